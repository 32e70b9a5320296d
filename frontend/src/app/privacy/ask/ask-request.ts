import { Component, inject, input, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { SessionStore } from '../../shared/data/session-store';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { RequestClient } from '../data/request-client';
import { type DataRight, rightChoices } from '../data/words';

/** Somebody uses a right over what the centre holds about them; received once the code that was mailed is typed. */
@Component({
  selector: 'em-ask-request',
  imports: [ChoiceField, Control, EmailInput, ErrorSummary, Field, FormField, MatButton],
  template: `
    <div class="page page-reading">
      <h1>Exercer mes droits</h1>
      <p class="lead">
        Sur ce que le centre de gestion détient à votre sujet. Un code envoyé à votre adresse montre
        que la demande vient bien de vous.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); send()">
        <em-choice-field
          legend="Que demandez-vous&nbsp;?"
          [choices]="choices"
          [formField]="form.right"
        />
        <em-field label="Prénom et nom" [field]="form.name">
          <input class="control" autocomplete="name" emControl [formField]="form.name" />
        </em-field>
        <em-field
          label="Adresse électronique"
          hint="Celle que le centre connaît&nbsp;: la recherche se fait sur elle. Format attendu&nbsp;: nom@exemple.fr"
          [field]="form.email"
        >
          <em-email-input autocomplete="email" [formField]="form.email" />
        </em-field>
        <em-field
          label="Précisions"
          hint="Ce que vous voulez faire corriger ou effacer, et pourquoi. N’écrivez rien du contenu d’une médiation&nbsp;: le centre lit ces lignes."
          [optional]="true"
          [field]="form.statement"
        >
          <textarea class="control" rows="5" emControl [formField]="form.statement"></textarea>
        </em-field>
        <p class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Envoi…' : 'Recevoir un code' }}
          </button>
        </p>
      </form>
    </div>
  `,
})
export class AskRequest {
  private readonly client = inject(RequestClient);
  private readonly router = inject(Router);
  readonly centre = input.required<string>();

  protected readonly choices = rightChoices;
  protected readonly submission = new Submission();
  private readonly model = signal({
    right: '',
    name: inject(SessionStore).name(),
    email: '',
    statement: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.right, { message: 'Choisissez ce que vous demandez.' });
    required(path.name, { message: 'Indiquez vos prénom et nom.' });
    maxLength(path.name, 200, { message: 'Prénom et nom\u00a0: 200 caractères au plus.' });
    required(path.email, { message: 'Indiquez votre adresse électronique.' });
    email(path.email, { message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.' });
    maxLength(path.statement, 2000, {
      message: 'Précisions\u00a0: 2\u00a0000 caractères au plus.',
    });
  });
  private readonly key = crypto.randomUUID();

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async send(): Promise<void> {
    const { right, name, email: address, statement } = this.model();
    let token = '';
    const sent = await this.submission.send(this.form, async () => {
      ({ token } = await this.client.ask(this.centre(), this.key, {
        right: right as DataRight,
        name: name.trim(),
        email: address.trim(),
        statement: statement.trim() || null,
      }));
    });
    if (sent) {
      await this.router.navigate(['/', this.centre(), 'protection-des-donnees', token], {
        state: { codeMailed: true },
      });
    }
  }
}
