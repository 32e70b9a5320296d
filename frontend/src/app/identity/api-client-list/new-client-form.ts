import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { createApiClient } from '../../api/functions';
import type { NewSecretResponse } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { CheckField } from '../../shared/ui/form/check-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field, visibleError } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { apiScopes, type ApiScope, scopeWords } from '../data/api-scopes';

/** Lets a program in: who it is, for what, until when. */
@Component({
  selector: 'em-new-client-form',
  imports: [
    CheckField,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
  ],
  template: `
    <em-modal heading="Autoriser un programme" [unsaved]="draft.unsaved()" (closed)="closed.emit()">
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Nom du programme"
          hint="Celui que le journal montrera, par exemple «&nbsp;Comptabilité&nbsp;»"
          [field]="form.name"
        >
          <input class="control" autocomplete="off" emControl [formField]="form.name" />
        </em-field>
        <fieldset [attr.aria-describedby]="scopesError() ? 'autorisations-erreur' : null">
          <legend>Autorisations</legend>
          <p>Donnez seulement celles dont il a besoin.</p>
          @if (scopesError(); as text) {
            <p class="error" id="autorisations-erreur">
              <span aria-hidden="true">⚠ </span>{{ text }}
            </p>
          }
          @for (choice of choices; track choice.scope) {
            <em-check-field
              [label]="choice.label"
              [hint]="choice.scope"
              [formField]="form.scopes[choice.scope]"
            />
          }
        </fieldset>
        <em-field
          label="Dernier jour du secret"
          hint="Deux ans au plus&nbsp;; vous serez averti 30, 7 et 1&nbsp;jours avant. Format attendu&nbsp;: 15/03/2026"
          [field]="form.expiresOn"
        >
          <em-date-input [formField]="form.expiresOn" />
        </em-field>
        <em-field
          label="Note"
          hint="Par exemple qui s’en occupe chez l’éditeur"
          [optional]="true"
          [field]="form.note"
        >
          <input class="control" autocomplete="off" emControl [formField]="form.note" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Autoriser le programme' }}
          </button>
          <button matButton="outlined" type="button" (click)="cancel()">Annuler</button>
        </div>
        <em-draft-saved [draft]="draft" />
      </form>
    </em-modal>
  `,
  styles: `
    fieldset {
      margin-block-end: 1.5rem;
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 600;
    }
  `,
})
export class NewClientForm {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly made = output<NewSecretResponse>();
  readonly closed = output();

  protected readonly choices = apiScopes.map((scope) => ({ scope, label: scopeWords(scope) }));
  protected readonly submission = new Submission();
  private readonly model = signal({
    name: '',
    scopes: Object.fromEntries(apiScopes.map((scope) => [scope, false])) as Record<
      ApiScope,
      boolean
    >,
    expiresOn: '',
    note: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Donnez un nom au programme.' });
    maxLength(path.name, 80, { message: 'Le nom compte 80 caractères au plus.' });
    required(path.expiresOn, { message: 'Indiquez le dernier jour du secret.' });
    maxLength(path.note, 500, { message: 'La note compte 500 caractères au plus.' });
    validateTree(path, ({ value, fieldTree }) =>
      apiScopes.some((scope) => value().scopes[scope])
        ? undefined
        : {
            kind: 'scopes',
            message: 'Choisissez au moins une autorisation.',
            fieldTree: fieldTree.scopes['bodies:read'],
          },
    );
  });

  protected readonly scopesError = computed(() => visibleError(this.form.scopes['bodies:read']));

  protected readonly draft = keepDraft({
    name: 'programme',
    centre: this.centre,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected async save(): Promise<void> {
    const { name, scopes, expiresOn, note } = this.model();
    let made: NewSecretResponse | undefined;
    const sent = await this.submission.send(this.form, async () => {
      made = await this.api.invoke(createApiClient, {
        centre: this.centre(),
        body: {
          name: name.trim(),
          scopes: apiScopes.filter((scope) => scopes[scope]),
          expiresOn,
          note: note.trim() || null,
        },
      });
    });
    if (sent && made) {
      this.made.emit(made);
    }
  }
}
