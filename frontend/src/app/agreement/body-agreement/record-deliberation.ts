import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getBodyAgreement } from '../../api/functions';
import type { Overtaken } from '../../shared/data/conflict';
import { CentreStore } from '../../shared/data/centre-store';
import { jsonPart, Upload } from '../../shared/data/upload';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { Control, Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { alreadyThere, deliberationFacts } from '../data/overtaken';

/** The deliberation by which a body decided to join, with its PDF when it is at hand. */
@Component({
  selector: 'em-record-deliberation',
  imports: [
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    Field,
    FileDrop,
    FormField,
    FormProblems,
    MatButton,
    Modal,
  ],
  templateUrl: './record-deliberation.html',
})
export class RecordDeliberation {
  private readonly api = inject(Api);
  private readonly upload = inject(Upload);
  protected readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  readonly siren = input.required<string>();
  readonly saved = output();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly overtaken = signal<Overtaken | null>(null);
  private readonly model = signal({
    number: '',
    heldOn: '',
    organ: '',
    transmittedOn: '',
    transmissionNumber: '',
    file: [] as readonly ChosenFile[],
  });
  protected readonly form = form(this.model, (path) => {
    required(path.number, { message: 'Indiquez le numéro de la délibération.' });
    maxLength(path.number, 100, { message: 'Le numéro compte 100 caractères au plus.' });
    required(path.heldOn, { message: 'Indiquez la date de la séance.' });
    validate(path.heldOn, ({ value }) =>
      value() > this.day
        ? { kind: 'future', message: 'La séance ne peut pas être dans le futur.' }
        : undefined,
    );
    required(path.organ, { message: 'Indiquez l’assemblée qui a délibéré.' });
    maxLength(path.organ, 100, { message: 'Le nom de l’assemblée compte 100 caractères au plus.' });
    validate(path.transmittedOn, ({ value, valueOf }) =>
      value() && value() < valueOf(path.heldOn)
        ? { kind: 'order', message: 'La transmission ne peut pas précéder la séance.' }
        : undefined,
    );
  });

  protected readonly draft = keepDraft({
    name: 'deliberation',
    centre: this.centre,
    subject: this.siren,
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), file: [] as readonly ChosenFile[] }),
    write: (kept) => this.model.update(({ file }) => ({ ...kept, file })),
    beside: () => this.model().file.length > 0,
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected async save(): Promise<void> {
    const { file, transmittedOn, transmissionNumber, ...rest } = this.model();
    const chosen = file[0]?.file;
    this.overtaken.set(null);
    await this.submission.send(this.form, async () => {
      const body = new FormData();
      body.append(
        'deliberation',
        jsonPart({
          ...rest,
          transmittedOn: transmittedOn || null,
          transmissionNumber: transmissionNumber.trim() || null,
        }),
      );
      if (chosen) {
        body.append('file', chosen);
      }
      await this.upload.send(
        `/api/v1/centres/${this.centre()}/bodies/${this.siren()}/deliberations`,
        body,
        (percent) => this.submission.progress.set(chosen ? percent : null),
      );
      this.saved.emit();
    });
    if (this.submission.failure()?.slug === 'deliberation-already-recorded') {
      await this.compare();
    }
  }

  /** The one of the same number and day, beside what was written here. */
  private async compare(): Promise<void> {
    const { number, heldOn } = this.model();
    const { deliberations } = await this.api.invoke(getBodyAgreement, {
      centre: this.centre(),
      siren: this.siren(),
    });
    const there = deliberations.find(
      (each) => each.number === number.trim() && each.heldOn === heldOn,
    );
    if (there) {
      this.overtaken.set(
        alreadyThere(
          'Cette délibération est déjà enregistrée',
          deliberationFacts(this.model()),
          deliberationFacts(there),
          () => {
            this.draft.forget();
            this.saved.emit();
          },
        ),
      );
    }
  }
}
