import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changeAffiliation } from '../../api/functions';
import type { BodySheet } from '../../api/models';
import { affiliationChoices, type AffiliationStatus } from '../../shared/data/affiliation';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** A new status from a day on; a day gone by asks why. */
@Component({
  selector: 'em-change-status',
  imports: [ChoiceField, Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal heading="Changer le statut" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-choice-field legend="Nouveau statut" [choices]="statuses" [formField]="form.status" />
        <em-field
          label="À partir du"
          hint="Ce qui était prévu à partir de ce jour est remplacé. Format attendu&nbsp;: 15/03/2026"
          [field]="form.from"
        >
          <em-date-input [formField]="form.from" />
        </em-field>
        <em-field
          label="Motif"
          [optional]="!backDated()"
          [hint]="
            backDated()
              ? 'Une date passée change des droits déjà nés : dites pourquoi.'
              : 'Par exemple : dépasse le seuil de 350 agents'
          "
          [field]="form.reason"
        >
          <textarea class="control" rows="3" emControl [formField]="form.reason"></textarea>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Enregistrement…' : 'Enregistrer le statut' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class ChangeStatus {
  private readonly api = inject(Api);
  private readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly saved = output<BodySheet>();
  readonly closed = output();

  protected readonly statuses = affiliationChoices;
  protected readonly submission = new Submission();
  private readonly model = signal({ status: '', from: this.day, reason: '' });
  protected readonly backDated = computed(() => {
    const { from } = this.model();
    return from !== '' && from < this.day;
  });
  protected readonly form = form(this.model, (path) => {
    required(path.status, { message: 'Choisissez le nouveau statut.' });
    required(path.from, { message: 'Indiquez à partir de quel jour.' });
    required(path.reason, {
      when: () => this.backDated(),
      message: 'Indiquez le motif\u00a0: la date est passée.',
    });
    maxLength(path.reason, 500, { message: 'Le motif compte 500 caractères au plus.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const { status, from, reason } = this.model();
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(changeAffiliation, {
        centre: this.centre(),
        siren: this.siren(),
        body: { status: status as AffiliationStatus, from, reason: reason.trim() || null },
      });
      this.saved.emit(sheet);
    });
  }
}
