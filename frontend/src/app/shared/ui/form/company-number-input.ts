import { Component, input, model } from '@angular/core';
import { compactNumber, isSiren, isSiret } from '../../format/company-numbers';
import { formatSiren } from '../../format/french';
import { TypedInput } from './typed-input';

/** A SIREN or a SIRET, its digits as value, grouped on the screen: `<em-company-number-input kind="SIRET" [formField]="form.siret" />` in an em-field. */
@Component({
  selector: 'em-company-number-input',
  templateUrl: './typed-input.html',
  styleUrl: './typed-input.scss',
})
export class CompanyNumberInput extends TypedInput<string> {
  readonly value = model('');
  readonly kind = input.required<'SIREN' | 'SIRET'>();
  protected override readonly keys = 'numeric';
  protected readonly raw = this.reads(this.value, (text) => {
    const digits = compactNumber(text);
    const mend = digits === '' ? undefined : this.flaw(digits);
    return mend ? { value: digits, mend } : { value: digits };
  });

  private flaw(digits: string): string | undefined {
    const [length, right] =
      this.kind() === 'SIREN' ? ([9, isSiren(digits)] as const) : ([14, isSiret(digits)] as const);
    if (!/^\d+$/.test(digits)) {
      return `écrivez ses ${length} chiffres, sans lettre.`;
    }
    if (digits.length !== length) {
      return `${length} chiffres sont attendus, vous en avez écrit ${digits.length}.`;
    }
    return right
      ? undefined
      : 'un chiffre est inexact, car le chiffre de contrôle ne convient pas.';
  }

  protected write(digits: string): string {
    return digits ? formatSiren(digits) : '';
  }
}
