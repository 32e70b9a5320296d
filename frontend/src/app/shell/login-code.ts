import { Component, inject, output, signal } from '@angular/core';
import { apply, email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../api/api';
import { askLoginCode } from '../api/functions';
import type { SessionResponse } from '../api/models';
import { SessionStore } from '../shared/data/session-store';
import { CodeField, codeRules, digitsOf } from '../shared/ui/form/code-field';
import { ErrorSummary } from '../shared/ui/form/error-summary';
import { Control, Field } from '../shared/ui/form/field';
import { Submission } from '../shared/ui/form/submission';
import { TakesFocus } from '../shared/ui/form/takes-focus';

/** The way in without a password: six digits, sent to the address of the account. */
@Component({
  selector: 'em-login-code',
  imports: [CodeField, Control, ErrorSummary, Field, FormField, MatButton, TakesFocus],
  template: `
    <h2 emTakesFocus>Code par courriel</h2>
    @if (address(); as address) {
      <p role="status" emTakesFocus>
        Si un compte existe à l’adresse {{ address }}, un code à six chiffres vient d’y être envoyé.
        Il est valable quinze minutes.
      </p>
      <em-error-summary [form]="codeForm" [submission]="opening" />
      <form novalidate (submit)="$event.preventDefault(); open(address)">
        <em-code-field [field]="codeForm.code" />
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ opening.running() ? 'Vérification…' : 'Se connecter' }}
          </button>
          <button matButton="text" type="button" (click)="this.address.set('')">
            Demander un autre code
          </button>
        </p>
      </form>
    } @else {
      <em-error-summary [form]="form" [submission]="asking" />
      <form novalidate (submit)="$event.preventDefault(); ask()">
        <em-field
          label="Adresse électronique"
          hint="Format attendu&nbsp;: nom@exemple.fr"
          [field]="form.email"
        >
          <input
            class="control"
            type="email"
            autocomplete="username"
            emControl
            [formField]="form.email"
          />
        </em-field>
        <button matButton="filled" type="submit">
          {{ asking.running() ? 'Envoi…' : 'Recevoir un code' }}
        </button>
      </form>
    }
    <p>
      <button matButton="text" type="button" (click)="left.emit()">
        Utiliser mon mot de passe
      </button>
    </p>
  `,
  styles: `
    h2 {
      margin-block-start: 0;
    }
  `,
})
export class LoginCode {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  /** The server's answer to a right code. */
  readonly opened = output<SessionResponse>();
  readonly left = output();

  /** Where a code was sent to. */
  protected readonly address = signal('');
  protected readonly asking = new Submission();
  protected readonly opening = new Submission();
  private readonly model = signal({ email: '' });
  private readonly typed = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Saisissez votre adresse électronique.' });
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
    if (await this.asking.send(this.form, () => this.api.invoke(askLoginCode, call))) {
      this.address.set(address);
    }
  }

  protected async open(address: string): Promise<void> {
    let answer: SessionResponse | undefined;
    await this.opening.send(
      this.codeForm,
      async () => {
        answer = await this.session.logInByCode(address, digitsOf(this.typed()));
      },
      { 'not-authenticated': 'Ce code est inexact ou n’est plus valable.' },
    );
    if (answer) {
      this.opened.emit(answer);
    }
  }
}
