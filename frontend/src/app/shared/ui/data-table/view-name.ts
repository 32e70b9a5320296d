import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ViewSummary } from '../../../api/models';
import { SavedViews } from '../../data/saved-views';
import { ErrorSummary } from '../form/error-summary';
import { Control, Field } from '../form/field';
import { Submission } from '../form/submission';

/** The name of one view, to be changed in its place. */
@Component({
  selector: 'em-view-name',
  imports: [Control, ErrorSummary, Field, FormField, MatButton],
  template: `
    <em-error-summary [form]="form" [submission]="submission" />
    <form novalidate (submit)="$event.preventDefault(); rename()">
      <em-field [label]="'Nom de la vue ' + view().name" [field]="form.name">
        <input class="control" autocomplete="off" emControl [formField]="form.name" />
      </em-field>
      <button matButton="outlined" type="submit">
        {{ submission.running() ? 'Enregistrement…' : 'Renommer' }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.5rem;
      margin-block-end: 0.5rem;
    }
    em-field {
      flex: 1 1 12rem;
      margin: 0;
    }
  `,
})
export class ViewName {
  private readonly store = inject(SavedViews);
  readonly centre = input.required<string>();
  readonly view = input.required<ViewSummary>();
  readonly saved = output();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({ name: this.view().name }));
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Donnez un nom à la vue.' });
    maxLength(path.name, 60, { message: 'Le nom compte 60 caractères au plus.' });
  });

  protected async rename(): Promise<void> {
    const name = this.model().name.trim();
    const done = await this.submission.send(
      this.form,
      () => this.store.change(this.centre(), this.view(), { ...contentOf(this.view()), name }),
      {},
      { 'view-name-taken': 'name' },
    );
    if (done) {
      this.saved.emit();
    }
  }
}

/** What of a view is sent when it is changed. */
export function contentOf(view: ViewSummary) {
  const { name, query, isDefault } = view;
  return { name, query, isDefault, columns: view.columns ?? null };
}
