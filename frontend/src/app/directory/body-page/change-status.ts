import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { changeAffiliation, changeAffiliations } from '../../api/functions';
import type { BodySheet, JobView } from '../../api/models';
import {
  affiliationChoices,
  affiliationLabels,
  type AffiliationStatus,
} from '../../shared/data/affiliation';
import { CentreStore } from '../../shared/data/centre-store';
import { formatDate, today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { Modal } from '../../shared/ui/feedback/modal';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';

/** A new status from a day on; a day gone by asks why. */
@Component({
  selector: 'em-change-status',
  imports: [
    ChoiceField,
    Control,
    DateInput,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    Modal,
  ],
  template: `
    <em-modal [heading]="heading()" [unsaved]="draft.unsaved()" (closed)="closed.emit()">
      <em-draft-found [draft]="draft" />
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-choice-field legend="Nouveau statut" [choices]="statuses" [formField]="form.status" />
        <em-field
          label="À partir du"
          hint="Ce qui était prévu à partir de ce jour est remplacé. Format attendu&nbsp;: 15/03/2026"
          [field]="form.from"
        >
          <em-date-input [formField]="form.from" />
        </em-field>
        <em-field
          label="Motif"
          [optional]="!backDated()"
          [hint]="
            backDated()
              ? 'Une date passée change des droits déjà nés : dites pourquoi.'
              : 'Par exemple : dépasse le seuil de 350 agents'
          "
          [field]="form.reason"
        >
          <textarea class="control" rows="3" emControl [formField]="form.reason"></textarea>
        </em-field>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Enregistrement…' : 'Enregistrer le statut' }}
          </button>
          <button matButton="outlined" type="button" (click)="cancel()">Annuler</button>
        </div>
        <em-draft-saved [draft]="draft" />
      </form>
    </em-modal>
  `,
})
export class ChangeStatus {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  // One key for one asking: tried again after a lost answer, it starts nothing twice.
  private readonly key = crypto.randomUUID();
  private readonly day = today(inject(CentreStore).current()?.timeZone);

  readonly centre = input.required<string>();
  /** One body, or the several that a list has ticked. */
  readonly siren = input<string>();
  readonly sirens = input<readonly string[]>([]);
  readonly saved = output<BodySheet>();
  /** The change of several is long work. */
  readonly started = output<JobView>();
  readonly closed = output();

  protected readonly heading = computed(() => {
    const count = this.sirens().length;
    return count > 0
      ? `Changer le statut\u00a0: ${count} ${count > 1 ? 'collectivités' : 'collectivité'}`
      : 'Changer le statut';
  });
  protected readonly statuses = affiliationChoices;
  protected readonly submission = new Submission();
  private readonly model = signal({ status: '', from: this.day, reason: '' });
  protected readonly backDated = computed(() => {
    const { from } = this.model();
    return from !== '' && from < this.day;
  });
  protected readonly form = form(this.model, (path) => {
    required(path.status, { message: 'Choisissez le nouveau statut.' });
    required(path.from, { message: 'Indiquez à partir de quel jour.' });
    required(path.reason, {
      when: () => this.backDated(),
      message: 'Indiquez le motif\u00a0: la date est passée.',
    });
    maxLength(path.reason, 500, { message: 'Le motif compte 500 caractères au plus.' });
  });

  protected readonly draft = keepDraft({
    name: 'statut',
    centre: this.centre,
    subject: () => this.siren() ?? 'plusieurs',
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
    const { status, from, reason } = this.model();
    const change = { status: status as AffiliationStatus, from, reason: reason.trim() || null };
    const leaves = change.status === 'NONE' || change.status === 'COMMON_BASE';
    if (leaves && this.form().valid() && !(await this.sure(change.status, from))) {
      return;
    }
    const centre = this.centre();
    const siren = this.siren();
    await this.submission.send(this.form, async () => {
      if (siren) {
        this.saved.emit(await this.api.invoke(changeAffiliation, { centre, siren, body: change }));
      } else {
        const job = await this.api.invoke(changeAffiliations, {
          centre,
          'Idempotency-Key': this.key,
          body: { ...change, selection: { ids: [...this.sirens()] } },
        });
        this.started.emit(job);
      }
    });
  }

  /** What is not affiliated pays otherwise: said before it is recorded. */
  private async sure(status: AffiliationStatus, from: string): Promise<boolean> {
    const name = affiliationLabels[status];
    const many = this.sirens().length > 1;
    const answer = await this.confirmation.ask({
      heading: 'Enregistrer comme non affiliée\u00a0?',
      consequence: `À partir du ${formatDate(from)}, le statut ${many ? 'des collectivités choisies' : 'de la collectivité'} est «\u00a0${name}\u00a0» et le prix des médiations le suit. Les conventions ne changent pas.`,
      confirm: 'Enregistrer comme non affiliée',
      danger: true,
    });
    return answer !== null;
  }
}
