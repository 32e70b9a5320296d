import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listTariffs, setTariff } from '../../api/functions';
import type { TariffSummary } from '../../api/models';
import { affiliationLabels, type AffiliationStatus } from '../../shared/data/affiliation';
import type { Overtaken } from '../../shared/data/conflict';
import { CheckField } from '../../shared/ui/form/check-field';
import { formatDate } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { Control, Field } from '../../shared/ui/form/field';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { MoneyInput } from '../../shared/ui/form/money-input';
import { alreadyThere, tariffFacts } from '../data/overtaken';

const statuses = Object.keys(affiliationLabels) as AffiliationStatus[];

/** A tariff from a day on, with the deliberation that founds it. */
@Component({
  selector: 'em-set-tariff',
  imports: [
    MoneyInput,
    CheckField,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    Field,
    FormField,
    FormProblems,
    MatButton,
    Modal,
  ],
  templateUrl: './set-tariff.html',
  styles: `
    fieldset {
      margin: 0 0 1.25rem;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 0.3rem;
      font-weight: 600;
    }
  `,
})
export class SetTariff {
  private readonly api = inject(Api);

  readonly centre = input.required<string>();
  readonly saved = output<TariffSummary>();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly overtaken = signal<Overtaken | null>(null);
  protected readonly statuses = statuses;
  protected readonly labels = affiliationLabels;
  private readonly model = signal({
    validFrom: '',
    hourlyRate: null as number | null,
    included: { MANDATORY: false, VOLUNTARY: false, COMMON_BASE: false, NONE: false },
    deliberationNumber: '',
    deliberationDate: '',
    explanation: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.validFrom, { message: 'Indiquez à partir de quel jour.' });
    required(path.hourlyRate, { message: 'Indiquez le tarif d’une heure.' });
    required(path.deliberationNumber, { message: 'Indiquez le numéro de la délibération.' });
    maxLength(path.deliberationNumber, 100, {
      message: 'Le numéro compte 100 caractères au plus.',
    });
    required(path.deliberationDate, { message: 'Indiquez la date de la délibération.' });
    required(path.explanation, { message: 'Expliquez le tarif en une phrase.' });
    maxLength(path.explanation, 500, { message: 'L’explication compte 500 caractères au plus.' });
  });

  protected readonly draft = keepDraft({
    name: 'tarif',
    centre: this.centre,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.update((model) => ({ ...model, ...kept })),
  });

  protected cancel(): void {
    this.draft.forget();
    this.closed.emit();
  }

  protected async save(): Promise<void> {
    const { included, hourlyRate, ...rest } = this.model();
    const body = {
      ...rest,
      hourlyRate: hourlyRate ?? 0,
      includedStatuses: statuses.filter((status) => included[status]),
    };
    this.overtaken.set(null);
    await this.submission.send(this.form, async () => {
      this.saved.emit(await this.api.invoke(setTariff, { centre: this.centre(), body }));
    });
    if (this.submission.failure()?.slug === 'tariff-already-set') {
      const { items } = await this.api.invoke(listTariffs, { centre: this.centre(), size: 100 });
      const there = items.find(({ validFrom }) => validFrom === body.validFrom);
      if (there) {
        this.overtaken.set(
          alreadyThere(
            `Un tarif prend déjà effet le ${formatDate(body.validFrom)}`,
            tariffFacts(body),
            tariffFacts(there),
            () => {
              this.draft.forget();
              this.saved.emit(there);
            },
          ),
        );
      }
    }
  }
}
