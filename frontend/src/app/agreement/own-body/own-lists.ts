import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listOwnCases, listOwnInvoices } from '../../api/functions';
import type { InvoiceSummary, OwnCase } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, formatDateTime, formatMoney } from '../../shared/format/french';
import type { Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

const shown = 5;

/** The latest cases of a body, by their dates only, for those who may; and what it has to pay. */
@Component({
  selector: 'em-own-lists',
  imports: [RetryNotice, RouterLink, SimpleTable],
  template: `
    @if (withCases()) {
      <section class="card" aria-labelledby="dossiers">
        <h2 id="dossiers">Dossiers</h2>
        @if (cases(); as cases) {
          <em-simple-table
            caption="Derniers dossiers"
            emptyText="Aucun dossier ne vous concerne."
            [rows]="cases.items"
            [columns]="caseColumns"
          />
          <p>
            <a routerLink="dossiers">Voir {{ all(cases.total, 'dossier') }}</a>
          </p>
        } @else if (caseResource.error(); as error) {
          <em-retry-notice [error]="error" (retry)="caseResource.reload()" />
        } @else {
          <p role="status">Chargement des dossiers…</p>
        }
      </section>
    }
    <section class="card" aria-labelledby="factures">
      <h2 id="factures">Factures à payer</h2>
      @if (invoices(); as invoices) {
        <em-simple-table
          caption="Ce qui reste à payer"
          emptyText="Vous n’avez rien à payer."
          [rows]="invoices.items"
          [columns]="invoiceColumns"
        />
        <p><a routerLink="factures">Voir toutes les factures</a></p>
      } @else if (invoiceResource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="invoiceResource.reload()" />
      } @else {
        <p role="status">Chargement des factures…</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
      align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      margin-block-start: 1.25rem;
    }
    h2 {
      margin-block-start: 0;
    }
    .card {
      min-inline-size: 0;
    }
  `,
})
export class OwnLists {
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly withCases = input(true);

  protected readonly caseResource = apiResource(listOwnCases, () =>
    this.withCases()
      ? {
          centre: this.centre(),
          body: this.siren(),
          sort: 'referralDate,desc',
          size: shown,
        }
      : undefined,
  );
  protected readonly cases = computed(() =>
    this.caseResource.hasValue() ? this.caseResource.value() : undefined,
  );
  protected readonly invoiceResource = apiResource(listOwnInvoices, () => ({
    centre: this.centre(),
    body: this.siren(),
    owed: true,
    sort: 'dueOn,asc',
    size: shown,
  }));
  protected readonly invoices = computed(() =>
    this.invoiceResource.hasValue() ? this.invoiceResource.value() : undefined,
  );
  protected readonly caseColumns: readonly Column<OwnCase>[] = [
    {
      key: 'reference',
      label: 'Référence',
      unbroken: true,
      text: (row) => row.reference,
      link: (row) => ['/', this.centre(), 'ma-collectivite', 'dossiers', row.reference],
    },
    { key: 'referralDate', label: 'Saisine', text: (row) => formatDate(row.referralDate) },
    {
      key: 'informedAt',
      label: 'Vous êtes informés depuis le',
      text: (row) => formatDateTime(row.informedAt, this.current()?.timeZone),
    },
  ];
  protected readonly invoiceColumns: readonly Column<InvoiceSummary>[] = [
    { key: 'number', label: 'Facture', unbroken: true, text: (row) => row.number },
    { key: 'dueOn', label: 'À payer au plus tard le', text: (row) => formatDate(row.dueOn) },
    { key: 'due', label: 'Reste à payer', numeric: true, text: (row) => formatMoney(row.due) },
  ];

  protected all(total: number, one: string): string {
    return total > shown ? `les ${total} ${one}s` : `tous les ${one}s`;
  }
}
