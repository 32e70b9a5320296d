import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '../../shared/ui/form/field';
import type { AddressModel } from '../data/address';

/** The lines of a postal address: `<em-address-fields [address]="form.address" />`. */
@Component({
  selector: 'em-address-fields',
  imports: [Control, Field, FormField],
  template: `
    <fieldset>
      <legend>Adresse postale</legend>
      <em-field label="Numéro et voie" [field]="address().line1">
        <input class="control" emControl autocomplete="off" [formField]="address().line1" />
      </em-field>
      <em-field label="Complément" [optional]="true" [field]="address().line2">
        <input class="control" emControl autocomplete="off" [formField]="address().line2" />
      </em-field>
      <div class="town">
        <em-field label="Code postal" [field]="address().postcode">
          <input
            class="control"
            emControl
            autocomplete="off"
            inputmode="numeric"
            [formField]="address().postcode"
          />
        </em-field>
        <em-field label="Commune" [field]="address().city">
          <input class="control" emControl autocomplete="off" [formField]="address().city" />
        </em-field>
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0 0 1.25rem;
      padding: 1rem 1rem 0;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--em-radius);
      min-inline-size: 0;
    }
    legend {
      padding-inline: 0.4rem;
      font-weight: 600;
    }
    .town {
      display: grid;
      gap: 0 1rem;
      grid-template-columns: 9rem 1fr;
      align-items: end;
      @media (max-width: 30rem) {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class AddressFields {
  readonly address = input.required<FieldTree<AddressModel>>();
}
