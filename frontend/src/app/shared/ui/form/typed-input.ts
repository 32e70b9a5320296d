import {
  computed,
  Directive,
  ElementRef,
  inject,
  input,
  type ModelSignal,
  output,
} from '@angular/core';
import {
  type FormValueControl,
  type TransformedValueSignal,
  transformedValue,
  type ValidationError,
} from '@angular/forms/signals';
import { Field } from './field';

/** What a typed text is worth: its value and, when it cannot be read, how to write it. */
export interface Reading<T> {
  readonly value: T;
  readonly mend?: string;
}

/**
 * A text box that reads what people type: the value is kept, the text is put in order when the box is
 * left, and what cannot be read is an error that names the field. Lives inside an em-field.
 */
@Directive()
export abstract class TypedInput<T> implements FormValueControl<T> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly field = inject(Field);

  abstract readonly value: ModelSignal<T>;
  protected abstract readonly raw: TransformedValueSignal<string>;
  /** The value as it is written in French. */
  protected abstract write(value: T): string;

  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly touch = output();
  readonly autocomplete = input('off');

  protected readonly type: string = 'text';
  protected readonly keys: string = 'text';
  protected readonly unit: string = '';
  protected readonly narrow = computed(() => true);
  /** What was understood, when the text alone does not show it. */
  protected readonly echo = computed(() => '');

  /** The text beside the value; `read` says what it is worth. */
  protected reads(
    value: ModelSignal<T>,
    read: (text: string) => Reading<T>,
  ): TransformedValueSignal<string> {
    return transformedValue<T, string>(value, {
      parse: (text) => {
        const { value: found, mend } = read(text.trim());
        return mend
          ? {
              value: found,
              error: { kind: 'written', message: `${this.field.label()}\u00a0: ${mend}` },
            }
          : { value: found };
      },
      format: (found) => this.write(found),
    });
  }

  protected leave(): void {
    this.touch.emit();
    if (this.raw.parseErrors().length === 0 && this.raw() !== this.write(this.value())) {
      this.raw.set(this.write(this.value()));
    }
  }

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
