import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '../shared/data/session-store';
import { CheckField } from '../shared/ui/form/check-field';
import { ErrorSummary } from '../shared/ui/form/error-summary';
import { Control, Field } from '../shared/ui/form/field';
import { Submission } from '../shared/ui/form/submission';
import { TakesFocus } from '../shared/ui/form/takes-focus';

/** The second step of a login: the code of the authenticator application, or a mailed one where that was lost. */
@Component({
  selector: 'em-login-factor',
  imports: [CheckField, Control, ErrorSummary, Field, FormField, MatButton, TakesFocus],
  template: `
    <h2 emTakesFocus>Second facteur</h2>
    @if (mailed()) {
      <p>
        Votre centre de gestion a retiré votre second facteur perdu. Un code vient d’être envoyé à
        votre adresse électronique&nbsp;: saisissez-le, puis activez une nouvelle application dans
        votre compte.
      </p>
    } @else {
      <p>Ouvrez votre application d’authentification et saisissez le code qu’elle affiche.</p>
    }
    <em-error-summary [form]="form" [submission]="submission" />
    <form novalidate (submit)="$event.preventDefault(); give()">
      <em-field
        label="Code"
        [hint]="mailed() ? 'Six chiffres' : 'Six chiffres, ou un de vos codes de secours'"
        [field]="form.code"
      >
        <input class="control" autocomplete="one-time-code" emControl [formField]="form.code" />
      </em-field>
      @if (!mailed()) {
        <em-check-field
          label="Ne plus demander sur cet appareil pendant 30&nbsp;jours"
          hint="Jamais sur un appareil partagé. Votre centre peut l’exclure."
          [formField]="form.trustDevice"
        />
      }
      <p class="actions">
        <button matButton="filled" type="submit">
          {{ submission.running() ? 'Vérification…' : 'Continuer' }}
        </button>
        <button matButton="text" type="button" (click)="given.emit(false)">Recommencer</button>
      </p>
    </form>
  `,
  styles: `
    h2 {
      margin-block-start: 0;
    }
  `,
})
export class LoginFactor {
  private readonly session = inject(SessionStore);
  /** Whether the code came by mail. */
  readonly mailed = input(false);
  /** True once the session is open, false to begin again. */
  readonly given = output<boolean>();

  protected readonly submission = new Submission();
  private readonly model = signal({ code: '', trustDevice: false });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: 'Saisissez le code.' });
  });

  protected async give(): Promise<void> {
    const sent = await this.submission.send(
      this.form,
      () => this.session.giveFactor(this.model().code.trim(), this.model().trustDevice),
      {
        'not-authenticated':
          'Ce code est inexact ou a déjà servi. Attendez le suivant, ou recommencez la connexion.',
      },
    );
    if (sent) {
      this.given.emit(true);
    }
  }
}
