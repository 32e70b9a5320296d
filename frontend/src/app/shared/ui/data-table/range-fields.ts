import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { RangeFilter } from '../../data/filter';
import type { Query } from '../../data/listing';
import { DateInput } from '../form/date-input';
import { Control, Field } from '../form/field';

/** Two ends of a filter, days or numbers; each may stay empty. */
@Component({
  selector: 'em-range-fields',
  imports: [Control, DateInput, Field, FormField, MatButton],
  template: `
    <form novalidate (submit)="$event.preventDefault(); apply()">
      <fieldset>
        <legend>{{ filter().label }}</legend>
        @if (filter().kind === 'dates') {
          <em-field label="Du" hint="Par exemple 15/03/2026" [field]="form.from">
            <em-date-input [formField]="form.from" />
          </em-field>
          <em-field label="Au" hint="Ce jour compris" [field]="form.to">
            <em-date-input [formField]="form.to" />
          </em-field>
        } @else {
          <em-field label="De" [hint]="unit()" [field]="form.from">
            <input
              class="control"
              inputmode="numeric"
              autocomplete="off"
              emControl
              [formField]="form.from"
            />
          </em-field>
          <em-field label="À" [hint]="unit()" [field]="form.to">
            <input
              class="control"
              inputmode="numeric"
              autocomplete="off"
              emControl
              [formField]="form.to"
            />
          </em-field>
        }
        <button matButton="tonal" type="submit" [attr.aria-label]="'Filtrer : ' + filter().label">
          Filtrer
        </button>
      </fieldset>
    </form>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0 1rem;
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 0.3rem;
      font-weight: 700;
    }
    em-field {
      flex: 0 1 11.5rem;
    }
    /* Beside the boxes: below a label and a hint. */
    button {
      margin-block: 3.8rem 1.25rem;
      @media (width < 40rem) {
        margin-block-start: 0;
      }
    }
  `,
})
export class RangeFields {
  readonly filter = input.required<RangeFilter>();
  readonly values = input.required<Query>();
  readonly changed = output<Readonly<Record<string, string | null>>>();

  protected readonly unit = computed(() => {
    const filter = this.filter();
    return filter.kind === 'numbers' ? (filter.unit ?? '') : '';
  });
  private readonly model = linkedSignal(() => {
    const { from, to } = this.filter();
    return { from: this.values()[from] ?? '', to: this.values()[to] ?? '' };
  });
  protected readonly form = form(this.model, (path) => {
    for (const end of [path.from, path.to]) {
      validate(end, ({ value }) =>
        this.filter().kind === 'dates' || plain(value()) !== null
          ? undefined
          : { kind: 'number', message: 'Écrivez un nombre, par exemple 1\u00a0500.' },
      );
    }
    validate(path.to, ({ value, valueOf }) =>
      value() !== '' && valueOf(path.from) !== '' && this.before(value(), valueOf(path.from))
        ? { kind: 'order', message: 'La fin précède le début.' }
        : undefined,
    );
  });

  protected apply(): void {
    this.form.from().markAsTouched();
    this.form.to().markAsTouched();
    if (this.form().invalid()) {
      return;
    }
    const { from, to } = this.model();
    const read = (text: string) => (this.filter().kind === 'dates' ? text : plain(text)) || null;
    this.changed.emit({ [this.filter().from]: read(from), [this.filter().to]: read(to) });
  }

  private before(one: string, other: string): boolean {
    return this.filter().kind === 'dates' ? one < other : Number(plain(one)) < Number(plain(other));
  }
}

/** `1 500,5` as the API reads it; '' when empty, null when it is no number. */
function plain(text: string): string | null {
  const number = text.replace(/\s/g, '').replace(',', '.');
  return /^(\d{1,9}(\.\d{1,2})?)?$/.test(number) ? number : null;
}
