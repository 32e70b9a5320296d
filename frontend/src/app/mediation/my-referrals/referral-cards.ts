import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClaimantReferral, ListingClaimantReferral } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { formatCount, formatDateTime, formatLongDate } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { stateInWords, stateTone } from '../data/claimant-case';

/** A page of one's own referrals, newest first, each leading to its follow-up page. */
@Component({
  selector: 'em-referral-cards',
  imports: [Chip, RouterLink],
  template: `
    @if (list().total > 0) {
      <p class="lead">
        {{ count() }} avec votre adresse, la plus récente en premier. Ouvrez une saisine pour ses
        pièces, ses dates et ce qui est attendu de vous.
      </p>
    } @else {
      <p>Aucune saisine de ce centre de gestion ne porte votre adresse.</p>
    }
    <ul>
      @for (referral of list().items; track referral.reference) {
        <li class="card">
          <h2>
            <a [routerLink]="['/', centre(), 'suivi', referral.token]"
              >Saisine <span class="whole">{{ referral.reference }}</span></a
            >
          </h2>
          <em-chip [tone]="tone(referral.state)">{{ state(referral) }}</em-chip>
          <dl class="facts">
            <dt>Reçue</dt>
            <dd>{{ at(referral.receivedAt) }}</dd>
            <dt>Employeur</dt>
            <dd>{{ referral.employerName || 'À préciser' }}</dd>
            @if (referral.courtUntil; as day) {
              <dt>Dernier jour pour saisir le juge</dt>
              <dd>
                <strong>{{ onDay(day) }}</strong>
              </dd>
            } @else {
              <dt>Prochaine étape</dt>
              <dd>{{ next(referral) }}</dd>
            }
          </dl>
        </li>
      }
    </ul>
    @if (pages() > 1) {
      <nav aria-label="Pages de mes saisines">
        @if (list().page > 0) {
          <a [routerLink]="[]" [queryParams]="{ page: list().page }">Page précédente</a>
        }
        <span role="status">Page {{ list().page + 1 }} sur {{ pages() }}</span>
        @if (list().page + 1 < pages()) {
          <a [routerLink]="[]" [queryParams]="{ page: list().page + 2 }">Page suivante</a>
        }
      </nav>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 1rem;
      padding: 0;
      list-style: none;
    }
    h2 {
      margin-block: 0 0.5rem;
      overflow-wrap: anywhere;
    }
    .facts {
      margin-block: 0.9rem 0;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
      margin-block: 1rem;
    }
  `,
})
export class ReferralCards {
  private readonly current = inject(CentreStore).current;

  readonly centre = input.required<string>();
  readonly list = input.required<ListingClaimantReferral>();

  protected readonly count = computed(() => {
    const { total } = this.list();
    return total === 1 ? 'Une saisine faite' : `${formatCount(total)}\u00a0saisines faites`;
  });
  protected readonly pages = computed(() => Math.ceil(this.list().total / this.list().size));
  protected readonly state = (referral: ClaimantReferral) => stateInWords(referral).label;
  protected readonly next = (referral: ClaimantReferral) => nextSteps[referral.state];
  protected readonly tone = stateTone;
  protected readonly onDay = (day: string) => formatLongDate(day, true);

  protected at(instant: string): string {
    return formatDateTime(instant, this.current()?.timeZone);
  }
}

/** Whose turn it is, where no date runs. */
const nextSteps: Readonly<Record<ClaimantReferral['state'], string>> = {
  RECEIVED: 'Le centre de gestion examine votre saisine.',
  INCOMPLETE: 'Le centre de gestion attend une pièce ou une information de vous.',
  ACCEPTED: 'Le centre de gestion désigne un médiateur.',
  ASSIGNED: 'Le médiateur prend contact avec vous.',
  CLOSED: 'Aucune\u00a0: la médiation est terminée.',
  INADMISSIBLE:
    'Lisez le motif sur la page de suivi\u00a0; vous pouvez saisir directement le juge.',
  WITHDRAWN: 'Aucune\u00a0: la saisine est retirée.',
};
