import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { failureOf } from '../../data/problem';
import type { Overtaken } from '../../data/conflict';
import { ConflictChoice } from '../form/conflict-choice';
import { DateInput } from '../form/date-input';
import { ErrorSummary } from '../form/error-summary';
import { Control, Field } from '../form/field';
import { Submission } from '../form/submission';
import type { Given, Question } from './confirmation';
import { Modal } from './modal';

/** The window of a question: what will happen, from when and why if that is asked, and two buttons that say what they do. */
@Component({
  selector: 'em-confirm-dialog',
  imports: [ConflictChoice, Control, DateInput, ErrorSummary, Field, FormField, MatButton, Modal],
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
        this.overtaken.set(await overtaken(given));
      } catch (error) {
        this.submission.failure.set(failureOf(error));
      }
    }
  }

  protected takeTheirs(overtaken: Overtaken): void {
    overtaken.take();
    this.answered.emit(null);
  }
}
