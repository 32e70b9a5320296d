import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { findAccount, resetFactorOfAccount } from '../../api/functions';
import type { FoundAccount } from '../../api/models';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { ofName } from '../../shared/format/french';

/** Takes away the lost second factor of somebody whom no centre alone may help. One account at a time, by its whole address. */
@Component({
  selector: 'em-lost-factor',
  imports: [EmailInput, ErrorSummary, Field, FormField, MatButton],
  template: `
    <div class="page page-reading">
      <h1>Second facteur perdu</h1>
      <p class="lead">
        Pour une personne de plusieurs centres, ou d’aucun&nbsp;: un centre aide seul celles qui ne
        sont que chez lui. Chaque recherche est inscrite au journal.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); find()">
        <em-field
          label="Adresse électronique du compte"
          hint="En entier&nbsp;: nom@exemple.fr"
          [field]="form.email"
        >
          <em-email-input autocomplete="off" [formField]="form.email" />
        </em-field>
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Recherche…' : 'Chercher' }}
          </button>
        </p>
      </form>
      <div aria-live="polite">
        @if (account(); as account) {
          <section class="card" aria-labelledby="compte">
            <h2 id="compte">{{ account.name }}</h2>
            <dl class="facts">
              <dt>Centres</dt>
              <dd>{{ account.centres.length > 0 ? account.centres.join(', ') : 'Aucun' }}</dd>
              <dt>Second facteur</dt>
              <dd>{{ account.secondFactor ? 'Actif' : 'Aucun' }}</dd>
            </dl>
            @if (account.secondFactor) {
              <p>
                <button matButton="outlined" type="button" (click)="reset(account)">
                  Retirer le second facteur
                </button>
              </p>
            }
          </section>
        }
        @if (said()) {
          <p class="notice success">{{ said() }}</p>
        }
      </div>
    </div>
  `,
})
export class LostFactor {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);

  protected readonly account = signal<FoundAccount | null>(null);
  protected readonly said = signal('');
  protected readonly submission = new Submission();
  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Indiquez l’adresse électronique du compte.' });
    email(path.email, { message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.' });
  });

  protected async find(): Promise<void> {
    this.said.set('');
    this.account.set(null);
    const body = { email: this.model().email.trim() };
    await this.submission.send(
      this.form,
      async () => {
        this.account.set(await this.api.invoke(findAccount, { body }));
      },
      { 'not-found': 'Aucun compte ouvert n’a cette adresse.' },
    );
  }

  protected async reset(account: FoundAccount): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Retirer le second facteur ${ofName(account.name)}\u00a0?`,
      consequence:
        'À faire quand la personne l’a perdu, et après vous être assuré que c’est bien elle qui le demande. Ses sessions se terminent, ses clés d’accès et appareils de confiance sont oubliés. À la prochaine connexion, un code envoyé par courriel lui sera demandé en plus du mot de passe. La personne est prévenue, et le motif inscrit au journal de chacun de ses centres.',
      confirm: 'Retirer le second facteur',
      danger: true,
      reason: {
        label: 'Motif',
        hint: 'Au moins 10 caractères, pour les journaux\u00a0: comment vous avez reconnu la personne.',
        maxLength: 300,
      },
      act: async ({ reason }) => {
        this.account.set(
          await this.api.invoke(resetFactorOfAccount, {
            userId: account.userId,
            body: { reason },
          }),
        );
      },
    });
    if (done) {
      this.said.set(`Le second facteur ${ofName(account.name)} est retiré.`);
    }
  }
}
