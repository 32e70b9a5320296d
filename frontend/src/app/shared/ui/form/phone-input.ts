import { Component, model } from '@angular/core';
import { formatPhone } from '../../format/french';
import { TypedInput } from './typed-input';

/** A telephone number, French or with its country code, grouped on the screen: `<em-phone-input [formField]="form.phone" />` in an em-field. */
@Component({
  selector: 'em-phone-input',
  templateUrl: './typed-input.html',
  styleUrl: './typed-input.scss',
})
export class PhoneInput extends TypedInput<string> {
  readonly value = model('');
  protected override readonly type = 'tel';
  protected override readonly keys = 'tel';
  protected readonly raw = this.reads(this.value, (text) => {
    const number = text
      .replace(/[\s\u00a0\u202f.()-]/g, '')
      .replace(/^(?:\+33|0033)0?(?=[1-9]\d{8}$)/, '0');
    return number === '' || /^0[1-9]\d{8}$|^\d{4}$|^(?:\+|00)[1-9]\d{5,14}$/.test(number)
      ? { value: number }
      : {
          value: text,
          mend: 'écrivez par exemple 03\u00a085\u00a000\u00a000\u00a000, ou +41\u00a022\u00a0000\u00a000\u00a000.',
        };
  });

  protected write(number: string): string {
    return number ? formatPhone(number) : '';
  }
}
