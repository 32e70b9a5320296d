import { Component, input } from '@angular/core';
import {
  type FieldTree,
  FormField,
  pattern,
  required,
  type SchemaPathTree,
} from '@angular/forms/signals';
import { Control, Field } from './field';

/** What is typed from a mail: six digits, in one group or two. */
export interface TypedCode {
  readonly code: string;
}

export function codeRules(path: SchemaPathTree<TypedCode>): void {
  required(path.code, { message: 'Saisissez le code reçu.' });
  pattern(path.code, /^\s*\d{3}\s*\d{3}\s*$/, { message: 'Le code comporte six chiffres.' });
}

/** The code as the server wants it. */
export function digitsOf({ code }: TypedCode): string {
  return code.replace(/\s/g, '');
}

/** The field of a mailed code: `<em-code-field [field]="form.code" />`, with `apply(path, codeRules)` in its form. */
@Component({
  selector: 'em-code-field',
  imports: [Control, Field, FormField],
  template: `
    <em-field label="Code reçu" hint="Six chiffres, par exemple 123456" [field]="field()">
      <input
        class="control"
        inputmode="numeric"
        autocomplete="one-time-code"
        emControl
        [formField]="field()"
      />
    </em-field>
  `,
  styles: `
    input {
      max-inline-size: 10rem;
      font-size: 1.3rem;
      letter-spacing: 0.15em;
    }
  `,
})
export class CodeField {
  readonly field = input.required<FieldTree<string>>();
}
