import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import {
  type BodyFilter,
  choicesOf,
  type Filter,
  isChoice,
  isRange,
  namesOf,
  type RangeFilter,
} from '../../data/filter';
import type { Listing } from '../../data/listing';
import { BodyField } from './body-field';
import { RangeFields } from './range-fields';

let lastId = 0;

/** The filters of a list: answers to choose at once; ranges, bodies and rarer answers one step further. */
@Component({
  selector: 'em-table-filters',
  imports: [BodyField, NgTemplateOutlet, RangeFields],
  template: `
    <ng-template #choice let-filter>
      <div class="one">
        <label [attr.for]="id + filter.name">{{ filter.label }}</label>
        <select
          class="control"
          [id]="id + filter.name"
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
    </ng-template>
    @for (filter of first(); track filter.name) {
      <ng-container *ngTemplateOutlet="choice; context: { $implicit: filter }" />
    }
    @if (further().length + ranges().length + bodies().length > 0) {
      <details>
        <summary>
          Plus de filtres
          @if (hidden() > 0) {
            <span class="muted">({{ hidden() }} en cours)</span>
          }
        </summary>
        <div class="more">
          @for (filter of further(); track filter.name) {
            <ng-container *ngTemplateOutlet="choice; context: { $implicit: filter }" />
          }
        </div>
        @for (filter of bodies(); track filter.name) {
          <em-body-field
            [filter]="filter"
            [siren]="values()[filter.name]"
            [centre]="listing().centre()"
            (changed)="listing().filter($event)"
          />
        }
        <div class="more">
          @for (filter of ranges(); track filter.from) {
            <em-range-fields
              [filter]="filter"
              [values]="values()"
              (changed)="listing().filter($event)"
            />
          }
        </div>
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
    .more {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0 1.25rem;
      margin-block-end: 1rem;
    }
    .more .one {
      margin-block-end: 1rem;
    }
    details {
      flex: 0 0 auto;
      max-inline-size: 100%;
    }
    details[open] {
      flex-basis: 100%;
      order: 1;
      padding-inline: 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--em-radius);
      background: var(--mat-sys-surface-container-low);
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
  private readonly offered = computed(() => this.listing().offered());
  private readonly choices = computed(() =>
    this.offered()
      .filter(isChoice)
      .map((filter) => ({
        name: filter.name,
        label: filter.label,
        further: filter.further ?? false,
        all: filter.all ?? 'Tous',
        choices: choicesOf(filter),
      })),
  );
  protected readonly first = computed(() => this.choices().filter(({ further }) => !further));
  protected readonly further = computed(() => this.choices().filter(({ further }) => further));
  protected readonly ranges = computed((): readonly RangeFilter[] =>
    this.offered().filter(isRange),
  );
  protected readonly bodies = computed((): readonly BodyFilter[] =>
    this.offered().filter((filter) => filter.kind === 'body'),
  );
  /** How many of those that are not seen at once narrow the list. */
  protected readonly hidden = computed(
    () => this.offered().filter((filter) => this.isFurther(filter) && this.isActive(filter)).length,
  );

  protected choose(name: string, value: string): void {
    this.listing().filter({ [name]: value || null });
  }

  private isFurther(filter: Filter): boolean {
    return !isChoice(filter) || (filter.further ?? false);
  }

  private isActive(filter: Filter): boolean {
    return namesOf(filter).some((name) => this.values()[name] !== undefined);
  }
}
