import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listInvoices } from '../../api/functions';
import type { InvoiceSummary } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { Chip } from '../../shared/ui/display/chip';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { formatDate, formatMoney, formatSiren, today } from '../../shared/format/french';
import { invoiceFilters } from '../data/billing-filters';
import { invoiceState } from '../data/billing-words';

/** Every issued invoice of the centre. */
@Component({
  selector: 'em-invoice-list',
  imports: [Cell, Chip, DataTable, RouterLink],
  templateUrl: './invoice-list.html',
})
export class InvoiceList {
  readonly centre = input.required<string>();

  private readonly year = Number(today(inject(CentreStore).current()?.timeZone).slice(0, 4));
  private readonly years = [0, 1, 2, 3, 4].map((back) => {
    const year = String(this.year - back);
    return { value: year, label: year };
  });

  protected readonly invoices = listing(listInvoices, () => ({ centre: this.centre() }), {
    name: 'invoices',
    filters: invoiceFilters(this.years),
  });
  protected readonly state = invoiceState;
  protected readonly columns: Column<InvoiceSummary>[] = [
    {
      key: 'number',
      label: 'Numéro',
      sort: 'number',
      unbroken: true,
      text: (row) => row.number,
      link: (row) => ['/', this.centre(), 'factures', row.number],
    },
    { key: 'state', label: 'État' },
    {
      key: 'issuedOn',
      label: 'Émise le',
      sort: 'issuedOn',
      text: (row) => formatDate(row.issuedOn),
    },
    {
      key: 'dueOn',
      label: 'À payer au plus tard le',
      sort: 'dueOn',
      text: (row) => formatDate(row.dueOn),
    },
    { key: 'bodyName', label: 'Collectivité', sort: 'body', text: (row) => row.bodyName },
    { key: 'caseCode', label: 'Dossier', sort: 'caseCode', text: (row) => row.caseCode },
    {
      key: 'total',
      label: 'Montant',
      sort: 'total',
      numeric: true,
      text: (row) => formatMoney(row.total),
    },
    { key: 'due', label: 'Reste dû', numeric: true, text: (row) => formatMoney(row.due) },
    {
      key: 'paid',
      label: 'Payé',
      numeric: true,
      spare: true,
      text: (row) => formatMoney(row.paid),
    },
    {
      key: 'bodySiren',
      label: 'SIREN',
      spare: true,
      text: (row) => formatSiren(row.bodySiren),
    },
  ];
  protected readonly byId = (row: InvoiceSummary) => row.id;
}
