import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

let lastId = 0;

/** The free text of a list. */
@Component({
  selector: 'em-table-search',
  imports: [MatButton],
  template: `
    <form role="search" (submit)="$event.preventDefault(); searched.emit(search.value)">
      <label [attr.for]="id">{{ label() }}</label>
      <div>
        <input
          #search
          class="control"
          type="search"
          autocomplete="off"
          [id]="id"
          [value]="value()"
        />
        <button matButton="tonal" type="submit">Rechercher</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      flex: 1 1 20rem;
      max-inline-size: 34rem;
      min-inline-size: 0;
    }
    label {
      font-weight: 600;
    }
    div {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      margin-block-start: 0.3rem;
    }
    input {
      min-inline-size: 0;
    }
    button {
      flex: none;
    }
  `,
})
export class TableSearch {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly searched = output<string>();
  protected readonly id = `recherche-${++lastId}`;
}
