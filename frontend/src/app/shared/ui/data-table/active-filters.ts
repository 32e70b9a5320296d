import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { BodyNames } from '../../data/body-names';
import { type BodyFilter, choicesOf, type Filter, isRange, namesOf } from '../../data/filter';
import type { Listing, Query } from '../../data/listing';
import { formatCount, formatDate, formatSiren } from '../../format/french';

/** What narrows the list, in words, each to be taken away alone or all at once. */
@Component({
  selector: 'em-active-filters',
  imports: [MatButton],
  template: `
    @if (active().length > 0) {
      <ul aria-label="Filtres en cours">
        @for (each of active(); track each.text) {
          <li>
            <button
              type="button"
              [attr.aria-label]="'Retirer le filtre ' + each.text"
              (click)="listing().filter(each.without)"
            >
              {{ each.text }} <span aria-hidden="true">✕</span>
            </button>
          </li>
        }
        <li>
          <button matButton="text" type="button" (click)="listing().clear()">
            Effacer les filtres
          </button>
        </li>
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      margin: 0 0 0.75rem;
      padding: 0;
      list-style: none;
    }
    li > button:not([matButton]) {
      min-block-size: 2.25rem;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 1.2rem;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font: inherit;
      font-size: 0.95rem;
      text-align: start;
      cursor: pointer;
    }
  `,
})
export class ActiveFilters<T> {
  private readonly names = inject(BodyNames);
  readonly listing = input.required<Listing<T>>();

  protected readonly active = computed(() => {
    const listing = this.listing();
    const values = listing.filters();
    const words = listing.search();
    return [
      ...(words ? [{ text: `«\u00a0${words}\u00a0»`, without: { q: null } }] : []),
      ...listing.offered().flatMap((filter) => {
        const text = this.inWords(filter, values);
        return text
          ? [{ text, without: Object.fromEntries(namesOf(filter).map((name) => [name, null])) }]
          : [];
      }),
    ];
  });

  constructor() {
    // An address names a body by its number: its name is asked for.
    effect(() => {
      const listing = this.listing();
      for (const filter of listing.offered()) {
        const siren = filter.kind === 'body' ? listing.filters()[filter.name] : undefined;
        if (siren) {
          void untracked(() => this.names.read(listing.centre(), siren));
        }
      }
    });
  }

  private inWords(filter: Filter, values: Query): string {
    if (filter.kind === 'body') {
      const siren = values[filter.name];
      return siren
        ? `${filter.label}\u00a0: ${this.names.find(siren) ?? `SIREN ${formatSiren(siren)}`}`
        : '';
    }
    return inWords(filter, values);
  }
}

/** « Statut : Affiliation obligatoire », « Habitants : à partir de 1 000 »; empty when it filters nothing. */
function inWords(filter: Exclude<Filter, BodyFilter>, values: Query): string {
  const [first = '', second = ''] = namesOf(filter).map((name) => values[name] ?? '');
  if (!first && !second) {
    return '';
  }
  if (!isRange(filter)) {
    const label = choicesOf(filter).find((choice) => choice.value === first)?.label;
    return `${filter.label}\u00a0: ${label ?? first}`;
  }
  const said = (value: string) =>
    filter.kind === 'dates'
      ? `${formatDate(value)}`
      : `${formatCount(Number(value))}${filter.unit ? `\u00a0${filter.unit}` : ''}`;
  if (filter.kind === 'dates') {
    return `${filter.label}\u00a0: ${
      first && second
        ? `du ${said(first)} au ${said(second)}`
        : first
          ? `depuis le ${said(first)}`
          : `jusqu’au ${said(second)}`
    }`;
  }
  return `${filter.label}\u00a0: ${
    first && second
      ? `de ${formatCount(Number(first))} à ${said(second)}`
      : first
        ? `${said(first)} ou plus`
        : `${said(second)} ou moins`
  }`;
}
