import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreSheet, signConvention } from '../../api/functions';
import type { ConventionSheet, SignConventionRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';

/** Who signed for one of the parties, as what, and when; the second signature concludes. */
@Component({
  selector: 'em-sign-convention',
  imports: [Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
  templateUrl: './sign-convention.html',
})
export class SignConvention {
  private readonly api = inject(Api);
  protected readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  readonly party = input.required<SignConventionRequest['party']>();
  readonly sheet = input.required<ConventionSheet>();
  readonly saved = output<ConventionSheet>();
  readonly closed = output();

  private readonly centreSheet = apiResource(getCentreSheet, () =>
    this.party() === 'CENTRE' ? { centre: this.centre() } : undefined,
  );
  protected readonly submission = new Submission();
  protected readonly heading = computed(() =>
    this.party() === 'CENTRE' ? 'Signature du centre' : 'Signature de la collectivité',
  );
  protected readonly concludes = computed(() => {
    const { memberSignature, centreSignature } = this.sheet();
    return Boolean(this.party() === 'CENTRE' ? memberSignature : centreSignature);
  });
  /** What was recorded already; failing that, for the centre, who signs for it by its own sheet. */
  private readonly model = linkedSignal(() => {
    const { memberSignature, centreSignature } = this.sheet();
    const known = this.party() === 'CENTRE' ? centreSignature : memberSignature;
    const president = this.centreSheet.hasValue() ? this.centreSheet.value() : undefined;
    return {
      signatoryName: known?.signatoryName ?? president?.presidentName ?? '',
      signatoryCapacity: known?.signatoryCapacity ?? president?.presidentTitle ?? '',
      signedOn: known?.signedOn ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => {
    required(path.signatoryName, { message: 'Indiquez le nom du signataire.' });
    maxLength(path.signatoryName, 100, { message: 'Le nom compte 100 caractères au plus.' });
    required(path.signatoryCapacity, { message: 'Indiquez la qualité du signataire.' });
    maxLength(path.signatoryCapacity, 100, {
      message: 'La qualité compte 100 caractères au plus.',
    });
    required(path.signedOn, { message: 'Indiquez la date de la signature.' });
    validate(path.signedOn, ({ value }) => {
      const { deliberation } = this.sheet();
      if (value() > this.day) {
        return { kind: 'future', message: 'La signature ne peut pas être dans le futur.' };
      }
      return value() && value() < deliberation.heldOn
        ? {
            kind: 'order',
            message: `La signature ne peut pas précéder la délibération de la collectivité, du ${formatDate(deliberation.heldOn)}.`,
          }
        : undefined;
    });
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(signConvention, {
        centre: this.centre(),
        id: this.sheet().convention.id,
        body: { party: this.party(), ...this.model() },
      });
      this.saved.emit(sheet);
    });
  }
}
