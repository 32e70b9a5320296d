import { Component, computed, input } from '@angular/core';
import type { CaseSheet } from '../../api/models';
import { FrDate, FrDateTime, FrLongDate, FrSiren } from '../../shared/format/pipes';
import { Timeline } from '../../shared/ui/display/timeline';
import {
  actKind,
  actNames,
  categoryNames,
  employeeStatusNames,
  enders,
  kindNames,
  labelOf,
  outcomes,
} from '../data/case-words';

/** What is known of a case, as far as this person may: parties, decision, end, history. */
@Component({
  selector: 'em-case-facts',
  imports: [FrDate, FrDateTime, FrLongDate, FrSiren, Timeline],
  templateUrl: './case-facts.html',
  styles: `
    .facts {
      grid-template-columns: 1fr;
      gap: 0;
      dd {
        margin-block-end: 0.6rem;
        overflow-wrap: anywhere;
      }
    }
    h2 {
      margin-block-start: 1rem;
    }
  `,
})
export class CaseFacts {
  readonly sheet = input.required<CaseSheet>();
  readonly timeZone = input('Europe/Paris');

  protected readonly kind = computed(() => kindNames[this.sheet().summary.kind]);
  protected readonly category = computed(
    () => categoryNames[this.sheet().question?.category ?? ''] ?? '—',
  );
  protected readonly status = computed(
    () => employeeStatusNames[this.sheet().question?.employeeStatus ?? ''] ?? 'Non précisé',
  );
  protected readonly outcome = computed(() => labelOf(outcomes, this.sheet().closing?.outcome));
  protected readonly endedBy = computed(() => labelOf(enders, this.sheet().closing?.endedBy));
  protected readonly history = computed(() =>
    this.sheet().history.map(({ at, act }) => ({ at, title: actNames[act], kind: actKind(act) })),
  );
}
