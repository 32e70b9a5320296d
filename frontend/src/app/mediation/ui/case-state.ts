import { Component, computed, input } from '@angular/core';
import type { CaseSummary } from '../../api/models';
import { Chip } from '../../shared/ui/display/chip';
import { stateNames, stateTone } from '../data/case-words';

/** Where a case stands, in words: `<em-case-state [state]="summary.state" />`. */
@Component({
  selector: 'em-case-state',
  imports: [Chip],
  template: `<em-chip [tone]="tone()">{{ name() }}</em-chip>`,
})
export class CaseState {
  readonly state = input.required<CaseSummary['state']>();
  protected readonly name = computed(() => stateNames[this.state()]);
  protected readonly tone = computed(() => stateTone(this.state()));
}
