import { Component, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { CompanyNumberInput } from './company-number-input';
import { DurationInput } from './duration-input';
import { EmailInput } from './email-input';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { MoneyInput } from './money-input';
import { PhoneInput } from './phone-input';
import { Submission } from './submission';

@Component({
  selector: 'em-sample-fields',
  imports: [
    CompanyNumberInput,
    DurationInput,
    EmailInput,
    ErrorSummary,
    Field,
    FormField,
    MoneyInput,
    PhoneInput,
  ],
  template: `
    <em-error-summary [form]="form" [submission]="submission" />
    <em-field label="SIRET" [field]="form.siret">
      <em-company-number-input kind="SIRET" [formField]="form.siret" />
    </em-field>
    <em-field label="SIREN" [field]="form.siren">
      <em-company-number-input kind="SIREN" [formField]="form.siren" />
    </em-field>
    <em-field label="Montant" [field]="form.amount">
      <em-money-input [formField]="form.amount" />
    </em-field>
    <em-field label="Durée" [field]="form.minutes">
      <em-duration-input [formField]="form.minutes" />
    </em-field>
    <em-field label="Téléphone" [field]="form.phone">
      <em-phone-input [formField]="form.phone" />
    </em-field>
    <em-field label="Courriel" [field]="form.email">
      <em-email-input [formField]="form.email" />
    </em-field>
    <button type="button" (click)="submission.send(form, sent)">Envoyer</button>
  `,
})
class SampleFields {
  readonly submission = new Submission();
  readonly model = signal({
    siret: '',
    siren: '',
    amount: null as number | null,
    minutes: null as number | null,
    phone: '',
    email: '',
  });
  readonly form = form(this.model, (path) => {
    required(path.amount, { message: 'Indiquez le montant.' });
  });
  readonly sent = vi.fn(() => Promise.resolve());
}

async function type(label: string, text: string) {
  const { screen, fixture } = await render(SampleFields);
  const box = screen.getByRole('textbox', { name: label });
  await userEvent.type(box, text);
  await userEvent.tab();
  await fixture.whenStable();
  return { screen, box: box as HTMLInputElement, fixture, model: fixture.componentInstance.model };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('typed fields', () => {
  it.each([
    ['SIRET', '21710137700018', 'siret', '21710137700018', '217 101 377 00018'],
    ['SIRET', '356 000 000 49837', 'siret', '35600000049837', '356 000 000 49837'],
    ['SIREN', '217101377', 'siren', '217101377', '217 101 377'],
    ['Montant', '1234,5', 'amount', 1234.5, '1 234,50'],
    ['Montant', '62.50 €', 'amount', 62.5, '62,50'],
    ['Durée', '90 min', 'minutes', 90, '1 h 30'],
    ['Durée', '1,5', 'minutes', 90, '1 h 30'],
    ['Durée', '1:30', 'minutes', 90, '1 h 30'],
    ['Téléphone', '03.85.00.00.00', 'phone', '0385000000', '03 85 00 00 00'],
    ['Téléphone', '+33 6 12 34 56 78', 'phone', '0612345678', '06 12 34 56 78'],
    ['Courriel', ' nom@exemple.fr ', 'email', 'nom@exemple.fr', 'nom@exemple.fr'],
  ])('reads %s %s and puts it in order', async (label, text, name, value, written) => {
    const { box, model } = await type(label, text);
    expect(model()[name as keyof ReturnType<typeof model>]).toBe(value);
    expect(plain(box.value)).toBe(written);
    expect(box).not.toHaveAttribute('aria-invalid');
  });

  it.each([
    ['SIRET', '21710137700019', /SIRET.: un chiffre est inexact/],
    ['SIRET', '2171013', /SIRET.: 14 chiffres sont attendus, vous en avez écrit 7/],
    ['SIREN', 'cluny', /SIREN.: écrivez ses 9 chiffres/],
    ['Montant', 'cent', /Montant.: écrivez par exemple 400/],
    ['Durée', 'une heure', /Durée.: écrivez par exemple 1 h 30/],
    ['Téléphone', '12', /Téléphone.: écrivez par exemple 03.85/],
    ['Courriel', 'nom@exemple', /Courriel.: saisissez une adresse complète/],
  ])('says how to mend %s %s, and leaves what was typed', async (label, text, words) => {
    const { box } = await type(label, text);
    expect(box).toHaveAccessibleDescription(words);
    expect(box.value).toBe(text);
  });

  it('tells one error for each field: what cannot be read before what is missing', async () => {
    const { screen, fixture } = await type('Montant', 'cent');
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await fixture.whenStable();
    expect(screen.getByRole('alert')).toHaveTextContent('Une réponse est à corriger');
    await userEvent.click(screen.getByRole('link', { name: /Montant.: écrivez/ }));
    expect(screen.getByRole('textbox', { name: 'Montant' })).toHaveFocus();
    expect(fixture.componentInstance.sent).not.toHaveBeenCalled();
  });
});
