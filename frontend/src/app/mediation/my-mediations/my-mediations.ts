import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCases } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { FrDate, FrLongDate } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { RecentList } from '../../shared/ui/home/recent-list';
import { nextStepOf, timeLeft } from '../data/case-words';
import { deadlineKinds, deadlinesAround } from '../data/deadlines';
import { CaseState } from '../ui/case-state';
import { DeadlineList } from '../ui/deadline-list';

/** Cases that are over are for looking back: the latest stay at hand. */
const shownWhenOver = 6;

/** The cases that a mediator was given, each with what to do next; those that run come first. */
@Component({
  selector: 'em-my-mediations',
  imports: [CaseState, DeadlineList, FrDate, FrLongDate, RecentList, RetryNotice, RouterLink],
  templateUrl: './my-mediations.html',
  styles: `
    .card {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
    }
    .cards {
      padding: 0;
      list-style: none;
    }
    .card h3,
    .card p {
      margin: 0;
    }
  `,
})
export class MyMediations {
  readonly centre = input.required<string>();

  private readonly current = inject(CentreStore).current;
  protected readonly today = computed(() => today(this.current()?.timeZone));
  protected readonly deadlines = deadlinesAround(this.centre, this.today);
  private readonly around = computed(() =>
    this.deadlines.hasValue() ? this.deadlines.value() : undefined,
  );
  protected readonly pressing = computed(() => this.around()?.items ?? []);
  protected readonly cut = computed(() => this.around()?.cut ?? false);
  protected readonly resource = apiResource(listCases, () => ({
    centre: this.centre(),
    // Those that run stand before those that are over.
    sort: 'state,asc',
    size: 100,
  }));
  protected readonly groups = computed(() => {
    const cases = this.resource.hasValue() ? this.resource.value()?.items : undefined;
    if (!cases) {
      return undefined;
    }
    const days = this.pressing();
    const cards = cases.map((each) => ({
      ...each,
      next: days.find((day) => day.path === `dossiers/${each.reference}`),
    }));
    const running = cards.filter((each) => each.state === 'ASSIGNED');
    const over = cards.filter((each) => each.state !== 'ASSIGNED').slice(0, shownWhenOver);
    return [
      { title: 'En cours', cases: running },
      { title: 'Terminées', cases: over },
    ].filter((group) => group.cases.length > 0);
  });
  /** Cases that no card shows: the list has them all. */
  protected readonly others = computed(() => {
    const all = this.resource.hasValue() ? (this.resource.value()?.total ?? 0) : 0;
    const shown = (this.groups() ?? []).reduce((sum, { cases }) => sum + cases.length, 0);
    return all - shown;
  });
  protected readonly nextStep = nextStepOf;
  protected readonly kinds = deadlineKinds;
  protected left(on: string): string {
    return timeLeft(on, this.today());
  }
}
