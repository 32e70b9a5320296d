import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { formatCount } from '../../format/french';
import { type BulkAction, bulkLimit } from './column';

/** How many rows are ticked, how to tick more of them and what to do with them. */
@Component({
  selector: 'em-selection-bar',
  imports: [MatButton],
  template: `
    <section aria-label="Sélection">
      <p role="status">
        <strong>{{ said() }}</strong>
        @if (tooMany()) {
          <span class="limit">
            Une action traite {{ limit }} lignes au plus&nbsp;: retirez-en {{ count(excess()) }}.
          </span>
        }
      </p>
      <div class="more">
        @if (!pageChosen()) {
          <button matButton="text" type="button" (click)="page.emit()">
            Sélectionner les {{ pageRows() }} de la page
          </button>
        }
        @if (size() < total() && size() < limit) {
          <button matButton="text" type="button" [disabled]="busy()" (click)="all.emit()">
            @if (busy()) {
              Lecture de la liste…
            } @else if (total() > limit) {
              Sélectionner les {{ limit }} premières sur {{ count(total()) }}
            } @else {
              Sélectionner les {{ count(total()) }} de la recherche
            }
          </button>
        }
        <button matButton="text" type="button" (click)="none.emit()">Tout désélectionner</button>
      </div>
      <div class="acts">
        @for (action of actions(); track action.key) {
          <button
            matButton="filled"
            type="button"
            [disabled]="tooMany()"
            (click)="acted.emit(action.key)"
          >
            {{ action.label }}
          </button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      padding: 0.6rem 1rem;
      border: 1px solid var(--mat-sys-primary);
      border-radius: var(--em-radius);
      background: var(--mat-sys-surface-container-low);
    }
    p {
      margin: 0;
    }
    .limit {
      display: block;
    }
    .more,
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
    }
    .acts {
      margin-inline-start: auto;
    }
  `,
})
export class SelectionBar {
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  readonly pageRows = input.required<number>();
  readonly pageChosen = input.required<boolean>();
  readonly actions = input.required<readonly BulkAction[]>();
  /** The rows of the other pages are being read. */
  readonly busy = input(false);
  readonly page = output();
  readonly all = output();
  readonly none = output();
  readonly acted = output<string>();

  protected readonly limit = bulkLimit;
  protected readonly count = formatCount;
  protected readonly tooMany = computed(() => this.size() > bulkLimit);
  protected readonly excess = computed(() => this.size() - bulkLimit);
  protected readonly said = computed(
    () =>
      `${formatCount(this.size())} ${this.size() > 1 ? 'lignes sélectionnées' : 'ligne sélectionnée'}`,
  );
}
