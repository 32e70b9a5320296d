import { inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { CentreStore } from '../data/centre-store';

/** The title of the tab: page, then reference, then centre. Routes give it, pages may refine it. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly document = inject(Title);
  private readonly centres = inject(CentreStore);
  private readonly last = signal('');

  /** What the current page calls itself, for the breadcrumb and the live region. */
  readonly current = this.last.asReadonly();

  override updateTitle(state: RouterStateSnapshot): void {
    this.set(this.buildTitle(state) ?? '');
  }

  /** Names the page from its data: `set('Dossier', 'MPO-2026-71-000001')`. */
  set(title: string, reference?: string): void {
    const page = reference ? `${title} ${reference}` : title;
    this.last.set(page);
    const parts = [page, this.centres.current()?.name, 'Entremise'].filter(Boolean);
    this.document.setTitle(parts.join(' – '));
  }
}
