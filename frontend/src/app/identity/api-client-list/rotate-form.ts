import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { rotateApiClientSecret } from '../../api/functions';
import type { ApiClientSheet, NewSecretResponse } from '../../api/models';
import { Modal } from '../../shared/ui/feedback/modal';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';

/** Gives a program a new secret, with time to change over or none when the old one got out. */
@Component({
  selector: 'em-rotate-form',
  imports: [
    ChoiceField,
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
    <em-modal
      heading="Donner un nouveau secret"
      [unsaved]="draft.unsaved()"
      (closed)="closed.emit()"
    >
      <p>
        <strong>{{ program().name }}</strong>
      </p>
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-choice-field
          legend="L’ancien secret reste valable"
          [choices]="overlaps"
          [formField]="form.overlapHours"
        />
        <em-field
          label="Dernier jour du nouveau secret"
          hint="Deux ans au plus. Format attendu&nbsp;: 15/03/2026"
          [field]="form.expiresOn"
        >
          <em-date-input [formField]="form.expiresOn" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Un instant…' : 'Donner un nouveau secret' }}
          </button>
          <button matButton="outlined" type="button" (click)="cancel()">Annuler</button>
        </div>
        <em-draft-saved [draft]="draft" />
      </form>
    </em-modal>
  `,
})
export class RotateForm {
  private readonly api = inject(Api);
  readonly centre = input.required<string>();
  readonly program = input.required<ApiClientSheet>();
  readonly made = output<NewSecretResponse>();
  readonly closed = output();

  protected readonly overlaps = [
    {
      value: '168',
      label: 'Sept jours',
      hint: 'Le temps de changer la configuration du programme',
    },
    { value: '24', label: 'Un jour' },
    { value: '720', label: 'Trente jours' },
    {
      value: '0',
      label: 'Pas un instant de plus',
      hint: 'S’il a pu être vu\u00a0: les jetons en cours sont coupés aussi',
    },
  ];
  protected readonly submission = new Submission();
  private readonly model = signal({ overlapHours: '', expiresOn: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.overlapHours, {
      message: 'Choisissez combien de temps l’ancien secret reste valable.',
    });
    required(path.expiresOn, { message: 'Indiquez le dernier jour du nouveau secret.' });
  });

  /** How long and until when: the secret itself is never in the form. */
  protected readonly draft = keepDraft({
    name: 'secret-du-programme',
    centre: this.centre,
    subject: () => this.program().id,
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
    const { overlapHours, expiresOn } = this.model();
    let made: NewSecretResponse | undefined;
    const sent = await this.submission.send(this.form, async () => {
      made = await this.api.invoke(rotateApiClientSecret, {
        centre: this.centre(),
        id: this.program().id,
        body: { overlapHours: Number(overlapHours), expiresOn },
      });
    });
    if (sent && made) {
      this.made.emit(made);
    }
  }
}
