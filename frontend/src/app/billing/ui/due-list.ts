import { Component, computed, input } from '@angular/core';
import type { InvoiceSummary } from '../../api/models';
import { formatMoney } from '../../shared/format/french';
import { type Pressing, PressingList } from '../../shared/ui/home/pressing-list';
import { dueOf } from '../data/due';

/** What bodies have to pay by when, the longest due first; each leads to its invoice. */
@Component({
  selector: 'em-due-list',
  imports: [PressingList],
  template: `<em-pressing-list [lines]="lines()" />`,
})
export class DueList {
  readonly centre = input.required<string>();
  readonly invoices = input.required<readonly InvoiceSummary[]>();
  readonly today = input.required<string>();

  protected readonly lines = computed(() =>
    this.invoices().map(({ id, number, dueOn, due, bodyName }): Pressing => {
      const { tone, word, left } = dueOf(dueOn, this.today());
      return {
        key: id,
        tone,
        word,
        left,
        on: dueOn,
        what: `${formatMoney(due)}, ${bodyName}`,
        title: `Facture ${number}`,
        link: ['/', this.centre(), 'factures', number],
      };
    }),
  );
}
