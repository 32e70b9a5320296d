import { afterNextRender, Component, computed, inject, input, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { loginProviders } from '../api/functions';
import type { SessionResponse } from '../api/models';
import { apiResource } from '../shared/data/api-resource';
import { isGivenUp, knowsPasskeys } from '../shared/data/passkeys';
import { failureOf } from '../shared/data/problem';
import { SessionStore } from '../shared/data/session-store';
import { ErrorSummary } from '../shared/ui/form/error-summary';
import { Control, Field } from '../shared/ui/form/field';
import { Submission } from '../shared/ui/form/submission';
import { LoginCode } from './login-code';
import { LoginFactor } from './login-factor';
import { wayBack } from './way-back';

/** The way in for the centres' staff and for public bodies; public employees need no account. */
@Component({
  selector: 'em-login',
  imports: [Control, ErrorSummary, Field, FormField, LoginCode, LoginFactor, MatButton, RouterLink],
  templateUrl: './login.html',
  styles: `
    .card {
      max-inline-size: 30rem;
    }
    .others {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 0.5rem;
      margin-block-start: 1rem;
    }
    .providers {
      display: grid;
      gap: 0.75rem;
    }
  `,
})
export class Login {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  /** The address to come back to. */
  readonly retour = input<string>();
  readonly motif = input<string>();
  /** Why the provider's answer let nobody in. */
  readonly erreur = input<string>();

  /** The centre whose own providers are offered: named by the address, or the one to go back to. */
  readonly centre = input<string>();
  /** What the provider's answer has left to do. */
  readonly etape = input<string>();

  /** Of which centre the way back is; a page of the platform is of none. */
  protected readonly ofCentre = computed(
    () => this.centre() ?? /^\/([a-z0-9-]+)\//.exec(this.retour() ?? '')?.[1],
  );
  protected readonly providers = apiResource(loginProviders, () => {
    const centre = this.ofCentre();
    return centre ? { centre } : {};
  });
  protected readonly offered = computed(() =>
    this.providers.hasValue() ? (this.providers.value() ?? []) : [],
  );
  protected readonly wayBack = wayBack;
  protected readonly knowsPasskeys = knowsPasskeys();
  protected readonly passkeyFailure = signal('');
  /** What is asked for right now. */
  protected readonly step = signal<'password' | 'code' | 'factor' | 'mail'>('password');
  protected readonly submission = new Submission();
  private readonly model = signal({ email: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Saisissez votre adresse électronique.' });
    email(path.email, {
      message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
    });
    required(path.password, { message: 'Saisissez votre mot de passe.' });
  });

  constructor() {
    // A provider sends people back here once they are known.
    afterNextRender(() => {
      if (this.etape() === 'facteur') {
        this.step.set('factor');
      } else if (this.etape() === 'courriel') {
        this.step.set('mail');
      }
      if (this.session.authenticated()) {
        void this.router.navigateByUrl(this.destination(), { replaceUrl: true });
      }
    });
  }

  protected async logIn(): Promise<void> {
    const { email: address, password } = this.model();
    let answer: SessionResponse | undefined;
    await this.submission.send(
      this.form,
      async () => {
        answer = await this.session.logIn(address, password);
      },
      // The same words whether or not the account exists.
      { 'not-authenticated': 'L’adresse électronique ou le mot de passe est incorrect.' },
    );
    if (answer) {
      await this.goOn(answer);
    }
  }

  protected async logInByPasskey(): Promise<void> {
    this.passkeyFailure.set('');
    try {
      await this.goOn(await this.session.logInByPasskey());
    } catch (error) {
      this.passkeyFailure.set(
        isGivenUp(error)
          ? 'Aucune clé d’accès n’a été donnée. Réessayez, ou utilisez un autre moyen.'
          : failureOf(error, {
              'not-authenticated': 'Cette clé d’accès n’ouvre aucun compte ici.',
            }).message,
      );
    }
  }

  /** A first proof was right: in, or on to the second one. */
  protected async goOn(answer: SessionResponse): Promise<void> {
    if (answer.next === 'TOTP') {
      this.step.set('factor');
    } else if (answer.next === 'MAILED_CODE') {
      this.step.set('mail');
    } else if (answer.authenticated) {
      await this.enter();
    }
  }

  protected async factorGiven(given: boolean): Promise<void> {
    if (given) {
      await this.enter();
    } else {
      this.step.set('password');
    }
  }

  private async enter(): Promise<void> {
    await this.router.navigateByUrl(this.destination());
  }

  /** Back to the page that asked for a login, else to the work of the person in their centre. */
  private destination(): string {
    // A provider answers without the page that was asked for.
    const wanted = this.retour() === '1' || this.etape() ? wayBack.take() : this.retour();
    // Only an address of this site: never one that a link from outside could have put there.
    if (wanted && /^\/(?![/\\])/.test(wanted)) {
      return wanted;
    }
    return this.session.home();
  }
}
