import { Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary } from '../form/error-summary';
import { Control, Field } from '../form/field';
import { Submission } from '../form/submission';
import type { Question } from './confirmation';
import { Modal } from './modal';

/** The window of a question: what will happen, why if that is asked, and two buttons that say what they do. */
@Component({
  selector: 'em-confirm-dialog',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal [heading]="question().heading" (closed)="answered.emit(null)">
      <em-error-summary [form]="form" [submission]="submission" />
      <p>{{ question().consequence }}</p>
      <form novalidate (submit)="$event.preventDefault(); confirm()">
        @if (question().reason; as reason) {
          <em-field
            [label]="reason.label"
            [hint]="reason.hint ?? ''"
            [optional]="reason.optional ?? false"
            [field]="form.reason"
          >
            <textarea class="control" emControl rows="3" [formField]="form.reason"></textarea>
          </em-field>
        }
        <div class="actions">
          <button matButton="filled" type="submit" [class.danger]="question().danger">
            {{ submission.running() ? 'Un instant…' : question().confirm }}
          </button>
          <button matButton="outlined" type="button" (click)="answered.emit(null)">
            {{ question().keep ?? 'Annuler' }}
          </button>
        </div>
      </form>
    </em-modal>
  `,
})
export class ConfirmDialog {
  readonly question = input.required<Question>();
  readonly answered = output<{ readonly reason: string } | null>();

  protected readonly submission = new Submission();
  private readonly model = signal({ reason: '' });
  private readonly reason = computed(() => this.model().reason.trim());
  protected readonly form = form(this.model, (path) => {
    validate(path.reason, () => {
      const asked = this.question().reason;
      const most = asked?.maxLength ?? 500;
      if (!asked) {
        return undefined;
      }
      if (!asked.optional && this.reason() === '') {
        return { kind: 'required', message: `${asked.label}\u00a0: quelques mots sont attendus.` };
      }
      return this.reason().length > most
        ? { kind: 'maxLength', message: `${asked.label}\u00a0: ${most} caractères au plus.` }
        : undefined;
    });
  });

  protected async confirm(): Promise<void> {
    const { act, words } = this.question();
    const done = await this.submission.send(
      this.form,
      async () => act?.(this.reason()),
      words ?? {},
    );
    if (done) {
      this.answered.emit({ reason: this.reason() });
    }
  }
}
