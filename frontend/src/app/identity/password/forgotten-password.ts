import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { forgetPassword } from '../../api/functions';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

/** Asks for a link by which a new password is chosen; says the same whether or not there is an account. */
@Component({
  selector: 'em-forgotten-password',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Mot de passe oublié</h1>
      @if (asked()) {
        <p class="notice success" role="status">
          Si un compte existe à cette adresse, un lien vient d’y être envoyé. Il est valable une
          heure. Pensez à regarder dans les courriers indésirables.
        </p>
      } @else {
        <p class="lead">
          Indiquez l’adresse de votre compte&nbsp;: un lien pour choisir un nouveau mot de passe y
          est envoyé.
        </p>
        <em-error-summary [form]="form" [submission]="submission" />
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
            {{ submission.running() ? 'Envoi…' : 'Recevoir un lien' }}
          </button>
        </form>
      }
      <p class="back"><a routerLink="/login">Revenir à la connexion</a></p>
    </div>
  `,
  styles: `
    .back {
      margin-block-start: 1rem;
    }
  `,
})
export class ForgottenPassword {
  private readonly api = inject(Api);
  protected readonly asked = signal(false);
  protected readonly submission = new Submission();
  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Saisissez votre adresse électronique.' });
    email(path.email, {
      message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
    });
  });

  protected async ask(): Promise<void> {
    const body = { email: this.model().email.trim() };
    this.asked.set(
      await this.submission.send(this.form, () => this.api.invoke(forgetPassword, { body })),
    );
  }
}
