import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  contentChildren,
  Directive,
  inject,
  input,
  TemplateRef,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Listing } from '../data/listing';
import { formatCount } from '../format/french';

/** A column: its heading, the text of a cell and, when the server sorts by it, the name it knows. */
export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly sort?: string;
  readonly text?: (row: T) => string;
  /** Makes the cell the link of the row. */
  readonly link?: (row: T) => readonly unknown[];
  readonly numeric?: boolean;
}

/** Draws the cells of one column: `<ng-template emCell="status" let-row>…</ng-template>`. */
@Directive({ selector: '[emCell]' })
export class Cell {
  readonly emCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}

/**
 * The table of the product: server paging, sorting and search, state in the address, cards when narrow.
 * `<em-data-table caption="Collectivités" [listing]="bodies" [columns]="columns" searchLabel="Rechercher" />`;
 * filters go inside with the attribute `filters`, what to do when it is empty with `empty`.
 */
@Component({
  selector: 'em-data-table',
  imports: [MatButton, NgTemplateOutlet, RouterLink],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable<T> {
  readonly caption = input.required<string>();
  readonly listing = input.required<Listing<T>>();
  readonly columns = input.required<readonly Column<T>[]>();
  /** The label of the free text search; no search when empty. */
  readonly searchLabel = input('');
  readonly emptyText = input('Rien à afficher pour l’instant.');
  /** Without it the whole list is shown: the server has no more to give. */
  readonly paged = input(true);
  readonly trackBy = input<(row: T) => unknown>((row) => row);

  private readonly cells = contentChildren<Cell>(Cell);
  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.emCell(), cell.template])),
  );

  protected readonly count = computed(() => {
    const total = this.listing().total();
    return `${formatCount(total)} ${total > 1 ? 'lignes' : 'ligne'}`;
  });
  protected readonly pages = computed(() =>
    Math.max(1, Math.ceil(this.listing().total() / this.listing().size())),
  );
  protected readonly narrowed = computed(
    () => this.listing().search() !== '' || Object.keys(this.listing().filters()).length > 0,
  );
  protected readonly placeholders = [1, 2, 3, 4, 5];

  protected template(key: string): TemplateRef<{ $implicit: unknown }> | null {
    return this.templates().get(key) ?? null;
  }

  protected ariaSort(column: Column<T>): 'ascending' | 'descending' | 'none' | null {
    if (!column.sort) {
      return null;
    }
    const [name, way] = this.listing().sort().split(',');
    return name !== column.sort ? 'none' : way === 'desc' ? 'descending' : 'ascending';
  }

  protected clear(): void {
    const listing = this.listing();
    const names = Object.keys(listing.filters());
    listing.filter({ q: null, ...Object.fromEntries(names.map((name) => [name, null])) });
  }
}
