import { Component, input, output } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import type { Overtaken } from '../../data/conflict';
import { ConflictChoice } from './conflict-choice';
import { ErrorSummary } from './error-summary';
import type { Submission } from './submission';

/** Above a form: its content and what is to be corrected or, when somebody was quicker, what is recorded beside what was written. */
@Component({
  selector: 'em-form-problems',
  imports: [ConflictChoice, ErrorSummary],
  template: `
    @if (overtaken(); as overtaken) {
      <em-conflict-choice
        [heading]="overtaken.heading"
        [differences]="overtaken.differences"
        [keep]="overtaken.possible ? confirm() : ''"
        [take]="overtaken.takeLabel"
        (keepMine)="again.emit()"
        (takeTheirs)="overtaken.take()"
      />
    } @else {
      <ng-content />
      <em-error-summary [form]="form()" [submission]="submission()" />
    }
  `,
})
export class FormProblems {
  readonly form = input.required<ReadonlyFieldTree<unknown>>();
  readonly submission = input.required<Submission>();
  readonly overtaken = input.required<Overtaken | null>();
  /** What the button is called that does it all the same. */
  readonly confirm = input.required<string>();
  readonly again = output();
}
