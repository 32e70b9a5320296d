import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { apply, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreSheet, updateCentreSheet } from '../../api/functions';
import type { CentreIdentity } from '../../api/models';
import { differencesBetween } from '../../shared/data/conflict';
import { ConflictChoice } from '../../shared/ui/form/conflict-choice';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { SaveKey } from '../../shared/ui/form/save-key';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { addressRules } from '../data/address';
import { AddressFields } from '../ui/address-fields';
import { centreModel, centreRequest, facts } from './centre-model';
import { CompanyNumberInput } from '../../shared/ui/form/company-number-input';
import { EmailInput } from '../../shared/ui/form/email-input';
import { PhoneInput } from '../../shared/ui/form/phone-input';

/** The form of the centre's sheet. */
@Component({
  selector: 'em-edit-centre',
  imports: [
    PhoneInput,
    EmailInput,
    CompanyNumberInput,
    AddressFields,
    ConflictChoice,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    SaveKey,
  ],
  templateUrl: './edit-centre.html',
  styles: `
    form {
      max-inline-size: var(--em-reading);
    }
  `,
})
export class EditCentre {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly sheet = input.required<CentreIdentity>();
  /** What is stored now: one's own writing, or somebody else's that was taken instead. */
  readonly saved = output<CentreIdentity>();

  protected readonly submission = new Submission();
  protected readonly done = signal(false);
  protected readonly theirs = signal<CentreIdentity | null>(null);
  private readonly version = linkedSignal(() => this.sheet().version);
  private readonly model = linkedSignal(() => centreModel(this.sheet()));
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Indiquez le nom du centre.' });
    apply(path.address, addressRules);
  });
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    const mine = { ...this.sheet(), ...centreRequest(this.model(), 0) } as CentreIdentity;
    return theirs ? differencesBetween(facts(mine), facts(theirs)) : [];
  });

  /** With the version that it was written on: a later one then shows the conflict. */
  protected readonly draft = keepDraft({
    name: 'fiche-du-centre',
    centre: this.centre,
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), version: this.version() }),
    write: ({ version, ...kept }) => {
      this.model.set(kept);
      this.version.set(version);
    },
  });

  protected async save(): Promise<void> {
    this.done.set(false);
    const sent = await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(updateCentreSheet, {
        centre: this.centre(),
        body: centreRequest(this.model(), this.version()),
      });
      this.saved.emit(sheet);
    });
    this.done.set(sent);
    if (this.submission.failure()?.slug === 'changed-meanwhile') {
      this.theirs.set(await this.api.invoke(getCentreSheet, { centre: this.centre() }));
    }
  }

  protected async keepMine(theirs: CentreIdentity): Promise<void> {
    this.version.set(theirs.version);
    this.theirs.set(null);
    await this.save();
  }

  protected takeTheirs(theirs: CentreIdentity): void {
    this.theirs.set(null);
    this.submission.failure.set(null);
    this.draft.forget();
    this.saved.emit(theirs);
  }
}
