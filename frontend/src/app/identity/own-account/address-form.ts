import { Component, inject, output, signal } from '@angular/core';
import { apply, email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { confirmAddress, proposeAddress } from '../../api/functions';
import { Toasts } from '../../shared/data/toasts';
import { CodeField, codeRules, digitsOf } from '../../shared/ui/form/code-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

/** Changes the address of the account, once a code sent to the new one was typed. */
@Component({
  selector: 'em-address-form',
  imports: [CodeField, Control, ErrorSummary, Field, FormField, MatButton],
  template: `
    @if (asked(); as address) {
      <p role="status">
        Un code à six chiffres et un lien viennent d’être envoyés à {{ address }}&nbsp;: saisissez
        le code ici, ou ouvrez le lien. Ils sont valables quinze minutes.
      </p>
      <em-error-summary [form]="codeForm" [submission]="confirming" />
      <form novalidate (submit)="$event.preventDefault(); confirm()">
        <em-code-field [field]="codeForm.code" />
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ confirming.running() ? 'Vérification…' : 'Confirmer cette adresse' }}
          </button>
          <button matButton="text" type="button" (click)="asked.set('')">
            Garder l’adresse actuelle
          </button>
        </p>
      </form>
    } @else {
      <p>
        Elle sert à vous connecter et à vous écrire. L’ancienne vaut tant que la nouvelle n’est pas
        confirmée.
      </p>
      <em-error-summary [form]="form" [submission]="asking" />
      <form novalidate (submit)="$event.preventDefault(); ask()">
        <em-field
          label="Nouvelle adresse"
          hint="Format attendu&nbsp;: nom@exemple.fr"
          [field]="form.email"
        >
          <input
            class="control"
            type="email"
            autocomplete="email"
            emControl
            [formField]="form.email"
          />
        </em-field>
        <button matButton="outlined" type="submit">
          {{ asking.running() ? 'Envoi du code…' : 'Changer d’adresse' }}
        </button>
      </form>
    }
  `,
})
export class AddressForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  readonly changed = output();

  /** The new address, as long as its code is waited for. */
  protected readonly asked = signal('');
  protected readonly asking = new Submission();
  protected readonly confirming = new Submission();
  private readonly model = signal({ email: '' });
  private readonly typed = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Saisissez la nouvelle adresse.' });
    email(path.email, {
      message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
    });
  });
  protected readonly codeForm = form(this.typed, (path) => {
    apply(path, codeRules);
  });

  protected async ask(): Promise<void> {
    const address = this.model().email.trim();
    const call = { body: { email: address } };
    if (await this.asking.send(this.form, () => this.api.invoke(proposeAddress, call))) {
      this.asked.set(address);
    }
  }

  protected async confirm(): Promise<void> {
    const call = { body: { code: digitsOf(this.typed()) } };
    if (await this.confirming.send(this.codeForm, () => this.api.invoke(confirmAddress, call))) {
      this.toasts.say('Votre nouvelle adresse est confirmée.');
      this.asked.set('');
      this.model.set({ email: '' });
      this.changed.emit();
    }
  }
}
