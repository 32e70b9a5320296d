import { Component, model } from '@angular/core';
import { parseAmount } from '../../format/amount';
import { TypedInput } from './typed-input';

/** Euros, as a number or null: `1 234,5`, `62.50 €`. `<em-money-input [formField]="form.amount" />` in an em-field. */
@Component({
  selector: 'em-money-input',
  templateUrl: './typed-input.html',
  styleUrl: './typed-input.scss',
})
export class MoneyInput extends TypedInput<number | null> {
  readonly value = model<number | null>(null);
  protected override readonly keys = 'decimal';
  protected override readonly unit = '€';
  protected readonly raw = this.reads(this.value, (text) => {
    const amount = parseAmount(text);
    return text === '' || amount !== null
      ? { value: amount }
      : { value: null, mend: 'écrivez par exemple 400 ou 62,50.' };
  });

  protected write(amount: number | null): string {
    return amount === null ? '' : grouped.format(amount);
  }
}

const grouped = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });
