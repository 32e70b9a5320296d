import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changeMediator, listMediatorCandidates, registerMediator } from '../../api/functions';
import type { MediatorResponse } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Inscribes a person who has a mediator's account, or changes what is known of one. */
@Component({
  selector: 'em-mediator-form',
  imports: [Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal, RetryNotice],
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
  private readonly model = linkedSignal(() => {
    const mediator = this.mediator();
    return {
      userId: mediator?.userId ?? '',
      qualification: mediator?.qualification ?? '',
      trainedSince: mediator?.trainedSince ?? '',
      activeFrom: mediator?.activeFrom ?? this.day,
      activeTo: mediator?.activeTo ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => {
    required(path.userId, { message: 'Choisissez une personne.' });
    required(path.qualification, { message: 'Indiquez la qualification.' });
    maxLength(path.qualification, 2000, {
      message: 'La qualification compte 2 000 caractères au plus.',
    });
    required(path.activeFrom, { message: 'Indiquez le premier jour d’activité.' });
    validate(path.activeTo, ({ value, valueOf }) =>
      value() && value() < valueOf(path.activeFrom)
        ? { kind: 'order', message: 'Le dernier jour précède le premier.' }
        : undefined,
    );
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
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
            body: { ...profile, version: mediator.version },
          })
        : await this.api.invoke(registerMediator, { centre, body: { ...profile, userId } });
      this.saved.emit(sheet.name);
    });
  }
}
