import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { sendConvention } from '../../api/functions';
import type { ConventionSheet } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Writes down when the convention went out to be signed. */
@Component({
  selector: 'em-send-convention',
  imports: [DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal heading="Noter l’envoi" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <p>Cette date garde la trace de l’envoi&nbsp;; elle n’envoie aucun message.</p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Convention envoyée à la collectivité le"
          hint="Format attendu&nbsp;: 15/03/2026"
          [field]="form.on"
        >
          <em-date-input [until]="day" [formField]="form.on" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Enregistrement…' : 'Enregistrer l’envoi' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class SendConvention {
  private readonly api = inject(Api);
  protected readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  readonly id = input.required<string>();
  readonly saved = output<ConventionSheet>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ on: this.day });
  protected readonly form = form(this.model, (path) => {
    required(path.on, { message: 'Indiquez la date d’envoi.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(sendConvention, {
        centre: this.centre(),
        id: this.id(),
        body: this.model(),
      });
      this.saved.emit(sheet);
    });
  }
}
