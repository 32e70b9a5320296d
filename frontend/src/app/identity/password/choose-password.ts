import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { choosePassword, readPasswordLink } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { Toasts } from '../../shared/data/toasts';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** A new password, by the link of a mail. */
@Component({
  selector: 'em-choose-password',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, RetryNotice, RouterLink],
  template: `
    <div class="page page-reading">
      <h1>Choisir un nouveau mot de passe</h1>
      @if (link.error(); as error) {
        <em-retry-notice [error]="error" (retry)="link.reload()" />
      } @else if (link.value(); as link) {
        @if (link.good) {
          <p class="lead">Toutes vos sessions ouvertes se termineront.</p>
          <em-error-summary [form]="form" [submission]="submission" />
          <form novalidate (submit)="$event.preventDefault(); choose()">
            <em-field
              label="Nouveau mot de passe"
              hint="12&nbsp;caractères au moins&nbsp;; une suite de mots sans rapport se retient bien"
              [field]="form.password"
            >
              <input
                class="control"
                type="password"
                autocomplete="new-password"
                emControl
                [formField]="form.password"
              />
            </em-field>
            <button matButton="filled" type="submit">
              {{ submission.running() ? 'Enregistrement…' : 'Enregistrer ce mot de passe' }}
            </button>
          </form>
        } @else {
          <p class="notice warning" role="alert">
            Ce lien a déjà servi ou n’est plus valable.
            <a routerLink="/login/mot-de-passe">Demander un autre lien</a>
          </p>
        }
      } @else {
        <p role="status">Vérification du lien…</p>
      }
    </div>
  `,
})
export class ChoosePassword {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** The end of the address. */
  readonly token = input.required<string>();

  protected readonly link = apiResource(readPasswordLink, () => ({ token: this.token() }));
  protected readonly submission = new Submission();
  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password, { message: 'Choisissez un mot de passe.' });
    minLength(path.password, 12, {
      message: 'Choisissez un mot de passe d’au moins 12\u00a0caractères.',
    });
  });

  protected async choose(): Promise<void> {
    const call = { token: this.token(), body: this.model() };
    if (await this.submission.send(this.form, () => this.api.invoke(choosePassword, call))) {
      this.toasts.say('Votre mot de passe est changé. Connectez-vous.');
      await this.router.navigateByUrl('/login');
    }
  }
}
