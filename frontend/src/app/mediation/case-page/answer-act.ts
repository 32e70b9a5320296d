import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import type { CaseSheet } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { DateInput } from '../../shared/ui/form/date-input';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { CaseClient, type SeenCase } from '../data/case-client';
import { answerFacts } from '../data/overtaken-case';
import { ActPanel } from '../ui/act-panel';

/** Writes down whether the employer enters the mediation, and since when. */
@Component({
  selector: 'em-answer-act',
  imports: [ActPanel, ChoiceField, DateInput, DraftFound, DraftSaved, Field, FormField],
  template: `
    <em-act-panel
      heading="Enregistrer la réponse de l’employeur"
      consequence="La réponse apparaît dans le dossier. Un refus ne ferme pas le dossier&nbsp;: le médiateur y met fin."
      confirm="Enregistrer la réponse"
      act="RECORD_EMPLOYER_ANSWER"
      [form]="form"
      [submission]="submission"
      [seen]="seen()"
      [sheet]="sheet()"
      [mine]="mine()"
      (sent)="send()"
      (cancelled)="cancel()"
      (reread)="reread.emit($event)"
      (reload)="reload.emit($event)"
    >
      <em-draft-found [draft]="draft" />
      <em-choice-field
        legend="L’employeur accepte-t-il la médiation&nbsp;?"
        [choices]="choices"
        [formField]="form.accepts"
      />
      <em-field label="Date de la réponse" hint="Par exemple 15/03/2026" [field]="form.on">
        <em-date-input [until]="latest" [formField]="form.on" />
      </em-field>
      <em-draft-saved [draft]="draft" />
    </em-act-panel>
  `,
})
export class AnswerAct {
  private readonly client = inject(CaseClient);
  readonly seen = input.required<SeenCase>();
  readonly sheet = input.required<CaseSheet>();
  readonly done = output<CaseSheet>();
  readonly cancelled = output();
  readonly reread = output<CaseSheet>();
  readonly reload = output<CaseSheet>();

  protected readonly latest = today(inject(CentreStore).current()?.timeZone);
  protected readonly choices = [
    { value: 'YES', label: 'Oui, il accepte' },
    { value: 'NO', label: 'Non, il refuse' },
  ];
  protected readonly submission = new Submission();
  private readonly model = signal({ accepts: '', on: this.latest });
  protected readonly form = form(this.model, (path) => {
    required(path.accepts, { message: 'Indiquez si l’employeur accepte.' });
    required(path.on, { message: 'Indiquez la date de la réponse.' });
  });

  protected readonly mine = computed(() => {
    const { accepts, on } = this.model();
    return answerFacts(accepts ? accepts === 'YES' : null, on);
  });

  protected readonly draft = keepDraft({
    name: 'reponse-de-l-employeur',
    centre: () => this.seen().centre,
    subject: () => this.seen().reference,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.set(kept),
    secret: true,
  });

  protected cancel(): void {
    this.draft.forget();
    this.cancelled.emit();
  }

  protected async send(): Promise<void> {
    const { accepts, on } = this.model();
    await this.submission.send(this.form, async () =>
      this.done.emit(
        await this.client.recordEmployerAnswer(this.seen(), { accepts: accepts === 'YES', on }),
      ),
    );
  }
}
