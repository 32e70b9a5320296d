import { Component, computed, model } from '@angular/core';
import { formatDuration, parseDuration } from '../../format/french';
import { TypedInput } from './typed-input';

/** Minutes or null, typed as `1 h 30`, `1,5`, `90 min` or `1:30`: `<em-duration-input [formField]="form.minutes" />` in an em-field. */
@Component({
  selector: 'em-duration-input',
  templateUrl: './typed-input.html',
  styleUrl: './typed-input.scss',
})
export class DurationInput extends TypedInput<number | null> {
  readonly value = model<number | null>(null);
  protected readonly raw = this.reads(this.value, (text) => {
    const minutes = parseDuration(text);
    return text === '' || (minutes ?? 0) > 0
      ? { value: minutes }
      : { value: null, mend: 'écrivez par exemple 1 h 30, 1,5, 90 min ou 1:30.' };
  });
  protected override readonly echo = computed(() => {
    const minutes = this.value();
    return minutes ? `Compris\u00a0: ${formatDuration(minutes)}` : '';
  });

  protected write(minutes: number | null): string {
    return minutes === null ? '' : formatDuration(minutes);
  }
}
