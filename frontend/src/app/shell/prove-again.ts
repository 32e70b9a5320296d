import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../api/api';
import { mailProofCode, meansOfProof, proveAgain } from '../api/functions';
import { apiResource } from '../shared/data/api-resource';
import { failureOf } from '../shared/data/problem';
import { StepUp } from '../shared/data/step-up';
import { ErrorSummary } from '../shared/ui/form/error-summary';
import { Control, Field } from '../shared/ui/form/field';
import { Submission } from '../shared/ui/form/submission';
import { Modal } from '../shared/ui/feedback/modal';
import { RetryNotice } from '../shared/ui/feedback/retry-notice';

/** The window that asks again who one is, with what the account has for it. */
@Component({
  selector: 'em-prove-again',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal, RetryNotice],
  template: `
    <em-modal heading="Confirmez votre identité" (closed)="proof.answer(false)">
      <p>
        Votre connexion date un peu. Avant une action sur l’argent, les accès ou les exports, nous
        vérifions que c’est bien vous.
      </p>
      @if (means.error(); as error) {
        <em-retry-notice [error]="error" (retry)="means.reload()" />
      } @else if (asked(); as asked) {
        <em-error-summary [form]="form" [submission]="submission" />
        @if (asked === 'MAILED_CODE') {
          <p class="actions">
            <button matButton="outlined" type="button" (click)="mail()">
              {{ mailed() ? 'Envoyer un autre code' : 'Recevoir un code par courriel' }}
            </button>
          </p>
          <p role="status">{{ mailed() }}</p>
        }
        <form novalidate (submit)="$event.preventDefault(); prove()">
          @if (asked === 'PASSWORD') {
            <em-field label="Mot de passe" [field]="form.password">
              <input
                class="control"
                type="password"
                autocomplete="current-password"
                emControl
                [formField]="form.password"
              />
            </em-field>
          } @else {
            <em-field
              [label]="asked === 'TOTP' ? 'Code de l’application' : 'Code reçu'"
              hint="Six chiffres"
              [field]="form.code"
            >
              <input
                class="control"
                autocomplete="one-time-code"
                emControl
                [formField]="form.code"
              />
            </em-field>
          }
          <div class="actions">
            <button matButton="filled" type="submit">
              {{ submission.running() ? 'Vérification…' : 'Confirmer et continuer' }}
            </button>
            <button matButton="outlined" type="button" (click)="proof.answer(false)">
              Annuler
            </button>
          </div>
        </form>
      }
    </em-modal>
  `,
})
export class ProveAgain {
  private readonly api = inject(Api);
  protected readonly proof = inject(StepUp);

  protected readonly means = apiResource(meansOfProof, () => ({}));
  protected readonly asked = computed(() =>
    this.means.hasValue() ? this.means.value()?.means : undefined,
  );
  /** What is said once a code was mailed. */
  protected readonly mailed = signal('');
  protected readonly submission = new Submission();
  private readonly model = signal({ password: '', code: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password, {
      when: () => this.asked() === 'PASSWORD',
      message: 'Saisissez votre mot de passe.',
    });
    required(path.code, {
      when: () => this.asked() !== 'PASSWORD',
      message: 'Saisissez le code.',
    });
  });

  protected async mail(): Promise<void> {
    try {
      await this.api.invoke(mailProofCode);
      this.mailed.set(
        'Un code vient d’être envoyé à votre adresse. Il est valable quinze minutes.',
      );
    } catch (error) {
      this.mailed.set(failureOf(error).message);
    }
  }

  protected async prove(): Promise<void> {
    const { password, code } = this.model();
    const body = this.asked() === 'PASSWORD' ? { password } : { code: code.trim() };
    if (await this.submission.send(this.form, () => this.api.invoke(proveAgain, { body }))) {
      this.proof.answer(true);
    }
  }
}
