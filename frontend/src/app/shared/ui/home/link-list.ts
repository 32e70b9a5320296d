import { Component, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { RetryNotice } from '../feedback/retry-notice';

/** One page of the centre that is worth opening. */
export interface LinkLine {
  /** Below the centre, with its query. */
  readonly path: string;
  readonly title: string;
  readonly subtitle?: string;
}

/** Pages to go on with, one a line; while it is read, when it cannot be, and when there is nothing, a sentence. */
@Component({
  selector: 'em-link-list',
  imports: [RetryNotice, RouterLink],
  template: `
    @if (error(); as error) {
      <em-retry-notice [error]="error" (retry)="retry.emit()" />
    } @else {
      <ul>
        @for (line of lines(); track line.path) {
          <li>
            <a [routerLink]="url(line)">{{ line.title }}</a>
            @if (line.subtitle) {
              <span class="muted">{{ line.subtitle }}</span>
            }
          </li>
        } @empty {
          <li class="muted">{{ loading() ? 'Chargement…' : nothing() }}</li>
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
export class LinkList {
  private readonly router = inject(Router);
  readonly centre = input.required<string>();
  readonly lines = input.required<readonly LinkLine[]>();
  readonly loading = input.required<boolean>();
  readonly error = input.required<Error | undefined>();
  /** What is said of a list with nothing in it. */
  readonly nothing = input.required<string>();
  readonly retry = output();

  protected url({ path }: LinkLine) {
    return this.router.parseUrl(`/${this.centre()}/${path}`);
  }
}
