import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { endContact } from '../../api/functions';
import type { BodyContact, BodySheet } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Ends a contact on a day: nothing is deleted, later mails go to nobody else by themselves. */
@Component({
  selector: 'em-end-contact',
  imports: [DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal heading="Mettre fin à un contact" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <p>
        {{ contact().name }} ne recevra plus de message du centre après ce jour. Son nom reste dans
        l’historique.
      </p>
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Dernier jour"
          hint="Format attendu&nbsp;: 15/03/2026"
          [field]="form.lastDay"
        >
          <em-date-input [formField]="form.lastDay" />
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Enregistrement…' : 'Mettre fin au contact' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class EndContact {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly contact = input.required<BodyContact>();
  readonly saved = output<BodySheet>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = signal({ lastDay: today(inject(CentreStore).current()?.timeZone) });
  protected readonly form = form(this.model, (path) => {
    required(path.lastDay, { message: 'Indiquez le dernier jour.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(endContact, {
        centre: this.centre(),
        siren: this.siren(),
        id: this.contact().id,
        body: this.model(),
      });
      this.saved.emit(sheet);
    });
  }
}
