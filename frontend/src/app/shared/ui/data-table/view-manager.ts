import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ViewSummary } from '../../../api/models';
import { SavedViews } from '../../data/saved-views';
import { Confirmation } from '../feedback/confirmation';
import { Modal } from '../feedback/modal';

/** The views of a list: which one it opens with, to change or to remove. */
@Component({
  selector: 'em-view-manager',
  imports: [MatButton, Modal],
  template: `
    <em-modal heading="Gérer les vues" (closed)="closed.emit()">
      <p #status role="status" class="said" tabindex="-1">{{ said() }}</p>
      <ul>
        @for (view of views(); track view.id) {
          <li>
            <span>
              {{ view.name }}
              @if (view.isDefault) {
                <span class="muted">(à l’ouverture)</span>
              }
            </span>
            <button
              matButton="outlined"
              type="button"
              [attr.aria-label]="'Modifier la vue ' + view.name"
              (click)="changing.emit(view)"
            >
              Modifier
            </button>
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
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    li > span {
      flex: 1 1 12rem;
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
  readonly changing = output<ViewSummary>();
  readonly closed = output();

  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');
  protected readonly said = signal('');

  protected async remove(view: ViewSummary): Promise<void> {
    this.said.set('');
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
}
