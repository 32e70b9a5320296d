import { Component, computed, input } from '@angular/core';
import type { CaseDeadline } from '../../api/models';
import type { Tone } from '../../shared/ui/display/chip';
import { type Pressing, PressingList } from '../../shared/ui/home/pressing-list';
import { timeLeft } from '../data/case-words';
import { deadlineKinds } from '../data/deadlines';

const risks: Readonly<Record<CaseDeadline['risk'], { word: string; tone: Tone; rank: number }>> = {
  LATE: { word: 'Dépassé', tone: 'warning', rank: 0 },
  SOON: { word: 'Bientôt', tone: 'info', rank: 1 },
  LATER: { word: 'Plus tard', tone: 'neutral', rank: 2 },
};

/** Legal days, the most pressing first, each with the days left in words and the way to its case. */
@Component({
  selector: 'em-deadline-list',
  imports: [PressingList],
  template: `
    <em-pressing-list [lines]="lines()" />
    @if (hidden() > 0) {
      <p class="muted">
        Et {{ cut() ? 'plus de' : '' }} {{ hidden() }}
        {{ hidden() > 1 ? 'autres échéances' : 'autre échéance' }} dans les soixante jours.
      </p>
    }
  `,
  styles: `
    p {
      margin: 0.6rem 0 0;
    }
  `,
})
export class DeadlineList {
  readonly centre = input.required<string>();
  readonly items = input.required<readonly CaseDeadline[]>();
  readonly today = input.required<string>();
  readonly most = input(8);
  /** There are more than were answered. */
  readonly cut = input(false);

  protected readonly hidden = computed(() => Math.max(0, this.items().length - this.most()));
  protected readonly lines = computed(() =>
    [...this.items()]
      .sort((a, b) => risks[a.risk].rank - risks[b.risk].rank || a.on.localeCompare(b.on))
      .slice(0, this.most())
      .map((item): Pressing => ({
        ...risks[item.risk],
        key: `${item.path} ${item.kind} ${item.on}`,
        on: item.on,
        what: deadlineKinds[item.kind],
        title: item.title,
        left: timeLeft(item.on, this.today()),
        link: ['/', this.centre(), ...item.path.split('/')],
      })),
  );
}
