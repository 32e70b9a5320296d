import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, input, type TemplateRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatCount } from '../../format/french';
import { Cell, type Column } from './column';
import { GridKeys } from './grid-keys';

/**
 * A short table inside a page, whole as it is: the same caption, headings, numbers and cards as the big one.
 * `<em-simple-table caption="Paiements" [rows]="payments()" [columns]="columns" emptyText="Aucun paiement." />`;
 * `total` gives the cells of a last line by the key of their column.
 */
@Component({
  selector: 'em-simple-table',
  imports: [GridKeys, NgTemplateOutlet, RouterLink],
  template: `
    <div
      class="frame"
      role="region"
      [attr.aria-label]="caption()"
      [attr.tabindex]="rows().length > 0 ? 0 : null"
    >
      <table role="table" emGridKeys>
        <caption>
          {{
            caption()
          }}
          <span class="muted">– {{ count() }}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            @for (column of columns(); track column.key) {
              <th scope="col" role="columnheader" [class.numeric]="column.numeric">
                {{ column.label }}
              </th>
            }
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (row of rows(); track $index) {
            <tr role="row" [class.muted]="faded()(row)">
              @for (column of columns(); track column.key) {
                <td
                  role="cell"
                  [class.numeric]="column.numeric"
                  [class.unbroken]="column.unbroken"
                  [attr.data-label]="column.label"
                >
                  @if (templates().get(column.key); as cell) {
                    <ng-container *ngTemplateOutlet="cell; context: { $implicit: row }" />
                  } @else if (column.link) {
                    <a [routerLink]="$any(column.link(row))">{{ column.text?.(row) }}</a>
                  } @else {
                    {{ column.text?.(row) }}
                  }
                </td>
              }
            </tr>
          } @empty {
            <tr role="row" class="nothing">
              <td role="cell" [attr.colspan]="columns().length">{{ emptyText() }}</td>
            </tr>
          }
        </tbody>
        @if (total(); as total) {
          <tfoot role="rowgroup">
            <tr role="row">
              @for (column of columns(); track column.key; let first = $first) {
                @if (first) {
                  <th scope="row" role="rowheader">Total</th>
                } @else {
                  <td
                    role="cell"
                    [class.numeric]="column.numeric"
                    [attr.data-label]="total[column.key] ? column.label : null"
                  >
                    {{ total[column.key] }}
                  </td>
                }
              }
            </tr>
          </tfoot>
        }
      </table>
    </div>
  `,
  styleUrl: './cells.scss',
  styles: `
    :host {
      margin-block-end: 1rem;
    }
    .frame {
      position: relative;
      overflow-x: auto;
    }
    .nothing td {
      padding: 0.9rem 0.75rem;
      text-align: start;
    }
  `,
})
export class SimpleTable<T> {
  readonly caption = input.required<string>();
  readonly rows = input.required<readonly T[]>();
  readonly columns = input.required<readonly Column<T>[]>();
  readonly emptyText = input('Rien à afficher pour l’instant.');
  /** The cells of the line of totals, by the key of their column. */
  readonly total = input<Readonly<Record<string, string>>>();
  /** Rows that no longer count. */
  readonly faded = input<(row: T) => boolean>(() => false);

  private readonly cells = contentChildren<Cell>(Cell);
  protected readonly templates = computed(
    (): ReadonlyMap<string, TemplateRef<{ $implicit: unknown }>> =>
      new Map(this.cells().map((cell) => [cell.emCell(), cell.template])),
  );
  protected readonly count = computed(() => {
    const rows = this.rows().length;
    return `${formatCount(rows)} ${rows > 1 ? 'lignes' : 'ligne'}`;
  });
}
