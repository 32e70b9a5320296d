import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { apply, email, form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getCentreSheet, updateCentreSheet } from '../../api/functions';
import type { CentreIdentity } from '../../api/models';
import { compactNumber, isSiren, isSiret } from '../../shared/format/company-numbers';
import { ConflictChoice, differencesBetween } from '../../shared/ui/form/conflict-choice';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { addressRules } from '../data/address';
import { AddressFields } from '../ui/address-fields';
import { centreModel, centreRequest, facts } from './centre-model';

/** The form of the centre's sheet. */
@Component({
  selector: 'em-edit-centre',
  imports: [
    AddressFields,
    ConflictChoice,
    Control,
    DateInput,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
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
    validate(path.siren, ({ value }) =>
      compactNumber(value()) === '' || isSiren(value())
        ? undefined
        : {
            kind: 'siren',
            message:
              'Un SIREN comporte 9 chiffres, dont le dernier contrôle les autres\u00a0: vérifiez-le.',
          },
    );
    validate(path.siret, ({ value }) =>
      compactNumber(value()) === '' || isSiret(value())
        ? undefined
        : {
            kind: 'siret',
            message:
              'Un SIRET comporte 14 chiffres, dont le dernier contrôle les autres\u00a0: vérifiez-le.',
          },
    );
    apply(path.address, addressRules);
    email(path.email, {
      message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
    });
  });
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    const mine = { ...this.sheet(), ...centreRequest(this.model(), 0) } as CentreIdentity;
    return theirs ? differencesBetween(facts(mine), facts(theirs)) : [];
  });

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

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
    this.saved.emit(theirs);
  }
}
