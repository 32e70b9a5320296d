import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { ViewSummary } from '../../../api/models';
import type { Listing } from '../../data/listing';
import { failureOf } from '../../data/problem';
import { SavedViews } from '../../data/saved-views';
import { ViewDialog } from './view-dialog';
import { ViewManager } from './view-manager';

/** The views that somebody keeps of a list: its search, filters, order and columns under a name. */
@Component({
  selector: 'em-views-menu',
  imports: [
    MatButton,
    MatDivider,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    ViewDialog,
    ViewManager,
  ],
  template: `
    <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      {{ current() ? 'Vue : ' + current()!.name : 'Vues' }}
    </button>
    <mat-menu #menu="matMenu">
      <ng-template matMenuContent>
        <button mat-menu-item type="button" (click)="listing().show(undefined)">
          Toute la liste
        </button>
        @for (view of views(); track view.id) {
          <button mat-menu-item type="button" (click)="show(view)">
            {{ view.name }}
            @if (view.isDefault) {
              <span class="muted">(à l’ouverture)</span>
            }
          </button>
        }
        <mat-divider />
        @if (current(); as view) {
          <button mat-menu-item type="button" (click)="replace(view)">
            Remplacer «&nbsp;{{ view.name }}&nbsp;» par ce qui est affiché
          </button>
        }
        <button mat-menu-item type="button" (click)="open.set('save')">
          Enregistrer ce qui est affiché…
        </button>
        @if (views().length > 0) {
          <button mat-menu-item type="button" (click)="open.set('manage')">Gérer les vues…</button>
        }
      </ng-template>
    </mat-menu>
    <p class="visually-hidden" role="status">{{ said() }}</p>
    @if (refusal()) {
      <p role="alert">{{ refusal() }}</p>
    }
    @switch (open()) {
      @case ('save') {
        <em-view-dialog
          heading="Enregistrer la vue"
          [listing]="listing()"
          (saved)="saved($event)"
          (closed)="open.set(null)"
        />
      }
      @case ('change') {
        <em-view-dialog
          heading="Modifier la vue"
          [listing]="listing()"
          [view]="changing()"
          (saved)="changed($event)"
          (closed)="open.set('manage')"
        />
      }
      @case ('manage') {
        <em-view-manager
          [centre]="listing().centre()"
          [views]="views()"
          (changing)="changing.set($event); open.set('change')"
          (closed)="open.set(null)"
        />
      }
    }
  `,
})
export class ViewsMenu<T> {
  private readonly store = inject(SavedViews);
  readonly listing = input.required<Listing<T>>();

  protected readonly open = signal<'save' | 'change' | 'manage' | null>(null);
  protected readonly changing = signal<ViewSummary | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly refusal = signal('');
  protected readonly views = computed(
    () => this.store.of(this.listing().centre(), this.listing().name)() ?? [],
  );
  protected readonly current = computed(() =>
    this.views().find((view) => view.id === this.listing().view()),
  );

  constructor() {
    effect(() => {
      const centre = this.listing().centre();
      if (centre) {
        untracked(() => void this.begin(centre));
      }
    });
  }

  protected show(view: ViewSummary): void {
    const { id, query, columns } = view;
    this.listing().show({ query, view: id, ...(columns ? { columns } : {}) });
  }

  protected saved(view: ViewSummary): void {
    this.open.set(null);
    this.said.set(`La vue ${view.name} est enregistrée.`);
    this.show(view);
  }

  protected changed(view: ViewSummary): void {
    this.open.set('manage');
    this.said.set(`La vue ${view.name} est modifiée.`);
  }

  protected async replace(view: ViewSummary): Promise<void> {
    const listing = this.listing();
    this.refusal.set('');
    try {
      await this.store.change(listing.centre(), view, {
        name: view.name,
        isDefault: view.isDefault,
        query: listing.query(),
        columns: listing.columns() ?? null,
      });
      this.said.set(`La vue ${view.name} est remplacée.`);
    } catch (error) {
      this.refusal.set(failureOf(error).message);
    }
  }

  /** A list opened without any wish begins with the view kept for that. */
  private async begin(centre: string): Promise<void> {
    const listing = this.listing();
    const bare = listing.untouched();
    try {
      const views = await this.store.read(centre, listing.name);
      const first = views.find((view) => view.isDefault);
      if (first && bare && listing.untouched()) {
        const { id, query, columns } = first;
        listing.show({ query, view: id, ...(columns ? { columns } : {}) }, true);
      }
    } catch {
      // The list itself is there; its views are offered again at the next opening.
    }
  }
}
