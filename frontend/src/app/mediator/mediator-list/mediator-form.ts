import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  changeMediator,
  listMediators,
  listMediatorCandidates,
  registerMediator,
} from '../../api/functions';
import type { MediatorResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { SaveKey } from '../../shared/ui/form/save-key';
import { Submission } from '../../shared/ui/form/submission';
import { Versioned } from '../../shared/ui/form/versioned';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';

/** Inscribes a person who has a mediator's account, or changes what is known of one. */
@Component({
  selector: 'em-mediator-form',
  imports: [
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    Field,
    FormField,
    FormProblems,
    MatButton,
    Modal,
    RetryNotice,
    SaveKey,
  ],
  templateUrl: './mediator-form.html',
})
export class MediatorForm {
  private readonly api = inject(Api);
  private readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  /** Whose sheet is changed; null inscribes somebody. */
  readonly mediator = input.required<MediatorResponse | null>();
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly candidates = apiResource(listMediatorCandidates, () =>
    this.mediator() ? undefined : { centre: this.centre() },
  );
  protected readonly people = computed(() =>
    this.candidates.hasValue() ? (this.candidates.value()?.items ?? []) : [],
  );
  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => modelOf(this.mediator(), this.day));
  protected readonly form = form(this.model, (path) => {
    required(path.userId, { message: 'Choisissez une personne.' });
    required(path.qualification, { message: 'Indiquez la qualification.' });
    maxLength(path.qualification, 2000, {
      message: 'La qualification compte 2\u00a0000 caractères au plus.',
    });
    required(path.activeFrom, { message: 'Indiquez le premier jour d’activité.' });
    validate(path.activeTo, ({ value, valueOf }) =>
      value() && value() < valueOf(path.activeFrom)
        ? { kind: 'order', message: 'Le dernier jour précède le premier.' }
        : undefined,
    );
  });
  protected readonly stored = new Versioned<MediatorResponse>({
    opened: () => this.mediator()?.version ?? 0,
    mine: () => labelled(this.model()),
    labelled: (theirs) => labelled(modelOf(theirs, this.day)),
    readAgain: () => this.readAgain(),
    take: (theirs) => {
      this.draft.forget();
      this.saved.emit(theirs.name);
    },
  });

  /** With the version that it was written on: a later one then shows the conflict. */
  protected readonly draft = keepDraft({
    name: 'mediateur',
    centre: this.centre,
    subject: () => this.mediator()?.userId ?? 'nouveau',
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), version: this.stored.version() }),
    write: ({ version, ...kept }) => {
      this.model.set(kept);
      this.stored.version.set(version);
    },
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected async save(): Promise<void> {
    const { userId, qualification, trainedSince, activeFrom, activeTo } = this.model();
    const profile = {
      qualification: qualification.trim(),
      trainedSince: trainedSince || null,
      activeFrom,
      activeTo: activeTo || null,
    };
    const centre = this.centre();
    const mediator = this.mediator();
    await this.submission.send(this.form, async () => {
      const sheet = mediator
        ? await this.api.invoke(changeMediator, {
            centre,
            userId,
            body: { ...profile, version: this.stored.version() },
          })
        : await this.api.invoke(registerMediator, { centre, body: { ...profile, userId } });
      this.saved.emit(sheet.name);
    });
    await this.stored.compare(this.submission);
  }

  protected async saveOver(): Promise<void> {
    this.stored.writeOver();
    await this.save();
  }

  /** The list is the only place that tells a mediator's sheet. */
  private async readAgain(): Promise<MediatorResponse | null> {
    const list = await this.api.invoke(listMediators, {
      centre: this.centre(),
      size: 100,
    });
    return list.items.find(({ userId }) => userId === this.mediator()?.userId) ?? null;
  }
}

type MediatorModel = ReturnType<typeof modelOf>;

function modelOf(mediator: MediatorResponse | null, day: string) {
  return {
    userId: mediator?.userId ?? '',
    qualification: mediator?.qualification ?? '',
    trainedSince: mediator?.trainedSince ?? '',
    activeFrom: mediator?.activeFrom ?? day,
    activeTo: mediator?.activeTo ?? '',
  };
}

function labelled(model: MediatorModel): Record<string, string> {
  const day = (iso: string) => (iso ? formatDate(iso) : '');
  return {
    Qualification: model.qualification.trim(),
    'Formation à la médiation achevée le': day(model.trainedSince),
    'En activité à partir du': day(model.activeFrom),
    'Dernier jour d’activité': day(model.activeTo),
  };
}
