import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { issueInvoices, listBillingCases } from '../../api/functions';
import type { CaseAccount } from '../../api/models';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { listing } from '../../shared/data/listing';
import {
  formatDate,
  formatDuration,
  formatMoney,
  formatSiren,
  none,
} from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { BulkWork } from '../../shared/ui/data-table/bulk-work';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { type BulkAction, Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { accountFilters } from '../data/billing-filters';
import { billingState } from '../data/billing-words';

/** Every case by its code, with what it costs and where its billing stands. */
@Component({
  selector: 'em-billing-board',
  imports: [Cell, Chip, DataTable, RouterLink],
  templateUrl: './billing-board.html',
})
export class BillingBoard {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();

  protected readonly cases = listing(listBillingCases, () => ({ centre: this.centre() }), {
    sort: 'openedOn,desc',
    name: 'billing-cases',
    filters: accountFilters,
  });
  protected readonly state = billingState;
  protected readonly columns: Column<CaseAccount>[] = [
    {
      key: 'code',
      label: 'Code du dossier',
      sort: 'code',
      unbroken: true,
      text: (row) => row.code,
      link: (row) => ['/', this.centre(), 'facturation', row.code],
    },
    { key: 'state', label: 'État', sort: 'state' },
    {
      key: 'bodyName',
      label: 'Collectivité',
      sort: 'body',
      text: (row) => row.bodyName ?? 'À préciser',
    },
    {
      key: 'closedOn',
      label: 'Terminé le',
      sort: 'closedOn',
      text: (row) => formatDate(row.closedOn),
    },
    {
      key: 'totalMinutes',
      label: 'Durée',
      sort: 'minutes',
      numeric: true,
      text: (row) => formatDuration(row.totalMinutes),
    },
    {
      key: 'hourlyRate',
      label: 'Tarif de l’heure',
      numeric: true,
      text: (row) => formatMoney(row.hourlyRate),
    },
    {
      key: 'amount',
      label: 'Montant',
      sort: 'amount',
      numeric: true,
      text: (row) => formatMoney(row.amount),
    },
    {
      key: 'paid',
      label: 'Payé',
      numeric: true,
      spare: true,
      text: (row) => formatMoney(row.paid),
    },
    {
      key: 'openedOn',
      label: 'Ouvert le',
      sort: 'openedOn',
      spare: true,
      text: (row) => formatDate(row.openedOn),
    },
    {
      key: 'countableMinutes',
      label: 'Durée comptée',
      numeric: true,
      spare: true,
      text: (row) => formatDuration(row.countableMinutes),
    },
    {
      key: 'invoiceNumber',
      label: 'Facture',
      spare: true,
      text: (row) => row.invoiceNumber ?? none,
    },
    { key: 'bodySiren', label: 'SIREN', spare: true, text: (row) => formatSiren(row.bodySiren) },
  ];
  /** A prepared invoice is known by the draft's id; a case without one cannot be ticked. */
  protected readonly byDraft = (row: CaseAccount) => row.invoiceId ?? row.code;
  protected readonly issuable = (row: CaseAccount) =>
    row.state === 'TO_INVOICE' && Boolean(row.invoiceId) && !row.invoiceNumber;
  protected readonly bulk = computed((): readonly BulkAction[] =>
    this.session.hasRole(this.centre(), may.issueInvoices)
      ? [{ key: 'issue', label: 'Émettre les factures préparées' }]
      : [],
  );
  protected readonly work = new BulkWork();

  protected async issue(ids: readonly string[]): Promise<void> {
    const key = crypto.randomUUID();
    await this.confirmation.ask({
      heading: 'Émettre les factures préparées',
      consequence: `${ids.length} ${ids.length > 1 ? 'factures prennent leur numéro et ne changent' : 'facture prend son numéro et ne change'} plus\u00a0; le temps des dossiers non plus. Ce qui est incomplet est refusé et dit pourquoi.`,
      confirm: 'Émettre',
      act: async () =>
        this.work.follow(
          await this.api.invoke(issueInvoices, {
            centre: this.centre(),
            'Idempotency-Key': key,
            body: { selection: { ids: [...ids] } },
          }),
        ),
    });
  }
}
