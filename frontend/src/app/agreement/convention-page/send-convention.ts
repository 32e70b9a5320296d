import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getConvention, sendConvention } from '../../api/functions';
import type { ConventionSheet } from '../../api/models';
import type { Overtaken } from '../../shared/data/conflict';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { overtakenConvention } from '../data/overtaken';
import { isOpen } from '../data/wording';

/** Writes down when the convention went out to be signed. */
@Component({
  selector: 'em-send-convention',
  imports: [DateInput, Field, FormField, FormProblems, MatButton, Modal],
  template: `
    <em-modal heading="Noter l’envoi" [unsaved]="form().dirty()" (closed)="closed.emit()">
      <p>Cette date garde la trace de l’envoi&nbsp;; elle n’envoie aucun message.</p>
      <em-form-problems
        confirm="Enregistrer l’envoi"
        [form]="form"
        [submission]="submission"
        [overtaken]="overtaken()"
        (again)="save()"
      />
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
  readonly sheet = input.required<ConventionSheet>();
  readonly saved = output<ConventionSheet>();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly overtaken = signal<Overtaken | null>(null);
  private readonly version = linkedSignal(() => this.sheet().version);
  private readonly model = signal({ on: this.day });
  protected readonly form = form(this.model, (path) => {
    required(path.on, { message: 'Indiquez la date d’envoi.' });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    const where = { centre: this.centre(), id: this.sheet().convention.id };
    const { on } = this.model();
    this.overtaken.set(null);
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(sendConvention, {
        ...where,
        body: { on, version: this.version() },
      });
      this.saved.emit(sheet);
    });
    if (this.submission.failure()?.status === 409) {
      const now = await this.api.invoke(getConvention, where);
      const { sentOn, state } = now.convention;
      this.version.set(now.version);
      this.overtaken.set(
        overtakenConvention(
          { 'Envoyée le': formatDate(on) },
          { 'Envoyée le': sentOn ? formatDate(sentOn) : '' },
          now,
          isOpen(state),
          () => this.saved.emit(now),
        ),
      );
    }
  }
}
