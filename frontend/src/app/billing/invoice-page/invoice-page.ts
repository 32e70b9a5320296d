import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { discardInvoice, getInvoice, issueInvoice } from '../../api/functions';
import type { InvoiceSheet, PaymentLine } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, formatMoney, none } from '../../shared/format/french';
import { FrLongDate, FrMoney } from '../../shared/format/pipes';
import { Chip } from '../../shared/ui/display/chip';
import { ListSteps } from '../../shared/ui/data-table/list-steps';
import { PageTitle } from '../../shared/ui/page-title';
import type { Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { invoiceState } from '../data/billing-words';
import { MissingList } from '../ui/missing-list';
import { Party } from '../ui/party';
import { StatementLines } from '../ui/statement-lines';
import { PaymentForm } from './payment-form';

/** One invoice, from its draft to its last payment. */
@Component({
  selector: 'em-invoice-page',
  imports: [
    Chip,
    FrLongDate,
    FrMoney,
    ListSteps,
    MatButton,
    MissingList,
    Party,
    PaymentForm,
    RetryNotice,
    RouterLink,
    SimpleTable,
    StatementLines,
  ],
  templateUrl: './invoice-page.html',
  styles: `
    .parties {
      display: grid;
      gap: 1rem 2rem;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    }
  `,
})
export class InvoicePage {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();
  /** The number of the invoice; the id of a draft, which has none yet. */
  readonly number = input.required<string>();

  protected readonly resource = apiResource(getInvoice, () => ({
    centre: this.centre(),
    number: this.number(),
  }));
  protected readonly paymentColumns: readonly Column<PaymentLine>[] = [
    { key: 'paidOn', label: 'Reçu le', text: (payment) => formatDate(payment.paidOn) },
    { key: 'means', label: 'Moyen', text: (payment) => payment.meansLabel },
    { key: 'reference', label: 'Référence', text: (payment) => payment.reference || none },
    {
      key: 'amount',
      label: 'Montant',
      numeric: true,
      text: (payment) => formatMoney(payment.amount),
    },
  ];
  protected readonly invoice = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly mayAct = computed(() =>
    this.session.hasRole(this.centre(), may.issueInvoices),
  );
  protected readonly heading = computed(() => {
    const invoice = this.invoice();
    return invoice?.number ? `Facture ${invoice.number}` : 'Brouillon de facture';
  });
  protected readonly state = invoiceState;
  protected readonly said = linkedSignal({ source: this.number, computation: () => '' });

  constructor() {
    effect(() => {
      if (this.invoice()) {
        this.title.set(this.heading());
      }
    });
  }

  protected async issue(invoice: InvoiceSheet): Promise<void> {
    const debtor = invoice.debtor?.name ?? 'la collectivité';
    let issued = invoice;
    const done = await this.confirmation.ask({
      heading: 'Émettre la facture\u00a0?',
      consequence: `La facture de ${formatMoney(invoice.total)} à ${debtor} prend son numéro et ne change plus\u00a0; le temps du dossier non plus.`,
      confirm: 'Émettre la facture',
      keep: 'Pas maintenant',
      act: async () => {
        try {
          issued = await this.api.invoke(issueInvoice, { centre: this.centre(), id: invoice.id });
        } catch (error) {
          if (failureOf(error).slug === 'invoice-not-ready') {
            // The draft behind the window now lists everything that is missing.
            this.resource.reload();
          }
          throw error;
        }
      },
    });
    if (done) {
      // Its address is now its number.
      await this.router.navigate(['/', this.centre(), 'factures', issued.number ?? issued.id], {
        replaceUrl: true,
      });
      this.said.set(`La facture ${issued.number ?? ''} est émise.`);
    }
  }

  protected async discard(invoice: InvoiceSheet): Promise<void> {
    const done = await this.confirmation.ask({
      heading: 'Abandonner ce brouillon\u00a0?',
      consequence:
        'Le brouillon disparaît\u00a0; vous pourrez en préparer un autre. Aucun numéro n’est perdu.',
      confirm: 'Abandonner le brouillon',
      keep: 'Le garder',
      danger: true,
      act: () => this.api.invoke(discardInvoice, { centre: this.centre(), id: invoice.id }),
    });
    if (done) {
      await this.router.navigate(['/', this.centre(), 'facturation', invoice.caseCode]);
    }
  }

  protected paid(invoice: InvoiceSheet): void {
    this.resource.set(invoice);
    this.said.set('Le paiement est enregistré.');
  }
}
