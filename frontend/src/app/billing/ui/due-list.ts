import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvoiceSummary } from '../../api/models';
import { FrLongDate, FrMoney } from '../../shared/format/pipes';
import { Chip } from '../../shared/ui/display/chip';
import { dueOf } from '../data/due';

/** What bodies have to pay by when, the longest due first; each leads to its invoice. */
@Component({
  selector: 'em-due-list',
  imports: [Chip, FrLongDate, FrMoney, RouterLink],
  template: `
    <ul>
      @for (line of lines(); track line.invoice.id) {
        <li>
          <p class="first">
            <em-chip [tone]="line.due.tone">{{ line.due.word }}</em-chip>
            <strong>{{ line.due.left }}</strong>
            <span class="muted">{{ line.invoice.dueOn | frLongDate: true }}</span>
          </p>
          <p>
            {{ line.invoice.due | frMoney }}, {{ line.invoice.bodyName }}<br />
            <a [routerLink]="['/', centre(), 'factures', line.invoice.number]"
              >Facture {{ line.invoice.number }}</a
            >
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    p {
      margin: 0;
    }
    .first {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.15rem 0.75rem;
      margin-block-end: 0.2rem;
    }
  `,
})
export class DueList {
  readonly centre = input.required<string>();
  readonly invoices = input.required<readonly InvoiceSummary[]>();
  readonly today = input.required<string>();

  protected readonly lines = computed(() =>
    this.invoices().map((invoice) => ({ invoice, due: dueOf(invoice.dueOn, this.today()) })),
  );
}
