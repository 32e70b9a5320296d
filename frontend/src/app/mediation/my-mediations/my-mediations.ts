import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCases } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { FrDate } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { nextStepOf } from '../data/case-words';
import { deadlinesAround } from '../data/deadlines';
import { CaseState } from '../ui/case-state';
import { DeadlineList } from '../ui/deadline-list';

/** The cases that a mediator was given, each with what to do next; those that run come first. */
@Component({
  selector: 'em-my-mediations',
  imports: [CaseState, DeadlineList, FrDate, RetryNotice, RouterLink],
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
  protected readonly pressing = computed(() =>
    this.deadlines.hasValue() ? (this.deadlines.value()?.items ?? []) : [],
  );
  protected readonly resource = apiResource(listCases, () => ({
    centre: this.centre(),
    sort: 'receivedAt,desc',
    size: 100,
  }));
  protected readonly groups = computed(() => {
    const cases = this.resource.hasValue() ? this.resource.value()?.items : undefined;
    if (!cases) {
      return undefined;
    }
    const running = cases.filter((each) => each.state === 'ASSIGNED');
    const over = cases.filter((each) => each.state !== 'ASSIGNED');
    return [
      { title: 'En cours', cases: running },
      { title: 'Terminées', cases: over },
    ].filter((group) => group.cases.length > 0);
  });
  protected readonly nextStep = nextStepOf;
}
