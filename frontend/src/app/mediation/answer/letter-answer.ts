import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { formatLongDate } from '../../shared/format/french';
import { Scanned } from '../../shared/ui/display/scanned';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { type Answer, AnswerClient, type Asked, askedAt } from '../data/answer-client';
import { residences } from '../data/wording';
import { AnswerGiven } from './answer-given';
import { AskedNotice } from './asked-notice';

/** An employer forwarded a letter: nothing is sent before its author makes it theirs. */
@Component({
  selector: 'em-letter-answer',
  imports: [
    Scanned,
    AnswerGiven,
    AskedNotice,
    ChoiceField,
    DraftFound,
    DraftSaved,
    Control,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
  ],
  templateUrl: './letter-answer.html',
})
export class LetterAnswer {
  private readonly client = inject(AnswerClient);
  readonly centre = input.required<string>();
  readonly token = input.required<string>();

  protected readonly asked = httpResource<Asked>(() =>
    askedAt(this.centre(), 'letters', this.token()),
  );
  protected readonly known = computed(() =>
    this.asked.hasValue() ? this.asked.value() : undefined,
  );
  protected readonly open = computed(() => {
    const known = this.known();
    return known?.invitation.answeredOn ? undefined : known;
  });
  protected readonly answer = signal<Answer | undefined>(undefined);
  protected readonly submission = new Submission();
  protected readonly residences = residences;
  protected readonly day = (instant: string) => formatLongDate(instant);

  protected readonly model = signal({
    livesIn: '',
    department: '',
    country: '',
    situation: '',
    wish: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.livesIn, { message: 'Dites où vous habitez.' });
    validate(path.department, ({ value, valueOf }) =>
      valueOf(path.livesIn) === 'ELSEWHERE' && !/^(\d{2,3}|2[AB])$/i.test(value().trim())
        ? {
            kind: 'department',
            message: 'Saisissez un numéro de département, par exemple 21, 2A ou 974.',
          }
        : undefined,
    );
    validate(path.country, ({ value, valueOf }) =>
      valueOf(path.livesIn) === 'ABROAD' && !/^[A-Z]{2}$/i.test(value().trim())
        ? {
            kind: 'country',
            message: 'Saisissez les deux lettres de votre pays, par exemple CH pour la Suisse.',
          }
        : undefined,
    );
  });

  protected readonly draft = keepDraft({
    name: 'confirmation',
    centre: this.centre,
    subject: this.token,
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => this.model.update((model) => ({ ...model, ...kept })),
    secret: true,
    tabOnly: true,
  });

  protected async confirm(): Promise<void> {
    const { livesIn, department, country, situation, wish } = this.model();
    const places = {
      ELSEWHERE: { department: department.trim().toUpperCase() },
      ABROAD: { country: country.trim().toUpperCase() },
    };
    await this.submission.send(this.form, async () => {
      this.answer.set(
        await this.client.confirmLetter(this.centre(), this.token(), {
          residence: livesIn === 'ELSEWHERE' || livesIn === 'ABROAD' ? places[livesIn] : null,
          situation: situation.trim() || null,
          wish: wish.trim() || null,
        }),
      );
    });
  }
}
