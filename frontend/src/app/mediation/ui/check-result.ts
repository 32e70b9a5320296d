import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { MpoAnswer } from '../../api/models';
import { formatLongDate, today } from '../../shared/format/french';
import type { CheckDraft } from '../data/check-draft';
import { isReassuring, verdictOf } from '../data/verdict';
import { reasons } from '../data/wording';
import { type Mark, TimeLine } from './time-line';

/** The verdict in one sentence, the dates drawn and told, the reasons unfolded on request. */
@Component({
  selector: 'em-check-result',
  imports: [MatButton, RouterLink, TimeLine],
  templateUrl: './check-result.html',
  styles: `
    .verdict {
      font-size: 1.2rem;
    }
    details {
      margin-block: 1.5rem;
    }
    summary {
      font-weight: 650;
      padding-block: 0.4rem;
    }
    li {
      margin-block-end: 0.6rem;
    }
  `,
})
export class CheckResult {
  readonly centre = input.required<string>();
  readonly draft = input.required<CheckDraft>();
  readonly result = input.required<MpoAnswer>();

  protected readonly tone = computed(() => (isReassuring(this.result()) ? 'success' : 'warning'));
  protected readonly verdict = computed(() => verdictOf(this.result()));

  protected readonly reasons = computed(() =>
    this.result().reasons.map((reason) => reasons[reason] ?? 'Un gestionnaire examinera ce point.'),
  );

  protected readonly marks = computed<Mark[]>(() => {
    const draft = this.draft();
    const result = this.result();
    const explicit = draft.decisionKind !== 'IMPLICIT';
    const limit = result.deadline ?? result.prudentDeadline ?? result.courtDeadline;
    const court = result.applies === 'NO';
    const named: (Mark | undefined)[] = [
      mark('Décision', explicit ? draft.decidedOn : ''),
      mark('Vous la recevez', explicit ? draft.notifiedOn : ''),
      mark('Demande reçue par l’employeur', explicit ? '' : draft.requestReceivedOn),
      mark('Le silence vaut refus', result.implicitRefusalOn),
      mark('Refus écrit', explicit ? '' : draft.expressRefusalOn),
      mark('Aujourd’hui', today(), 'today'),
      mark(
        court ? 'Dernier jour pour saisir le juge' : limitName(result, limit),
        limit?.safe,
        'limit',
      ),
      mark(
        'Dernier jour possible, à discuter',
        limit && limit.latest !== limit.safe ? limit.latest : '',
        'limit',
      ),
      mark('Un an après la réception', result.reasonableTimeOn),
    ];
    return named
      .filter((entry) => entry !== undefined)
      .sort((one, other) => one.on.localeCompare(other.on));
  });

  protected readonly long = formatLongDate;
}

function limitName(result: MpoAnswer, limit: unknown): string {
  return limit && !result.deadline
    ? 'Jour prudent pour saisir le médiateur'
    : 'Dernier jour pour saisir le médiateur';
}

function mark(label: string, on: string | null | undefined, kind?: Mark['kind']): Mark | undefined {
  return on ? { label, on, kind } : undefined;
}
