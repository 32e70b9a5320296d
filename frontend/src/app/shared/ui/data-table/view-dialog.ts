import { Component, inject, input, OnInit, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ViewSummary } from '../../../api/models';
import type { Listing } from '../../data/listing';
import { SavedViews } from '../../data/saved-views';
import { Modal } from '../feedback/modal';
import { ErrorSummary } from '../form/error-summary';
import { Control, Field } from '../form/field';
import { Submission } from '../form/submission';

/** Names what the list shows now, to find it again; or changes what is said of a view that exists. */
@Component({
  selector: 'em-view-dialog',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal],
  template: `
    <em-modal [heading]="heading()" (closed)="closed.emit()">
      @if (!view()) {
        <p>La recherche, les filtres, l’ordre et les colonnes sont gardés, pour vous seul.</p>
      }
      <em-error-summary [form]="form" [submission]="submission" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <em-field
          label="Nom de la vue"
          hint="Par exemple&nbsp;: À relancer ce mois-ci"
          [field]="form.name"
        >
          <input class="control" autocomplete="off" emControl [formField]="form.name" />
        </em-field>
        <label>
          <input
            type="checkbox"
            [checked]="first()"
            (change)="first.set($any($event.target).checked)"
          />
          Ouvrir la liste avec cette vue
        </label>
        <div class="actions">
          <button matButton="filled" type="submit">
            {{ submission.running() ? 'Enregistrement…' : 'Enregistrer' }}
          </button>
          <button matButton="outlined" type="button" (click)="closed.emit()">Annuler</button>
        </div>
      </form>
    </em-modal>
  `,
})
export class ViewDialog<T> implements OnInit {
  private readonly store = inject(SavedViews);
  readonly heading = input.required<string>();
  readonly listing = input.required<Listing<T>>();
  /** The view to change; none when what is shown becomes a new one. */
  readonly view = input<ViewSummary>();
  readonly saved = output<ViewSummary>();
  readonly closed = output();

  protected readonly submission = new Submission();
  protected readonly first = signal(false);
  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Donnez un nom à la vue.' });
    maxLength(path.name, 60, { message: 'Le nom compte 60 caractères au plus.' });
  });

  ngOnInit(): void {
    const view = this.view();
    if (view) {
      this.model.set({ name: view.name });
      this.first.set(view.isDefault);
    }
  }

  protected async save(): Promise<void> {
    await this.submission.send(this.form, async () => this.saved.emit(await this.keep()));
  }

  private keep(): Promise<ViewSummary> {
    const listing = this.listing();
    const view = this.view();
    const said = { name: this.model().name.trim(), isDefault: this.first() };
    return view
      ? this.store.change(listing.centre(), view, {
          ...said,
          query: view.query,
          columns: view.columns ?? null,
        })
      : this.store.save(listing.centre(), listing.name, {
          ...said,
          query: listing.query(),
          columns: listing.columns() ?? null,
        });
  }
}
