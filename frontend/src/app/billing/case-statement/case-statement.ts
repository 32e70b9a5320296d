import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { getBillingCase, prepareInvoice } from '../../api/functions';
import type { StatementEntry } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { may } from '../../shared/data/permissions';
import { failureOf } from '../../shared/data/problem';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatDuration } from '../../shared/format/french';
import { FrDate, FrMoney } from '../../shared/format/pipes';
import type { Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Chip } from '../../shared/ui/display/chip';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { billingState } from '../data/billing-words';
import { MissingList } from '../ui/missing-list';
import { StatementLines } from '../ui/statement-lines';

/** The statement of a case by its code: its hours, where every euro comes from, and its invoice. */
@Component({
  selector: 'em-case-statement',
  imports: [
    Chip,
    FrDate,
    FrMoney,
    ListSteps,
    MatButton,
    MissingList,
    RetryNotice,
    RouterLink,
    SimpleTable,
    StatementLines,
  ],
  templateUrl: './case-statement.html',
})
export class CaseStatement {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();
  readonly code = input.required<string>();

  protected readonly resource = apiResource(getBillingCase, () => ({
    centre: this.centre(),
    code: this.code(),
  }));
  protected readonly statement = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly state = billingState;
  protected readonly entryColumns: readonly Column<StatementEntry>[] = [
    { key: 'on', label: 'Jour', text: (entry) => formatDate(entry.on) },
    {
      key: 'activity',
      label: 'Activité',
      text: (entry) => `${entry.activityLabel}${entry.countable ? '' : ' (non compté)'}`,
    },
    {
      key: 'minutes',
      label: 'Durée',
      numeric: true,
      text: (entry) =>
        entry.minutes < 0
          ? `−\u00a0${formatDuration(-entry.minutes)}`
          : formatDuration(entry.minutes),
    },
  ];
  protected readonly mayAct = computed(() =>
    this.session.hasRole(this.centre(), may.issueInvoices),
  );
  protected readonly busy = signal(false);
  protected readonly refusal = linkedSignal({ source: this.code, computation: () => '' });

  constructor() {
    effect(() => this.title.set('Dossier', this.code()));
  }

  /** Begins the invoice, or opens the one begun already. */
  protected async prepare(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.refusal.set('');
    try {
      const draft = await this.api.invoke(prepareInvoice, {
        centre: this.centre(),
        body: { caseCode: this.code() },
      });
      await this.router.navigate(['/', this.centre(), 'factures', draft.number ?? draft.id]);
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    } finally {
      this.busy.set(false);
    }
  }
}
