import { Component, computed, input } from '@angular/core';
import type { Listing } from '../../data/listing';
import type { Column } from './column';

/** The order of a list where its headings are not drawn: on a narrow screen each row is a card. */
@Component({
  selector: 'em-sort-select',
  template: `
    <label>
      Trier par
      <select class="control" (change)="listing().sortBy($any($event.target).value)">
        @for (order of orders(); track order.value) {
          <option [value]="order.value" [selected]="order.value === current()">
            {{ order.label }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      font-weight: 600;
    }
    select {
      margin-block-start: 0.3rem;
    }
  `,
})
export class SortSelect<T> {
  readonly listing = input.required<Listing<T>>();
  readonly columns = input.required<readonly Column<T>[]>();

  protected readonly orders = computed(() =>
    this.columns().flatMap((column) =>
      column.sort
        ? [
            { value: `${column.sort},asc`, label: `${column.label}, croissant` },
            { value: `${column.sort},desc`, label: `${column.label}, décroissant` },
          ]
        : [],
    ),
  );
  protected readonly current = computed(() => {
    const sort = this.listing().sort();
    return sort === '' || sort.includes(',') ? sort : `${sort},asc`;
  });
}
