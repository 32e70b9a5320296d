import { Directive, inject, input, TemplateRef } from '@angular/core';

/** A column: its heading, the text of a cell and, when the server sorts by it, the name it knows. */
export interface Column<T> {
  /** Also its name in the address, in saved views and in exports. */
  readonly key: string;
  readonly label: string;
  readonly sort?: string;
  readonly text?: (row: T) => string;
  /** Makes the cell the link of the row; such a column cannot be taken away. */
  readonly link?: (row: T) => readonly unknown[];
  readonly numeric?: boolean;
  /** A reference, which is not cut at its hyphens. */
  readonly unbroken?: boolean;
  /** Shown only when somebody asks for it. */
  readonly spare?: boolean;
  /** What an export calls it: its key when left out; several where a cell says several things, none for an act. */
  readonly exported?: readonly string[];
}

/** Something that can be done with one row: a place to go to or an act. */
export interface RowAction<T> {
  readonly label: string;
  readonly link?: readonly unknown[];
  readonly query?: Readonly<Record<string, string>>;
  readonly run?: (row: T) => void;
}

/** Something that can be done with many rows at once. */
export interface BulkAction {
  readonly key: string;
  readonly label: string;
}

/** How many rows one act may take: the server's limit, stated on screen. */
export const bulkLimit = 500;

/** Draws the cells of one column: `<ng-template emCell="status" let-row>…</ng-template>`. */
@Directive({ selector: '[emCell]' })
export class Cell {
  readonly emCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}

/** The columns in the order of the address, or those that are not spare; unknown keys are passed over. */
export function shownColumns<T>(
  columns: readonly Column<T>[],
  keys: readonly string[] | undefined,
): readonly Column<T>[] {
  if (!keys) {
    return columns.filter((column) => !column.spare);
  }
  const chosen = [...new Set(keys)].flatMap(
    (key) => columns.find((column) => column.key === key) ?? [],
  );
  const kept = columns.filter((column) => column.link && !chosen.includes(column));
  return [...kept, ...chosen];
}
