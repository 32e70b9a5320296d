import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { apply, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreSheet, updateCentreSheet } from '../../api/functions';
import type { CentreIdentity } from '../../api/models';
import { DateInput } from '../../shared/ui/form/date-input';
import { Control, Field } from '../../shared/ui/form/field';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { Toasts } from '../../shared/data/toasts';
import { SaveKey } from '../../shared/ui/form/save-key';
import { Submission } from '../../shared/ui/form/submission';
import { Versioned } from '../../shared/ui/form/versioned';
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
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    Field,
    FormField,
    FormProblems,
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
  private readonly toasts = inject(Toasts);

  readonly centre = input.required<string>();
  readonly sheet = input.required<CentreIdentity>();
  /** What is stored now: one's own writing, or somebody else's that was taken instead. */
  readonly saved = output<CentreIdentity>();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => centreModel(this.sheet()));
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Indiquez le nom du centre.' });
    apply(path.address, addressRules);
  });
  protected readonly stored = new Versioned<CentreIdentity>({
    opened: () => this.sheet().version,
    mine: () => facts({ ...this.sheet(), ...centreRequest(this.model(), 0) } as CentreIdentity),
    labelled: facts,
    readAgain: () => this.api.invoke(getCentreSheet, { centre: this.centre() }),
    take: (theirs) => {
      this.submission.failure.set(null);
      this.draft.forget();
      this.saved.emit(theirs);
    },
  });

  /** With the version that it was written on: a later one then shows the conflict. */
  protected readonly draft = keepDraft({
    name: 'fiche-du-centre',
    centre: this.centre,
    form: this.form,
    submission: this.submission,
    read: () => ({ ...this.model(), version: this.stored.version() }),
    write: ({ version, ...kept }) => {
      this.model.set(kept);
      this.stored.version.set(version);
    },
  });

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(updateCentreSheet, {
        centre: this.centre(),
        body: centreRequest(this.model(), this.stored.version()),
      });
      this.saved.emit(sheet);
      this.toasts.say('La fiche du centre est enregistrée.');
    });
    await this.stored.compare(this.submission);
  }

  protected async saveOver(): Promise<void> {
    this.stored.writeOver();
    await this.save();
  }
}
