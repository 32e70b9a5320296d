import { Directive, ElementRef, inject } from '@angular/core';

/** How many rows PageUp and PageDown pass over. */
const rowsOfALeap = 10;

/**
 * Arrow keys between the links, buttons and boxes of a table, which keeps its own nature: every control
 * stays in the order of Tab, and a screen reader its own commands for tables. Up and down stay in
 * the column, left and right in the row, Home and End go to the ends of the row, with Ctrl to those
 * of the table, PageUp and PageDown ten rows further.
 */
@Directive({ selector: '[emGridKeys]', host: { '(keydown)': 'move($event)' } })
export class GridKeys {
  private readonly table = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected move(event: KeyboardEvent): void {
    const focused = event.target;
    if (event.altKey || event.shiftKey || event.metaKey || !(focused instanceof HTMLElement)) {
      return;
    }
    const cell = focused.closest<HTMLElement>('td, th');
    const row = cell?.parentElement;
    if (!cell || !row || focused.matches('select, textarea, input:not([type=checkbox])')) {
      return;
    }
    const next = this.target(event, focused, cell, row);
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
  }

  private target(event: KeyboardEvent, focused: HTMLElement, cell: HTMLElement, row: HTMLElement) {
    const rows = this.rows();
    const at = rows.indexOf(row);
    const column = Array.from(row.children).indexOf(cell);
    const inRow = controls(row);
    const vertical = (to: number) => {
      const found = rows[Math.min(Math.max(to, 0), rows.length - 1)];
      return found === row ? undefined : controlAt(found, column);
    };
    if (event.ctrlKey) {
      switch (event.key) {
        case 'Home':
          return controls(rows[0])[0];
        case 'End':
          return controls(rows.at(-1)).at(-1);
        default:
          return undefined;
      }
    }
    switch (event.key) {
      case 'ArrowDown':
        return vertical(at + 1);
      case 'ArrowUp':
        return vertical(at - 1);
      case 'PageDown':
        return vertical(at + rowsOfALeap);
      case 'PageUp':
        return vertical(at - rowsOfALeap);
      case 'ArrowRight':
        return inRow[inRow.indexOf(focused) + 1];
      case 'ArrowLeft':
        return inRow[inRow.indexOf(focused) - 1];
      case 'Home':
        return inRow[0];
      case 'End':
        return inRow.at(-1);
      default:
        return undefined;
    }
  }

  /** The heading and the rows that hold something to act on. */
  private rows(): HTMLElement[] {
    return Array.from(this.table.querySelectorAll<HTMLElement>('tr')).filter(
      (row) => controls(row).length > 0,
    );
  }
}

function controls(place: Element | undefined): HTMLElement[] {
  return place
    ? Array.from(place.querySelectorAll<HTMLElement>('a[href], button, input')).filter(
        (control) => !control.hasAttribute('disabled'),
      )
    : [];
}

/** What to focus in a row: in the same column when it holds something, else the nearest before it. */
function controlAt(row: HTMLElement | undefined, column: number): HTMLElement | undefined {
  const cells = Array.from(row?.children ?? []);
  for (let at = Math.min(column, cells.length - 1); at >= 0; at--) {
    const [first] = controls(cells[at]);
    if (first) {
      return first;
    }
  }
  return controls(row)[0];
}
