import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { postMediationDeadline } from '../../api/functions';
import type { CaseSheet, CloseCaseRequest } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { formatLongDate, today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { CaseClient, type SeenCase } from '../data/case-client';
import { enders, outcomes } from '../data/case-words';
import { closingFacts } from '../data/overtaken-case';
import { ActPanel } from '../ui/act-panel';

/** Ends a mediation with its outcome and the day on which each party knew (CJA L.213-13). */
@Component({
  selector: 'em-close-act',
  imports: [ActPanel, ChoiceField, Control, DateInput, DraftFound, DraftSaved, Field, FormField],
  templateUrl: './close-act.html',
})
export class CloseAct {
  private readonly client = inject(CaseClient);
  readonly seen = input.required<SeenCase>();
  readonly sheet = input.required<CaseSheet>();
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reread = output<CaseSheet>();
  readonly reload = output<CaseSheet>();

  private readonly question = computed(() => this.sheet().question);
  protected readonly latest = today(inject(CentreStore).current()?.timeZone);
  protected readonly outcomes = outcomes;
  protected readonly enders = enders;
  protected readonly submission = new Submission();
  private readonly model = signal({
    outcome: '',
    endedBy: '',
    knownByClaimantOn: '',
    knownByEmployerOn: '',
    proof: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.outcome, { message: 'Choisissez l’issue.' });
    required(path.endedBy, { message: 'Indiquez qui a déclaré la fin.' });
    required(path.knownByClaimantOn, { message: 'Indiquez quand l’agent l’a su.' });
    required(path.knownByEmployerOn, { message: 'Indiquez quand l’employeur l’a su.' });
    required(path.proof, { message: 'Indiquez ce qui atteste ces deux dates.' });
    maxLength(path.proof, 500, { message: 'Preuve\u00a0: 500 caractères au plus.' });
  });

  /** The time limit runs anew once the last of the two knows. */
  protected readonly knownByAllOn = computed(() => {
    const { knownByClaimantOn: one, knownByEmployerOn: other } = this.model();
    return one && other ? (one > other ? one : other) : undefined;
  });
  protected readonly preview = apiResource(postMediationDeadline, () => {
    const knownByAllOn = this.knownByAllOn();
    const residence = this.question()?.residence;
    return knownByAllOn && residence
      ? {
          centre: this.seen().centre,
          knownByAllOn,
          ...(residence.department ? { residenceDepartment: residence.department } : {}),
          ...(residence.country ? { residenceCountry: residence.country } : {}),
          ...(this.question()?.workplaceDepartment
            ? { workplaceDepartment: this.question()?.workplaceDepartment ?? '' }
            : {}),
        }
      : undefined;
  });
  protected readonly deadline = computed(() =>
    this.preview.hasValue() ? this.preview.value() : undefined,
  );
  protected readonly mine = computed(() => {
    const { proof, ...end } = this.model();
    return closingFacts({ ...end, knowledgeProof: proof.trim() });
  });
  protected readonly long = formatLongDate;

  protected readonly draft = keepDraft({
    name: 'fin',
    centre: () => this.seen().centre,
    subject: () => this.seen().reference,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.update((model) => ({ ...model, ...kept })),
    secret: true,
  });

  protected cancel(): void {
    this.draft.forget();
    this.cancelled.emit();
  }

  protected async send(): Promise<void> {
    const { outcome, endedBy, ...rest } = this.model();
    await this.submission.send(this.form, async () =>
      this.done.emit(
        await this.client.close(this.seen(), {
          outcome: outcome as CloseCaseRequest['outcome'],
          endedBy: endedBy as CloseCaseRequest['endedBy'],
          ...rest,
        }),
      ),
    );
  }
}
