import { Component, computed, model } from '@angular/core';
import { TypedInput } from './typed-input';

/** One e-mail address: `<em-email-input autocomplete="email" [formField]="form.email" />` in an em-field. */
@Component({
  selector: 'em-email-input',
  templateUrl: './typed-input.html',
  styleUrl: './typed-input.scss',
})
export class EmailInput extends TypedInput<string> {
  readonly value = model('');
  protected override readonly type = 'email';
  protected override readonly keys = 'email';
  protected override readonly narrow = computed(() => false);
  protected readonly raw = this.reads(this.value, (text) =>
    text === '' || /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/.test(text)
      ? { value: text }
      : { value: text, mend: 'saisissez une adresse complète, par exemple nom@exemple.fr.' },
  );

  protected write(address: string): string {
    return address;
  }
}
