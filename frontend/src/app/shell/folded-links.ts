import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter } from 'rxjs';
import { Icon, type IconName } from './icon';
import type { MenuLink } from './menu';

/**
 * Links to neighbouring pages: in a line where there is room, behind one button where there is not.
 * `<em-folded-links place="navigation" name="Menu principal" button="Menu" icon="menu" [links]="links()" />`
 */
@Component({
  selector: 'em-folded-links',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav
      tabindex="-1"
      [id]="place()"
      [attr.aria-label]="name()"
      (keydown.escape)="open() && fold()"
    >
      <button
        #trigger
        class="tool"
        type="button"
        [attr.aria-controls]="place() + '-liens'"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <em-icon [name]="icon()" /> {{ button() }}
      </button>
      <ul [id]="place() + '-liens'" [class.open]="open()">
        @for (link of links(); track link.label) {
          <li>
            <a
              [routerLink]="link.commands"
              routerLinkActive="active"
              [routerLinkActiveOptions]="{ exact: link.exact }"
              ariaCurrentWhenActive="page"
              >{{ link.label }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './folded-links.scss',
})
export class FoldedLinks {
  /** The id that links within the page lead to. */
  readonly place = input.required<string>();
  readonly name = input.required<string>();
  readonly button = input.required<string>();
  readonly icon = input.required<IconName>();
  readonly links = input.required<readonly MenuLink[]>();

  /** Only narrow screens fold the links. */
  protected readonly open = signal(false);
  private readonly trigger = viewChild.required<ElementRef<HTMLButtonElement>>('trigger');

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.open.set(false));
  }

  protected fold(): void {
    this.open.set(false);
    this.trigger().nativeElement.focus();
  }
}
