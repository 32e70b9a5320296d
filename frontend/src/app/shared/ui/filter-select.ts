import { Component, input, output } from '@angular/core';

let lastId = 0;

/** One filter of a list: `<em-filter-select label="Statut" [choices]="…" [value]="…" (changed)="…" />`. */
@Component({
  selector: 'em-filter-select',
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    <select class="control" [id]="id" (change)="changed.emit($any($event.target).value || null)">
      <option value="" [selected]="!value()">{{ all() }}</option>
      @for (choice of choices(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === value()">
          {{ choice.label }}
        </option>
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
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
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly { value: string; label: string }[]>();
  readonly value = input<string | undefined>('');
  /** What no filter is called. */
  readonly all = input('Tous');
  readonly changed = output<string | null>();
  protected readonly id = `filtre-${++lastId}`;
}
