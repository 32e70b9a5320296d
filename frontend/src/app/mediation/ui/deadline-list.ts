import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseDeadline } from '../../api/models';
import { FrLongDate } from '../../shared/format/pipes';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { timeLeft } from '../data/case-words';
import { deadlineKinds } from '../data/deadlines';

const risks: Readonly<Record<CaseDeadline['risk'], { word: string; tone: Tone; rank: number }>> = {
  LATE: { word: 'Dépassé', tone: 'warning', rank: 0 },
  SOON: { word: 'Bientôt', tone: 'primary', rank: 1 },
  LATER: { word: 'Plus tard', tone: 'neutral', rank: 2 },
};

/** Legal days, the most pressing first, each with the days left in words and the way to its case. */
@Component({
  selector: 'em-deadline-list',
  imports: [Chip, FrLongDate, RouterLink],
  template: `
    <ul>
      @for (line of lines(); track line.key) {
        <li>
          <p class="first">
            <em-chip [tone]="line.risk.tone">{{ line.risk.word }}</em-chip>
            <strong>{{ line.left }}</strong>
            <span class="muted">{{ line.on | frLongDate: true }}</span>
          </p>
          <p>
            {{ line.what }}<br />
            <a [routerLink]="line.commands">{{ line.title }}</a>
          </p>
        </li>
      }
    </ul>
    @if (hidden() > 0) {
      <p class="muted">
        Et {{ cut() ? 'plus de' : '' }} {{ hidden() }}
        {{ hidden() > 1 ? 'autres échéances' : 'autre échéance' }} dans les soixante jours.
      </p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    p {
      margin: 0;
    }
    .first {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.15rem 0.75rem;
      margin-block-end: 0.2rem;
    }
    ul + p {
      margin-block-start: 0.6rem;
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
      .map((item) => ({
        key: `${item.path} ${item.kind} ${item.on}`,
        on: item.on,
        what: deadlineKinds[item.kind],
        title: item.title,
        risk: risks[item.risk],
        left: timeLeft(item.on, this.today()),
        commands: ['/', this.centre(), ...item.path.split('/')],
      })),
  );
}
