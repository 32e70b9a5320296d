import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listDeadlines } from '../../api/functions';
import type { CaseDeadline } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { FrLongDate } from '../../shared/format/pipes';
import { type CalendarRange, EventCalendar } from '../../shared/ui/display/event-calendar';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { deadlineKinds } from '../data/deadlines';

const tones = { LATE: 'error', SOON: 'warning', LATER: 'primary' } as const;
const words: Readonly<Record<CaseDeadline['risk'], string>> = {
  LATE: 'dépassé',
  SOON: 'bientôt',
  LATER: '',
};

/** The legal days of the cases that one follows, month by month; each leads to its case. */
@Component({
  selector: 'em-deadline-calendar',
  imports: [EventCalendar, FrLongDate, RetryNotice, RouterLink],
  template: `
    <div class="page">
      <h1>Échéances</h1>
      <p class="lead">
        Les derniers jours pour agir et les réponses attendues, dans les dossiers que vous suivez.
      </p>
      @if (resource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="resource.reload()" />
      }
      @if (cut(); as last) {
        <p class="notice warning" role="status">
          Plus de 500 échéances tombent ces jours-là&nbsp;: seules les 500 premières sont montrées,
          jusqu’au {{ last | frLongDate }}. Le mois suivant et la
          <a [routerLink]="['/', centre(), 'dossiers']" [queryParams]="after()"
            >liste des dossiers par délai</a
          >
          montrent la suite.
        </p>
      }
      @defer (on immediate) {
        <em-event-calendar [day]="day" [events]="events()" (ranged)="range.set($event)" />
      } @placeholder {
        <p role="status">Chargement du calendrier…</p>
      } @error {
        <p class="notice error">Le calendrier n’a pas pu être chargé. Rechargez la page.</p>
      }
    </div>
  `,
})
export class DeadlineCalendar {
  readonly centre = input.required<string>();
  protected readonly day = today(inject(CentreStore).current()?.timeZone);
  protected readonly range = signal<CalendarRange | null>(null, {
    equal: (one, other) => one?.from === other?.from && one?.to === other?.to,
  });

  protected readonly resource = apiResource(listDeadlines, () => {
    const range = this.range();
    return range ? { centre: this.centre(), ...range } : undefined;
  });
  private readonly answer = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** The last day that is told, where there are more days than one answer holds. */
  protected readonly cut = computed(() => {
    const answer = this.answer();
    return answer?.cut ? answer.items.at(-1)?.on : undefined;
  });
  protected readonly after = computed(() => ({
    tri: 'deadline,asc',
    ...(this.cut() ? { latestFrom: this.cut() } : {}),
  }));
  protected readonly events = computed(() =>
    (this.answer()?.items ?? []).map((item) => ({
      on: item.on,
      title: [`${item.title}\u00a0: ${deadlineKinds[item.kind]}`, words[item.risk]]
        .filter(Boolean)
        .join(', '),
      link: `/${this.centre()}/${item.path}`,
      tone: tones[item.risk],
    })),
  );
}
