import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { ListTrail } from '../../data/list-trail';
import { formatCount } from '../../format/french';

/**
 * On the page of a row: back to the list as it was, to the row before and to the row after. Draws nothing
 * when the page was not reached from a list: `<em-list-steps />`.
 */
@Component({
  selector: 'em-list-steps',
  imports: [RouterLink],
  template: `
    @if (here(); as here) {
      <nav [attr.aria-label]="'Dans la liste : ' + here.title">
        <a [routerLink]="here.list">Retour à la liste</a>
        <span class="muted">{{ count(here.place) }} sur {{ count(here.total) }}</span>
        @if (here.previous) {
          <a rel="prev" [routerLink]="here.previous"><span aria-hidden="true">‹ </span>Précédent</a>
        }
        @if (here.next) {
          <a rel="next" [routerLink]="here.next">Suivant<span aria-hidden="true"> ›</span></a>
        }
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 1.25rem;
      margin-block-end: 1rem;
    }
    a,
    span.muted {
      padding-block: 0.25rem;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ListSteps {
  private readonly router = inject(Router);
  private readonly trail = inject(ListTrail);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly here = computed(() => this.trail.around(this.url()));
  protected readonly count = formatCount;
}
