import { inject, Injectable, signal } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';

/** A list as somebody left it: where it stands, and the pages that its rows lead to. */
export interface Trail {
  /** The address of the list, with its search, filters and page. */
  readonly list: string;
  readonly title: string;
  /** The addresses of the rows on the page, in their order. */
  readonly rows: readonly string[];
  /** How many rows come before this page, and how many there are in all. */
  readonly before: number;
  readonly total: number;
}

/**
 * Remembers the page of a list that somebody opens a row from, so that the row's own page can lead
 * to the next one and back to the list as it was. It lives as long as the tab: nothing is stored.
 */
@Injectable({ providedIn: 'root' })
export class ListTrail {
  private readonly router = inject(Router);
  private readonly left = signal<Trail | undefined>(undefined);

  remember(trail: Omit<Trail, 'list'>): void {
    this.left.set({ ...trail, list: this.router.url });
  }

  /** The address of a row, as a trail knows it. */
  address(link: readonly unknown[]): string {
    return this.router.serializeUrl(this.router.createUrlTree([...link]));
  }

  /** Where an address stands in the list that was left; undefined when it is none of its rows. */
  around(address: string) {
    const trail = this.left();
    const at = trail?.rows.indexOf(address.replace(/[?#].*$/, '')) ?? -1;
    return trail && at >= 0
      ? {
          list: this.tree(trail.list),
          title: trail.title,
          place: trail.before + at + 1,
          total: trail.total,
          previous: this.tree(trail.rows[at - 1]),
          next: this.tree(trail.rows[at + 1]),
        }
      : undefined;
  }

  private tree(address: string | undefined): UrlTree | undefined {
    return address === undefined ? undefined : this.router.parseUrl(address);
  }
}
