import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { CentreStore } from '../../shared/data/centre-store';
import { SessionStore } from '../../shared/data/session-store';
import { menuFor } from '../menu';
import { PaletteFinds } from './palette-finds';
import { ownEntries, type PaletteEntry } from './palette-entries';

/** Finds what one works on, pages and actions by a few letters, from anywhere and by keyboard alone. */
@Component({
  selector: 'em-palette',
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
  providers: [PaletteFinds],
})
export class Palette {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly centre = inject(CentreStore).current;
  protected readonly finds = inject(PaletteFinds);

  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly sought = signal('');
  protected readonly groups = computed(() => {
    const slug = this.centre()?.slug ?? '';
    const roles = this.session.rolesIn(slug);
    const pages = menuFor(this.router.config, slug, roles);
    return [...this.finds.groups(), ...ownEntries(this.sought(), slug, roles, pages)];
  });
  private readonly entries = computed(() => this.groups().flatMap(({ entries }) => entries));
  /** The first line is always ready for Enter. */
  private readonly position = linkedSignal({ source: this.entries, computation: () => 0 });
  protected readonly active = computed(() => this.entries()[this.position()]?.id ?? null);
  protected readonly outcome = computed(() => {
    const count = this.entries().length;
    return this.finds.loading()
      ? 'Recherche…'
      : count === 0
        ? 'Aucun résultat. Essayez un nom, un numéro de dossier, de facture ou un SIREN.'
        : `${count} ${count > 1 ? 'résultats' : 'résultat'}`;
  });

  constructor() {
    const before = document.activeElement;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    effect((onCleanup) => {
      const text = this.sought();
      const wait = setTimeout(() => this.finds.look(text), 200);
      onCleanup(() => clearTimeout(wait));
    });
    effect(() => {
      const id = this.active();
      const line = id ? document.getElementById(id) : null;
      line?.scrollIntoView?.({ block: 'nearest' });
    });
    inject(DestroyRef).onDestroy(() => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    });
  }

  protected steer(event: KeyboardEvent): void {
    const last = this.entries().length - 1;
    if (event.key === 'ArrowDown') {
      this.position.update((position) => (position >= last ? 0 : position + 1));
    } else if (event.key === 'ArrowUp') {
      this.position.update((position) => (position <= 0 ? Math.max(last, 0) : position - 1));
    } else if (event.key === 'Enter' && !event.isComposing) {
      const entry = this.entries()[this.position()];
      if (entry) {
        this.go(entry);
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  protected go(entry: PaletteEntry): void {
    this.closed.emit();
    this.finds.remember(entry);
    void this.router.navigate([...entry.commands], entry.query ? { queryParams: entry.query } : {});
  }
}
