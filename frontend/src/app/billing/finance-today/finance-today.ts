import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getBillingSummary, listInvoices } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { SessionStore } from '../../shared/data/session-store';
import { formatCount, formatMoney, today } from '../../shared/format/french';
import { FrLongDate } from '../../shared/format/pipes';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { AnomalyList } from '../../shared/ui/home/anomaly-list';
import { RecentList } from '../../shared/ui/home/recent-list';
import { AgeingChart } from '../ageing-chart/ageing-chart';
import { pipelineOf } from '../data/pipeline';
import { DueList } from '../ui/due-list';
import { Pipeline } from '../ui/pipeline';

const shown = 6;

/** The home page of those who bill: what to approve, to issue, to collect, and by when. */
@Component({
  selector: 'em-finance-today',
  imports: [
    AgeingChart,
    AnomalyList,
    DueList,
    FrLongDate,
    Pipeline,
    RecentList,
    RetryNotice,
    RouterLink,
  ],
  templateUrl: './finance-today.html',
  styles: `
    .day {
      display: grid;
      gap: 0 2.5rem;
      align-items: start;
      @media (width >= 64rem) {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
    }
    .next {
      font-size: 1.1rem;
    }
  `,
})
export class FinanceToday {
  private readonly current = inject(CentreStore).current;
  protected readonly name = inject(SessionStore).name;
  readonly centre = input.required<string>();

  protected readonly today = computed(() => today(this.current()?.timeZone));
  protected readonly summaryResource = apiResource(getBillingSummary, () => ({
    centre: this.centre(),
  }));
  protected readonly summary = computed(() =>
    this.summaryResource.hasValue() ? this.summaryResource.value() : undefined,
  );
  /** The first thing that waits, in one sentence with its link. */
  protected readonly next = computed(() => {
    const summary = this.summary();
    const step = summary
      ? pipelineOf(summary).find(({ title, count }) => title !== 'Payé' && count > 0)
      : undefined;
    return step
      ? {
          ...step,
          words: `${step.title}\u00a0: ${formatCount(step.count)}, pour ${formatMoney(step.amount)}`,
        }
      : undefined;
  });
  protected readonly dueResource = apiResource(listInvoices, () => ({
    centre: this.centre(),
    owed: true,
    sort: 'dueOn,asc',
    size: shown,
  }));
  protected readonly due = computed(() =>
    this.dueResource.hasValue() ? this.dueResource.value() : undefined,
  );
}
