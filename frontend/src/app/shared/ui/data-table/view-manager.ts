import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ViewSummary } from '../../../api/models';
import { failureOf } from '../../data/problem';
import { SavedViews } from '../../data/saved-views';
import { Confirmation } from '../feedback/confirmation';
import { Modal } from '../feedback/modal';

/** Renames and removes views, and says which one the list opens with. */
@Component({
  selector: 'em-view-manager',
  imports: [MatButton, Modal],
  template: `
    <em-modal heading="Gérer les vues" (closed)="closed.emit()">
      @if (refusal()) {
        <p class="notice error" role="alert">{{ refusal() }}</p>
      }
      <p #status role="status" class="said" tabindex="-1">{{ said() }}</p>
      <ul>
        @for (view of views(); track view.id) {
          <li>
            <form (submit)="$event.preventDefault(); rename(view, name.value)">
              <input
                #name
                class="control"
                maxlength="60"
                [value]="view.name"
                [attr.aria-label]="'Nom de la vue ' + view.name"
              />
              <button matButton="outlined" type="submit">Renommer</button>
            </form>
            <label>
              <input
                type="checkbox"
                [checked]="view.isDefault"
                (change)="open(view, $any($event.target).checked)"
              />
              Ouvrir la liste avec cette vue
            </label>
            <button
              matButton="text"
              type="button"
              [attr.aria-label]="'Supprimer la vue ' + view.name"
              (click)="remove(view)"
            >
              Supprimer
            </button>
          </li>
        }
      </ul>
    </em-modal>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    form {
      display: flex;
      gap: 0.5rem;
      margin-block-end: 0.5rem;
    }
    .control {
      min-inline-size: 0;
    }
    .said:empty {
      margin: 0;
    }
  `,
})
export class ViewManager {
  private readonly store = inject(SavedViews);
  private readonly confirmation = inject(Confirmation);
  readonly centre = input.required<string>();
  readonly views = input.required<readonly ViewSummary[]>();
  readonly closed = output();

  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');
  protected readonly said = signal('');
  protected readonly refusal = signal('');

  protected rename(view: ViewSummary, name: string): Promise<void> {
    return this.run('Le nom est enregistré.', () =>
      this.store.change(this.centre(), view, { ...content(view), name: name.trim() }),
    );
  }

  protected open(view: ViewSummary, isDefault: boolean): Promise<void> {
    return this.run('C’est enregistré.', () =>
      this.store.change(this.centre(), view, { ...content(view), isDefault }),
    );
  }

  protected async remove(view: ViewSummary): Promise<void> {
    this.said.set('');
    this.refusal.set('');
    const done = await this.confirmation.ask({
      heading: 'Supprimer cette vue\u00a0?',
      consequence: `La vue «\u00a0${view.name}\u00a0» disparaît de vos vues\u00a0; les lignes de la liste ne changent pas.`,
      confirm: 'Supprimer la vue',
      keep: 'La garder',
      danger: true,
      act: () => this.store.remove(this.centre(), view),
    });
    if (done) {
      this.said.set(`La vue ${view.name} est supprimée.`);
      // The button that asked is no more.
      this.status().nativeElement.focus();
    }
  }

  private async run(sentence: string, action: () => Promise<void>): Promise<void> {
    this.refusal.set('');
    this.said.set('');
    try {
      await action();
      this.said.set(sentence);
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    }
  }
}

function content(view: ViewSummary) {
  const { name, query, isDefault } = view;
  return { name, query, isDefault, columns: view.columns ?? null };
}
