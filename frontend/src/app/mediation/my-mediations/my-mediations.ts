import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCases } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { FrDate } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { nextStepOf } from '../data/case-words';
import { CaseState } from '../ui/case-state';

/** The cases that a mediator was given, each with what to do next; those that run come first. */
@Component({
  selector: 'em-my-mediations',
  imports: [CaseState, FrDate, RetryNotice, RouterLink],
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
