import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreSheet, getConvention, signConvention } from '../../api/functions';
import type { ConventionSheet, SignConventionRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import type { Overtaken } from '../../shared/data/conflict';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { overtakenConvention, signatureFacts } from '../data/overtaken';
import { isOpen } from '../data/wording';

interface Signature {
  readonly signatoryName: string;
  readonly signatoryCapacity: string;
  readonly signedOn: string;
}

/** Who signed for one of the parties, as what, and when; the second signature concludes. */
@Component({
  selector: 'em-sign-convention',
  imports: [
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    FormProblems,
    Field,
    FormField,
    MatButton,
    Modal,
  ],
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
  protected readonly overtaken = signal<Overtaken | null>(null);
  private readonly version = linkedSignal(() => this.sheet().version);
  protected readonly heading = computed(() =>
    this.party() === 'CENTRE' ? 'Signature du centre' : 'Signature de la collectivité',
  );
  protected readonly concludes = computed(() => {
    const { memberSignature, centreSignature } = this.sheet();
    return Boolean(this.party() === 'CENTRE' ? memberSignature : centreSignature);
  });
  /** What was recorded already; failing that, for the centre, who signs for it by its own sheet. */
  private readonly usual = computed((): Signature => {
    const { memberSignature, centreSignature } = this.sheet();
    const known = this.party() === 'CENTRE' ? centreSignature : memberSignature;
    const president = this.centreSheet.hasValue() ? this.centreSheet.value() : undefined;
    return {
      signatoryName: known?.signatoryName ?? president?.presidentName ?? '',
      signatoryCapacity: known?.signatoryCapacity ?? president?.presidentTitle ?? '',
      signedOn: known?.signedOn ?? '',
    };
  });
  /** The centre's sheet may come while somebody types: what was typed stays. */
  private readonly model = linkedSignal<Signature, Signature>({
    source: this.usual,
    computation: (usual, before) => {
      const kept = <K extends keyof Signature>(field: K) =>
        before && before.value[field] !== before.source[field] ? before.value[field] : usual[field];
      return {
        signatoryName: kept('signatoryName'),
        signatoryCapacity: kept('signatoryCapacity'),
        signedOn: kept('signedOn'),
      };
    },
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

  protected readonly draft = keepDraft({
    name: 'signature',
    centre: this.centre,
    subject: () => `${this.sheet().convention.id}-${this.party()}`,
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
    const where = { centre: this.centre(), id: this.sheet().convention.id };
    this.overtaken.set(null);
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(signConvention, {
        ...where,
        body: { party: this.party(), ...this.model(), version: this.version() },
      });
      this.saved.emit(sheet);
    });
    if (this.submission.failure()?.status === 409) {
      const now = await this.api.invoke(getConvention, where);
      this.version.set(now.version);
      const theirs = this.party() === 'CENTRE' ? now.centreSignature : now.memberSignature;
      this.overtaken.set(
        overtakenConvention(
          signatureFacts(this.model()),
          signatureFacts(theirs),
          now,
          isOpen(now.convention.state),
          () => this.saved.emit(now),
        ),
      );
    }
  }
}
