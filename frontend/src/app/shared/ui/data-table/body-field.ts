import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { BodyNames } from '../../data/body-names';
import type { ChosenBody } from '../../data/chosen-body';
import type { BodyFilter } from '../../data/filter';
import { formatSiren } from '../../format/french';
import { BodyAutocomplete } from '../form/body-autocomplete';
import { Field } from '../form/field';

/** Narrows a list to one public body, found by its name. */
@Component({
  selector: 'em-body-field',
  imports: [BodyAutocomplete, Field, FormField, MatButton],
  template: `
    <form novalidate (submit)="$event.preventDefault(); apply()">
      <em-field
        [label]="filter().label"
        hint="Nom, SIREN ou code postal, puis choisissez dans la liste"
        [field]="form.body"
      >
        <em-body-autocomplete [centre]="centre()" [formField]="form.body" />
      </em-field>
      <button matButton="tonal" type="submit" [attr.aria-label]="'Filtrer : ' + filter().label">
        Filtrer
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0 1rem;
    }
    em-field {
      flex: 0 1 31rem;
    }
    /* Beside the box: below a label and a hint. */
    button {
      margin-block: 3.8rem 0;
      @media (width < 40rem) {
        margin-block-start: 0;
      }
    }
  `,
})
export class BodyField {
  private readonly names = inject(BodyNames);
  readonly filter = input.required<BodyFilter>();
  readonly siren = input.required<string | undefined>();
  readonly centre = input.required<string>();
  readonly changed = output<Readonly<Record<string, string | null>>>();

  private readonly name = computed(() => {
    const siren = this.siren();
    return siren ? (this.names.find(siren) ?? formatSiren(siren)) : '';
  });
  private readonly model = linkedSignal<{ body: ChosenBody | null }>(() => {
    const siren = this.siren();
    return { body: siren ? { siren, name: this.name() } : null };
  });
  protected readonly form = form(this.model);

  protected apply(): void {
    const { body } = this.model();
    if (body?.siren) {
      this.names.learn(body.siren, body.name);
    }
    this.changed.emit({ [this.filter().name]: body?.siren ?? null });
  }
}
