import { Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { Choice } from '../../data/choice';

let lastId = 0;

/** One answer among a few, as radio buttons under a legend: `<em-choice-field legend="…" [choices]="…" [formField]="form.x" />`. */
@Component({
  selector: 'em-choice-field',
  template: `
    <fieldset
      role="radiogroup"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="error() ? 'true' : null"
    >
      <legend [class.visually-hidden]="legendHidden()">
        {{ legend() }}
        @if (optional()) {
          <span class="muted">(facultatif)</span>
        }
      </legend>
      @if (hint()) {
        <p class="hint" [id]="id + '-aide'">{{ hint() }}</p>
      }
      @if (error(); as text) {
        <p class="error" [id]="id + '-erreur'"><span aria-hidden="true">⚠ </span>{{ text }}</p>
      }
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label class="choice">
            <input
              type="radio"
              [disabled]="disabled()"
              [name]="id"
              [value]="choice.value"
              [checked]="value() === choice.value"
              (change)="value.set(choice.value)"
              (blur)="touch.emit()"
            />
            <span>{{ choice.label }}</span>
            @if (choice.hint) {
              <small class="muted">{{ choice.hint }}</small>
            }
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './field.scss',
  styles: `
    .choice {
      margin: 0;
      font-weight: 400;
    }
  `,
})
export class ChoiceField implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly disabled = input(false);
  readonly touch = output();

  readonly legend = input.required<string>();
  /** The heading of the screen already asks the question: the legend is then only for assistive tools. */
  readonly legendHidden = input(false);
  readonly hint = input('');
  readonly optional = input(false);
  readonly choices = input.required<readonly Choice[]>();

  protected readonly id = `choix-${++lastId}`;
  protected readonly error = computed(() =>
    this.touched() && this.errors().length > 0
      ? (this.errors()[0]?.message ?? 'Choisissez une réponse.')
      : undefined,
  );
  protected readonly describedBy = computed(
    () =>
      [this.hint() ? `${this.id}-aide` : '', this.error() ? `${this.id}-erreur` : '']
        .filter(Boolean)
        .join(' ') || null,
  );

  focus(): void {
    const inputs = this.host.nativeElement.querySelectorAll('input');
    (Array.from(inputs).find((radio) => radio.checked) ?? inputs[0])?.focus();
  }
}
