import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listAnomalies } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { RetryNotice } from '../feedback/retry-notice';

/** What does not add up in the centre's data, each with the list that shows exactly those rows. */
@Component({
  selector: 'em-anomaly-list',
  imports: [RetryNotice, RouterLink],
  template: `
    @if (anomalies.error(); as error) {
      <em-retry-notice [error]="error" (retry)="anomalies.reload()" />
    } @else {
      <ul>
        @for (item of items(); track item.kind) {
          <li>
            <a [routerLink]="item.url">{{ item.title }}&nbsp;: {{ item.count }}</a>
          </li>
        } @empty {
          <li class="muted">
            {{
              anomalies.isLoading()
                ? 'Chargement…'
                : 'Aucune : les conventions, la facturation et les courriels sont en ordre.'
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
  `,
})
export class AnomalyList {
  private readonly router = inject(Router);
  readonly centre = input.required<string>();

  protected readonly anomalies = apiResource(listAnomalies, () => ({ centre: this.centre() }));
  protected readonly items = computed(() =>
    (this.anomalies.hasValue() ? (this.anomalies.value()?.items ?? []) : []).map((item) => ({
      ...item,
      url: this.router.parseUrl(`/${this.centre()}/${item.path}`),
    })),
  );
}
