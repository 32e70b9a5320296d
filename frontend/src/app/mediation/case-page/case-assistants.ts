import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AssistantLine, CaseSheet } from '../../api/models';
import { FrDateTime, FrLongDate } from '../../shared/format/pipes';
import { Scanned } from '../../shared/ui/display/scanned';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { qualityOf } from '../data/assistance';
import { CaseClient } from '../data/case-client';

/** Who assists the claimant, by which mandate and until when; whoever examines referrals may end an access. */
@Component({
  selector: 'em-case-assistants',
  imports: [FrDateTime, FrLongDate, MatButton, Scanned],
  template: `
    <section aria-labelledby="assistants">
      <h2 id="assistants">Personnes qui assistent l’agent ({{ sheet().assistants.length }})</h2>
      <p class="muted">
        Désignées par l’agent (CJA, <span class="nowrap">art. R.&nbsp;213-3-1</span>). L’employeur
        n’en est pas averti.
      </p>
      <ul>
        @for (assistant of sheet().assistants; track assistant.id) {
          <li>
            <strong>{{ assistant.name ?? 'Nom réservé au médiateur' }}</strong>,
            {{ quality(assistant).toLowerCase() }}
            @if (assistant.name) {
              <span class="muted"
                ><a [href]="'mailto:' + assistant.email">{{ assistant.email }}</a></span
              >
              <em-scanned [scan]="assistant.mandate" label="Mandat">
                <a [href]="mandateOf(assistant)" download>Télécharger le mandat</a>
              </em-scanned>
            }
            <span class="muted">
              Accès ouvert le {{ assistant.since | frDateTime: timeZone() }},
              @if (assistant.endedAt) {
                retiré par {{ assistant.endedBy === 'CENTRE' ? 'le centre' : 'l’agent' }} le
                {{ assistant.endedAt | frDateTime: timeZone()
                }}{{ assistant.endReason ? '. Motif : ' + assistant.endReason : '.' }}
              } @else if (assistant.lastDay) {
                {{ assistant.active ? 'jusqu’au' : 'terminé le' }}
                {{ assistant.lastDay | frLongDate }}{{ assistant.active ? ' inclus.' : '.' }}
              } @else {
                aussi longtemps que celui de l’agent.
              }
            </span>
            @if (assistant.active && sheet().actions.includes('END_ASSISTANCE')) {
              <button matButton="outlined" type="button" class="no-print" (click)="end(assistant)">
                Mettre fin à l’accès de {{ calledIn(assistant) }}
              </button>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      margin-block-end: 2rem;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    li .muted {
      display: block;
      font-size: 0.95rem;
    }
    button {
      margin-block-start: 0.4rem;
    }
  `,
})
export class CaseAssistants {
  private readonly client = inject(CaseClient);
  private readonly confirmation = inject(Confirmation);

  readonly centre = input.required<string>();
  readonly sheet = input.required<CaseSheet>();
  readonly timeZone = input('Europe/Paris');
  readonly changed = output<CaseSheet>();

  protected readonly quality = qualityOf;

  protected mandateOf({ id }: AssistantLine): string {
    const { reference } = this.sheet().summary;
    return `/api/v1/centres/${this.centre()}/cases/${reference}/assistants/${id}/mandate`;
  }

  /** Behind the wall, what is known of somebody without their name. */
  protected calledIn(assistant: AssistantLine): string {
    return assistant.name ?? `la personne désignée (${qualityOf(assistant).toLowerCase()})`;
  }

  protected async end(assistant: AssistantLine): Promise<void> {
    let after: CaseSheet | undefined;
    await this.confirmation.ask({
      heading: `Mettre fin à l’accès de ${this.calledIn(assistant)}\u00a0?`,
      consequence:
        'Cette personne ne peut plus ouvrir le dossier, dès maintenant. Elle et l’agent en sont prévenus par courriel.',
      confirm: 'Mettre fin à cet accès',
      danger: true,
      reason: {
        label: 'Motif',
        hint: 'En une ou deux phrases\u00a0: l’agent les lira sur sa page de suivi.',
        maxLength: 500,
      },
      act: async ({ reason }) => {
        after = await this.client.endAssistance(
          { centre: this.centre(), reference: this.sheet().summary.reference },
          assistant.id,
          reason,
        );
      },
    });
    if (after) {
      this.changed.emit(after);
    }
  }
}
