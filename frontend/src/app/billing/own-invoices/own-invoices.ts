import { Component, computed, inject, input } from '@angular/core';
import { listOwnInvoices } from '../../api/functions';
import type { InvoiceSummary } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatMoney } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { ownInvoiceFilters } from '../data/billing-filters';
import { invoiceState, invoiceStates } from '../data/billing-words';
import { choicesOf } from '../../shared/ui/form/own-body';

/** What the one who pays calls an invoice that the centre calls issued. */
const toPay = 'À payer';

/** The invoices of the body that somebody works for. */
@Component({
  selector: 'em-own-invoices',
  imports: [Cell, Chip, DataTable],
  template: `
    <div class="page">
      <h1>Factures de ma collectivité</h1>
      <p class="lead">
        {{ names() }}. Une facture porte le code d’un dossier, jamais le nom d’un agent.
      </p>
      <em-data-table
        caption="Factures reçues"
        searchLabel="Numéro ou dossier"
        emptyText="Aucune facture pour votre collectivité. Vous recevez une facture quand une médiation qui n’est pas comprise dans votre cotisation se termine."
        [listing]="invoices"
        [columns]="columns"
        [rowId]="byId"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="state(row.state).tone">{{ words(row.state) }}</em-chip>
        </ng-template>
        <ng-template emCell="number" let-row>
          <a
            [href]="'/api/v1/centres/' + centre() + '/invoices/' + row.number + '/pdf'"
            [attr.download]="'facture-' + row.number + '.pdf'"
            >Facture {{ row.number }} (PDF)</a
          >
        </ng-template>
      </em-data-table>
    </div>
  `,
})
export class OwnInvoices {
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();
  private readonly bodies = computed(() => this.session.bodiesIn(this.centre(), may.readOwnBody));
  protected readonly names = computed(() =>
    this.bodies()
      .map(({ name }) => name)
      .join(', '),
  );
  protected readonly state = invoiceState;
  protected readonly invoices = listing(listOwnInvoices, () => ({ centre: this.centre() }), {
    name: 'own-invoices',
    filters: () =>
      ownInvoiceFilters(
        invoiceStates.map(({ value, label }) =>
          value === 'ISSUED' ? { value, label: toPay } : { value, label },
        ),
        choicesOf(this.bodies()),
      ),
  });
  protected readonly columns: Column<InvoiceSummary>[] = [
    { key: 'number', label: 'Facture', sort: 'number', text: (row) => row.number },
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
    {
      key: 'total',
      label: 'Montant',
      sort: 'total',
      numeric: true,
      text: (row) => formatMoney(row.total),
    },
    { key: 'caseCode', label: 'Dossier', sort: 'caseCode', text: (row) => row.caseCode },
    { key: 'bodyName', label: 'Collectivité', spare: true, text: (row) => row.bodyName },
    { key: 'due', label: 'Reste à payer', numeric: true, text: (row) => formatMoney(row.due) },
  ];
  protected readonly byId = (row: InvoiceSummary) => row.id;

  /** As the one who pays says it. */
  protected words(state: InvoiceSummary['state']): string {
    return state === 'ISSUED' ? toPay : invoiceState(state).name;
  }
}
