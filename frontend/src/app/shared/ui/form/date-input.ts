import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import {
  type FormValueControl,
  transformedValue,
  type ValidationError,
} from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { formatDate, formatLongDate, parseDate } from '../../format/french';
import { Calendar } from './calendar';
import { Field } from './field';

/**
 * A date typed in French or picked; its value is an ISO date, or '' when empty. Inside an em-field:
 * `<em-field label="Date de la décision" [field]="form.on"><em-date-input [formField]="form.on" /></em-field>`.
 */
@Component({
  selector: 'em-date-input',
  imports: [Calendar, MatIconButton],
  templateUrl: './date-input.html',
  styleUrl: './date-input.scss',
  host: {
    '(keydown.escape)': 'closeIfOpen()',
    '(focusout)': 'leaveOnOutside($event)',
  },
})
export class DateInput implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly field = inject(Field);

  readonly value = model('');
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly touch = output();
  /** The first and the last day that may be picked, as ISO dates. */
  readonly from = input<string>();
  readonly until = input<string>();

  protected readonly open = signal(false);
  protected readonly raw = transformedValue<string, string>(this.value, {
    parse: (text) => {
      if (text.trim() === '') {
        return { value: '' };
      }
      const iso = parseDate(text);
      return iso
        ? { value: iso }
        : {
            // The old day must not be sent in place of what was typed.
            value: '',
            error: {
              kind: 'written',
              message: `${this.field.label()}\u00a0: saisissez une date qui existe, par exemple 15/03/2026.`,
            },
          };
    },
    format: (iso) => (iso ? formatDate(iso) : ''),
  });

  /** The day in full, so that a slip of the keyboard is seen. */
  protected readonly spelled = computed(() =>
    this.value() ? formatLongDate(this.value(), true) : '',
  );

  protected pick(iso: string): void {
    this.raw.set(formatDate(iso));
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.host.nativeElement.querySelector('button')?.focus();
  }

  protected closeIfOpen(): void {
    if (this.open()) {
      this.close();
    }
  }

  protected leaveOnOutside(event: FocusEvent): void {
    const target = event.relatedTarget;
    if (target instanceof Node && !this.host.nativeElement.contains(target)) {
      this.open.set(false);
    }
  }

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
