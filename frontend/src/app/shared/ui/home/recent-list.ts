import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listRecents } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { RetryNotice } from '../feedback/retry-notice';

/** What was opened last, to go on with. */
@Component({
  selector: 'em-recent-list',
  imports: [RetryNotice, RouterLink],
  template: `
    @if (recents.error(); as error) {
      <em-retry-notice [error]="error" (retry)="recents.reload()" />
    } @else {
      <ul>
        @for (item of items(); track item.path) {
          <li>
            <a [routerLink]="item.url">{{ item.title }}</a>
            <span class="muted">{{ item.subtitle }}</span>
          </li>
        } @empty {
          <li class="muted">
            {{
              recents.isLoading()
                ? 'Chargement…'
                : 'Rien encore : les dossiers, collectivités, conventions et factures que vous ouvrez se retrouvent ici.'
            }}
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.4rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    span {
      display: block;
      font-size: 0.95rem;
    }
  `,
})
export class RecentList {
  private readonly router = inject(Router);
  readonly centre = input.required<string>();

  protected readonly recents = apiResource(listRecents, () => ({ centre: this.centre() }));
  protected readonly items = computed(() =>
    (this.recents.hasValue() ? (this.recents.value()?.items ?? []) : [])
      .slice(0, 6)
      .map((item) => ({ ...item, url: this.router.parseUrl(`/${this.centre()}/${item.path}`) })),
  );
}
