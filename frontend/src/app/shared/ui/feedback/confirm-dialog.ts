import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { CentreStore } from '../../data/centre-store';
import { failureOf } from '../../data/problem';
import type { Overtaken } from '../../data/conflict';
import { DateInput } from '../form/date-input';
import { DraftFound, DraftSaved } from '../form/draft-notice';
import { Control, Field } from '../form/field';
import { FormProblems } from '../form/form-problems';
import { keepDraft } from '../form/kept-draft';
import { Submission } from '../form/submission';
import type { Given, Question } from './confirmation';
import { Modal } from './modal';

/** The window of a question: what will happen, from when and why if that is asked, and two buttons that say what they do. */
@Component({
  selector: 'em-confirm-dialog',
  imports: [
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
  templateUrl: './confirm-dialog.html',
})
export class ConfirmDialog {
  readonly question = input.required<Question>();
  readonly answered = output<Given | null>();

  protected readonly submission = new Submission();
  protected readonly overtaken = signal<Overtaken | null>(null);
  private readonly model = linkedSignal(() => ({
    reason: '',
    day: this.question().day?.proposed ?? '',
  }));
  private readonly given = computed((): Given => {
    const { reason, day } = this.model();
    return { reason: reason.trim(), day };
  });
  protected readonly form = form(this.model, (path) => {
    validate(path.day, () => {
      const asked = this.question().day;
      const { day } = this.given();
      if (!asked) {
        return undefined;
      }
      const message = day === '' ? `${asked.label}\u00a0: indiquez le jour.` : asked.refusal?.(day);
      return message ? { kind: day === '' ? 'required' : 'refused', message } : undefined;
    });
    validate(path.reason, () => {
      const asked = this.question().reason;
      const most = asked?.maxLength ?? 500;
      const { reason } = this.given();
      if (!asked) {
        return undefined;
      }
      if (!asked.optional && reason === '') {
        return { kind: 'required', message: `${asked.label}\u00a0: quelques mots sont attendus.` };
      }
      return reason.length > most
        ? {
            kind: 'maxLength',
            message: `${asked.label}\u00a0: ${most.toLocaleString('fr-FR')} caractères au plus.`,
          }
        : undefined;
    });
  });

  private readonly centre = inject(CentreStore).current;
  private readonly page = inject(Router).url.split('?')[0] ?? '';
  /** A reason is kept as what tells of a case, for this question on this page. */
  private readonly kept = keepDraft({
    name: 'motif',
    centre: () => this.centre()?.slug ?? '',
    subject: () => encodeURIComponent(`${this.page} ${this.question().heading}`),
    form: this.form,
    submission: this.submission,
    read: () => this.model(),
    write: (kept) => this.model.set(kept),
    when: () => this.question().reason !== undefined,
    secret: true,
  });
  // Asking before a draft is given up would put another question in the place of this one.
  protected readonly draft = {
    found: this.kept.found,
    savedAt: this.kept.savedAt,
    where: this.kept.where,
    resume: () => this.kept.resume(),
    giveUp: () => this.kept.drop(),
  };

  /** The button that keeps things as they are gives the draft up; the cross and Escape leave it. */
  protected cancel(): void {
    this.kept.forget();
    this.answered.emit(null);
  }

  protected async confirm(): Promise<void> {
    const { act, words, overtaken, day } = this.question();
    const given = this.given();
    this.overtaken.set(null);
    const done = await this.submission.send(
      this.form,
      async () => act?.(given),
      words ?? {},
      day ? { [day.name]: 'day' } : {},
    );
    if (done) {
      this.answered.emit(given);
    } else if (overtaken && this.submission.failure()?.status === 409) {
      try {
        this.overtaken.set(this.leavingWith(await overtaken(given)));
      } catch (error) {
        this.submission.failure.set(failureOf(error));
      }
    }
  }

  /** What is recorded, once taken, answers the question. */
  private leavingWith(overtaken: Overtaken): Overtaken {
    const take = () => {
      overtaken.take();
      this.kept.forget();
      this.answered.emit(null);
    };
    return { ...overtaken, take };
  }
}
