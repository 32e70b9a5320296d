import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changePassword } from '../../api/functions';
import { Toasts } from '../../shared/data/toasts';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

/** Changes one's password, or chooses a first one. */
@Component({
  selector: 'em-password-form',
  imports: [Control, ErrorSummary, Field, FormField, MatButton],
  template: `
    <p>Changer de mot de passe met fin à vos autres sessions.</p>
    <em-error-summary [form]="form" [submission]="submission" />
    <form novalidate (submit)="$event.preventDefault(); change()">
      @if (hasPassword()) {
        <em-field label="Mot de passe actuel" [field]="form.current">
          <input
            class="control"
            type="password"
            autocomplete="current-password"
            emControl
            [formField]="form.current"
          />
        </em-field>
      }
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
        {{ submission.running() ? 'Enregistrement…' : 'Changer le mot de passe' }}
      </button>
    </form>
  `,
})
export class PasswordForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  readonly hasPassword = input.required<boolean>();
  readonly changed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ current: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.current, {
      when: () => this.hasPassword(),
      message: 'Saisissez votre mot de passe actuel.',
    });
    required(path.password, { message: 'Choisissez un nouveau mot de passe.' });
    minLength(path.password, 12, {
      message: 'Choisissez un mot de passe d’au moins 12\u00a0caractères.',
    });
  });

  protected async change(): Promise<void> {
    const { current, password } = this.model();
    const body = { current: current || null, password };
    if (await this.submission.send(this.form, () => this.api.invoke(changePassword, { body }))) {
      this.model.set({ current: '', password: '' });
      this.toasts.say('Votre mot de passe est changé. Vos autres sessions sont terminées.');
      this.changed.emit();
    }
  }
}
