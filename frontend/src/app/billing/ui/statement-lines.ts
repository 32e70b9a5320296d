import { Component, input } from '@angular/core';
import type { StatementLine } from '../../api/models';
import { FrDate, FrDuration, FrMoney } from '../../shared/format/pipes';

/** Minutes × rate = amount, line by line, then why every euro is there. */
@Component({
  selector: 'em-statement-lines',
  imports: [FrDate, FrDuration, FrMoney],
  template: `
    <div class="frame" role="region" aria-label="Décompte" tabindex="0">
      <table>
        <caption>
          Décompte
          <span class="muted">
            – {{ lines().length }} {{ lines().length > 1 ? 'lignes' : 'ligne' }}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Période</th>
            <th scope="col" class="numeric">Durée</th>
            <th scope="col" class="numeric">Tarif de l’heure</th>
            <th scope="col" class="numeric">Montant</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track $index) {
            <tr>
              <td>
                {{ line.firstDay | frDate }}
                @if (line.lastDay !== line.firstDay) {
                  – {{ line.lastDay | frDate }}
                }
              </td>
              <td class="numeric">{{ line.minutes | frDuration }}</td>
              <td class="numeric">
                @if (line.included) {
                  compris
                } @else {
                  {{ line.hourlyRate | frMoney }}
                }
              </td>
              <td class="numeric">{{ line.amount | frMoney }}</td>
            </tr>
          } @empty {
            <tr>
              <td colspan="4">Aucun temps à compter pour l’instant.</td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td class="numeric">{{ minutes() | frDuration }}</td>
            <td></td>
            <td class="numeric">{{ total() | frMoney }}</td>
          </tr>
        </tfoot>
      </table>
    </div>
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
    .frame {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      margin-block-end: 1rem;
    }
    caption {
      text-align: start;
      font-weight: 650;
      padding-block: 0.4rem;
    }
    th,
    td {
      padding: 0.5rem 0.6rem;
      text-align: start;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    thead th {
      background: var(--mat-sys-surface-container);
    }
    .numeric {
      text-align: end;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    tfoot {
      font-weight: 650;
    }
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
}
