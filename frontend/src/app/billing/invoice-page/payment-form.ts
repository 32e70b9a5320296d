import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form, FormField, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { recordPayment } from '../../api/functions';
import type { InvoiceSheet, RecordPaymentRequest } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { paymentMeans } from '../data/billing-words';
import { MoneyInput } from '../../shared/ui/form/money-input';

/** Writes down money that came in for an invoice; what is still due is proposed. */
@Component({
  selector: 'em-payment-form',
  imports: [
    MoneyInput,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
  ],
  template: `
    <form
      class="card"
      novalidate
      aria-labelledby="payer"
      (submit)="$event.preventDefault(); record()"
    >
      <h3 id="payer">Enregistrer un paiement</h3>
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <em-field label="Jour du paiement" hint="Par exemple 15/03/2026" [field]="form.paidOn">
        <em-date-input [until]="latest" [formField]="form.paidOn" />
      </em-field>
      <em-field label="Montant en euros" hint="Par exemple 400 ou 62,50" [field]="form.amount">
        <em-money-input [formField]="form.amount" />
      </em-field>
      <em-field label="Moyen de paiement" [field]="form.means">
        <select class="control" emControl [formField]="form.means">
          <option value="">Choisissez</option>
          @for (choice of means; track choice.value) {
            <option [value]="choice.value">{{ choice.label }}</option>
          }
        </select>
      </em-field>
      <em-field
        label="Référence"
        hint="Celle du mandat ou du virement"
        [optional]="true"
        [field]="form.reference"
      >
        <input class="control" emControl autocomplete="off" [formField]="form.reference" />
      </em-field>
      <button matButton="filled" type="submit" [attr.aria-busy]="submission.running()">
        {{ submission.running() ? 'Enregistrement…' : 'Enregistrer le paiement' }}
      </button>
      <em-draft-saved [draft]="draft" />
    </form>
  `,
  styles: `
    h3 {
      margin-block-start: 0;
    }
  `,
})
export class PaymentForm {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly invoice = input.required<InvoiceSheet>();
  readonly recorded = output<InvoiceSheet>();

  protected readonly latest = today(inject(CentreStore).current()?.timeZone);
  protected readonly means = paymentMeans;
  protected readonly submission = new Submission();
  private readonly model = signal({
    paidOn: this.latest,
    amount: null as number | null,
    means: '',
    reference: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.paidOn, { message: 'Indiquez le jour du paiement.' });
    required(path.amount, { message: 'Indiquez le montant.' });
    min(path.amount, 0.01, { message: 'Le montant est supérieur à zéro.' });
    required(path.means, { message: 'Indiquez le moyen de paiement.' });
    maxLength(path.reference, 100, { message: 'Référence\u00a0: 100 caractères au plus.' });
  });
  // The same sending, tried again after a lost answer, must not be written twice.
  private key = crypto.randomUUID();

  protected readonly draft = keepDraft({
    name: 'paiement',
    centre: this.centre,
    subject: () => this.invoice().id,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
  });

  constructor() {
    effect(() => {
      const due = this.invoice().due;
      untracked(() =>
        this.model.update((model) => ({
          ...model,
          amount: due || null,
        })),
      );
    });
  }

  protected async record(): Promise<void> {
    const { paidOn, amount, means, reference } = this.model();
    await this.submission.send(this.form, async () => {
      const invoice = await this.api.invoke(recordPayment, {
        centre: this.centre(),
        id: this.invoice().id,
        'Idempotency-Key': this.key,
        body: {
          paidOn,
          amount: amount ?? 0,
          means: means as RecordPaymentRequest['means'],
          reference: reference.trim() || null,
        },
      });
      this.key = crypto.randomUUID();
      this.recorded.emit(invoice);
    });
  }
}
