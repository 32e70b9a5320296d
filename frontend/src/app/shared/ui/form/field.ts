import { Component, computed, Directive, inject, input } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';

let lastId = 0;

/**
 * A labelled field: label above, hint, then the error in words. The control goes inside:
 * `<em-field label="Nom" [field]="form.name"><input class="control" emControl [formField]="form.name" /></em-field>`.
 */
@Component({
  selector: 'em-field',
  template: `
    <label [attr.for]="controlId">
      {{ label() }}
      @if (optional()) {
        <span class="muted">(facultatif)</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="hintId">{{ hint() }}</p>
    }
    @if (error(); as text) {
      <p class="error" [id]="errorId"><span aria-hidden="true">⚠ </span>{{ text }}</p>
    }
    <ng-content />
  `,
  styleUrl: './field.scss',
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly field = input.required<ReadonlyFieldTree<unknown>>();

  readonly controlId = `champ-${++lastId}`;
  readonly hintId = `${this.controlId}-aide`;
  readonly errorId = `${this.controlId}-erreur`;

  readonly error = computed(() => visibleError(this.field()));
  readonly describedBy = computed(
    () =>
      [this.hint() ? this.hintId : '', this.error() ? this.errorId : '']
        .filter(Boolean)
        .join(' ') || null,
  );
}

/** The first error of a field that the person has already left or tried to send. */
export function visibleError(field: ReadonlyFieldTree<unknown>): string | undefined {
  const state = field();
  const first = foremost(state.errors());
  return state.touched() && first ? (first.message ?? 'Réponse à corriger.') : undefined;
}

/** What was typed and cannot be read comes before «nothing is given»: it is not the same to mend. */
export function foremost<E extends { readonly kind: string }>(errors: readonly E[]): E | undefined {
  return errors.find(({ kind }) => kind === 'written') ?? errors[0];
}

/** Ties a native input, select or textarea to the em-field around it. */
@Directive({
  selector: '[emControl]',
  host: {
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error()\u00a0? 'true'\u00a0: null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
