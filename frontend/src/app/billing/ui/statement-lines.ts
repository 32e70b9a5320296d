import { Component, computed, input } from '@angular/core';
import type { StatementLine } from '../../api/models';
import { formatDate, formatDuration, formatMoney } from '../../shared/format/french';
import type { Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';

/** Minutes × rate = amount, line by line, then why every euro is there. */
@Component({
  selector: 'em-statement-lines',
  imports: [SimpleTable],
  template: `
    <em-simple-table
      caption="Décompte"
      emptyText="Aucun temps à compter pour l’instant."
      [rows]="lines()"
      [columns]="columns"
      [total]="totals()"
    />
    <details [open]="open()">
      <summary>D’où vient chaque euro</summary>
      <ol>
        @for (sentence of explanations(); track $index) {
          <li>{{ sentence }}</li>
        }
      </ol>
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      padding-block: 0.3rem;
    }
    li {
      margin-block-end: 0.4rem;
    }
  `,
})
export class StatementLines {
  readonly lines = input.required<readonly StatementLine[]>();
  readonly minutes = input.required<number>();
  readonly total = input.required<number | null | undefined>();
  readonly explanations = input.required<readonly string[]>();
  readonly open = input(false);

  protected readonly columns: readonly Column<StatementLine>[] = [
    {
      key: 'period',
      label: 'Période',
      text: (line) =>
        line.lastDay === line.firstDay
          ? formatDate(line.firstDay)
          : `${formatDate(line.firstDay)} – ${formatDate(line.lastDay)}`,
    },
    {
      key: 'minutes',
      label: 'Durée',
      numeric: true,
      text: (line) => formatDuration(line.minutes),
    },
    {
      key: 'rate',
      label: 'Tarif de l’heure',
      numeric: true,
      text: (line) => (line.included ? 'compris' : formatMoney(line.hourlyRate)),
    },
    { key: 'amount', label: 'Montant', numeric: true, text: (line) => formatMoney(line.amount) },
  ];
  protected readonly totals = computed(() => ({
    minutes: formatDuration(this.minutes()),
    amount: formatMoney(this.total()),
  }));
}
