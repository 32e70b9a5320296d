import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { apply, form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { correctBody, getBody } from '../../api/functions';
import type { BodySheet } from '../../api/models';
import { formatSiren } from '../../shared/format/french';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { SaveKey } from '../../shared/ui/form/save-key';
import { Submission } from '../../shared/ui/form/submission';
import { Versioned } from '../../shared/ui/form/versioned';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { addressModel, addressRequest, addressRules } from '../data/address';
import { AddressFields } from '../ui/address-fields';
import { CompanyNumberInput } from '../../shared/ui/form/company-number-input';

/** Address and billing data of a body; when somebody else was faster, shows both and lets choose. */
@Component({
  selector: 'em-edit-sheet',
  imports: [
    CompanyNumberInput,
    AddressFields,
    Control,
    DraftFound,
    DraftSaved,
    Field,
    FormField,
    FormProblems,
    MatButton,
    Modal,
    SaveKey,
  ],
  templateUrl: './edit-sheet.html',
})
export class EditSheet {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly sheet = input.required<BodySheet>();
  readonly saved = output<BodySheet>();
  readonly closed = output();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => modelOf(this.sheet()));
  protected readonly form = form(this.model, (path) => {
    validate(path.siret, ({ value }) => {
      const siret = value();
      return siret === '' || siret.startsWith(this.sheet().body.siren)
        ? undefined
        : {
            kind: 'siret',
            message: `Ce SIRET est celui d’un autre organisme\u00a0: il doit commencer par ${formatSiren(this.sheet().body.siren)}.`,
          };
    });
    apply(path.address, addressRules);
    maxLength(path.serviceCode, 100, { message: 'Le code service compte 100 caractères au plus.' });
    maxLength(path.commitmentNumber, 50, {
      message: 'Le numéro d’engagement compte 50 caractères au plus.',
    });
  });
  protected readonly stored = new Versioned<BodySheet>({
    opened: () => this.sheet().version,
    mine: () => labelled(this.model()),
    labelled: (theirs) => labelled(modelOf(theirs)),
    readAgain: () =>
      this.api.invoke(getBody, { centre: this.centre(), siren: this.sheet().body.siren }),
    take: (theirs) => {
      this.draft.forget();
      this.saved.emit(theirs);
    },
  });

  /** With the version that it was written on: a later one then shows the conflict. */
  protected readonly draft = keepDraft({
    name: 'fiche',
    centre: this.centre,
    subject: () => this.sheet().body.siren,
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
    const { siret, address, serviceCode, commitmentNumber } = this.model();
    await this.submission.send(this.form, async () => {
      const sheet = await this.api.invoke(correctBody, {
        centre: this.centre(),
        siren: this.sheet().body.siren,
        body: {
          siret: siret || null,
          address: addressRequest(address),
          serviceCode: serviceCode.trim() || null,
          commitmentNumber: commitmentNumber.trim() || null,
          version: this.stored.version(),
        },
      });
      this.saved.emit(sheet);
    });
    await this.stored.compare(this.submission);
  }

  protected async saveOver(): Promise<void> {
    this.stored.writeOver();
    await this.save();
  }
}

interface SheetModel {
  siret: string;
  address: ReturnType<typeof addressModel>;
  serviceCode: string;
  commitmentNumber: string;
}

function modelOf(sheet: BodySheet): SheetModel {
  return {
    siret: sheet.siret ?? '',
    address: addressModel(sheet.address),
    serviceCode: sheet.serviceCode ?? '',
    commitmentNumber: sheet.commitmentNumber ?? '',
  };
}

function labelled(model: SheetModel): Record<string, string> {
  return {
    SIRET: model.siret ? formatSiren(model.siret) : '',
    Adresse: Object.values(model.address).filter(Boolean).join(', '),
    'Code service': model.serviceCode.trim(),
    'Numéro d’engagement': model.commitmentNumber.trim(),
  };
}
