import { Component, computed, input } from '@angular/core';
import {
  type ChoiceFilter,
  choicesOf,
  isRange,
  namesOf,
  type RangeFilter,
  type YesNoFilter,
} from '../../data/filter';
import type { Listing } from '../../data/listing';
import { RangeFields } from './range-fields';

let lastId = 0;

/** The filters of a list: answers to choose at once, ranges one step further. */
@Component({
  selector: 'em-table-filters',
  imports: [RangeFields],
  template: `
    @for (filter of choices(); track filter.name; let at = $index) {
      <div class="one">
        <label [attr.for]="id + at">{{ filter.label }}</label>
        <select
          class="control"
          [id]="id + at"
          (change)="choose(filter.name, $any($event.target).value)"
        >
          <option value="" [selected]="!values()[filter.name]">{{ filter.all }}</option>
          @for (choice of filter.choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === values()[filter.name]">
              {{ choice.label }}
            </option>
          }
        </select>
      </div>
    }
    @if (ranges().length > 0) {
      <details [open]="ranged()">
        <summary>Plus de filtres</summary>
        @for (filter of ranges(); track filter.from) {
          <em-range-fields
            [filter]="filter"
            [values]="values()"
            (changed)="listing().filter($event)"
          />
        }
      </details>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .one {
      max-inline-size: 100%;
    }
    label {
      display: block;
      margin-block-end: 0.3rem;
      font-weight: 600;
    }
    select {
      inline-size: auto;
      max-inline-size: 100%;
    }
    details {
      flex: 0 0 auto;
      max-inline-size: 100%;
    }
    details[open] {
      flex-basis: 100%;
      order: 1;
    }
    summary {
      padding-block: 0.6rem;
      font-weight: 600;
    }
  `,
})
export class TableFilters<T> {
  readonly listing = input.required<Listing<T>>();

  protected readonly id = `filtre-${++lastId}-`;
  protected readonly values = computed(() => this.listing().filters());
  protected readonly choices = computed(() =>
    this.listing()
      .offered.filter((filter): filter is ChoiceFilter | YesNoFilter => !isRange(filter))
      .map((filter) => ({
        name: filter.name,
        label: filter.label,
        all: (filter.kind === 'choice' ? filter.all : undefined) ?? 'Tous',
        choices: choicesOf(filter),
      })),
  );
  protected readonly ranges = computed((): readonly RangeFilter[] =>
    this.listing().offered.filter(isRange),
  );
  protected readonly ranged = computed(() =>
    this.ranges()
      .flatMap(namesOf)
      .some((name) => this.values()[name] !== undefined),
  );

  protected choose(name: string, value: string): void {
    this.listing().filter({ [name]: value || null });
  }
}
