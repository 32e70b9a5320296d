import { Component, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { RowAction } from './column';

/** What can be done with one row, behind three points. */
@Component({
  selector: 'em-row-menu',
  imports: [MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    @if (actions().length > 0) {
      <button
        matIconButton
        type="button"
        [matMenuTriggerFor]="menu"
        [attr.aria-label]="'Actions : ' + name()"
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <g fill="currentColor">
            <circle cx="12" cy="5" r="2" />
            <circle cx="12" cy="12" r="2" />
            <circle cx="12" cy="19" r="2" />
          </g>
        </svg>
      </button>
      <mat-menu #menu="matMenu">
        <ng-template matMenuContent>
          @for (action of actions(); track action.label) {
            @if (action.link; as link) {
              <a mat-menu-item [routerLink]="$any(link)" [queryParams]="action.query">{{
                action.label
              }}</a>
            } @else {
              <button mat-menu-item type="button" (click)="action.run?.(row())">
                {{ action.label }}
              </button>
            }
          }
        </ng-template>
      </mat-menu>
    }
  `,
  styles: `
    svg {
      display: block;
    }
  `,
})
export class RowMenu<T> {
  readonly row = input.required<T>();
  readonly name = input.required<string>();
  readonly actions = input.required<readonly RowAction<T>[]>();
}
