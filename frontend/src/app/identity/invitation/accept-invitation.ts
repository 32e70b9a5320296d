import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { acceptInvitation, readInvitation } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { SessionStore } from '../../shared/data/session-store';
import { Toasts } from '../../shared/data/toasts';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { grantWords } from '../data/role-grants';

/** What the link of an invitation opens: a new account, or a yes for the one that the address has. */
@Component({
  selector: 'em-accept-invitation',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, RetryNotice, RouterLink],
  templateUrl: './accept-invitation.html',
  styles: `
    .card {
      max-inline-size: 34rem;
    }
  `,
})
export class AcceptInvitation {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  /** The end of the address. */
  readonly token = input.required<string>();

  protected readonly letter = apiResource(readInvitation, () => ({ token: this.token() }));
  protected readonly gone = computed(() => {
    const error = this.letter.error();
    return error !== undefined && failureOf(error).slug === 'invitation-gone';
  });
  protected readonly words = grantWords;
  protected readonly submission = new Submission();
  private readonly model = signal({ name: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    const asked = () => this.letter.hasValue() && !this.letter.value()?.known;
    required(path.name, { when: asked, message: 'Indiquez vos prénom et nom.' });
    required(path.password, { when: asked, message: 'Choisissez un mot de passe.' });
    minLength(path.password, 12, {
      message: 'Choisissez un mot de passe d’au moins 12\u00a0caractères.',
    });
  });

  protected async accept(email: string, known: boolean, centre: string): Promise<void> {
    const { name, password } = this.model();
    const sent = await this.submission.send(this.form, () =>
      this.api.invoke(acceptInvitation, {
        token: this.token(),
        body: known ? {} : { name: name.trim(), password },
      }),
    );
    if (!sent) {
      return;
    }
    this.toasts.say('Votre compte est ouvert.');
    if (!known) {
      await this.session.logIn(email, password);
    } else {
      await this.session.load();
    }
    await this.router.navigateByUrl(
      this.session.authenticated() ? `/${centre}/accueil` : `/login?retour=/${centre}/accueil`,
    );
  }
}
