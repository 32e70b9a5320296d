import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter } from 'rxjs';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { Icon } from './icon';
import { menuFor, operatorMenu } from './menu';

/** The menu of the role: one line where there is room, behind a button where there is not. */
@Component({
  selector: 'em-main-menu',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav
      id="navigation"
      aria-label="Menu principal"
      tabindex="-1"
      (keydown.escape)="open() && fold()"
    >
      <button
        #trigger
        class="tool"
        type="button"
        aria-controls="entrees-du-menu"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <em-icon name="menu" /> Menu
      </button>
      <ul id="entrees-du-menu" [class.open]="open()">
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
        } @empty {
          <li><a routerLink="/">Trouver mon centre de gestion</a></li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './main-menu.scss',
})
export class MainMenu {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly centre = inject(CentreStore).current;
  private readonly trigger = viewChild.required<ElementRef<HTMLButtonElement>>('trigger');

  /** Only narrow screens fold the menu. */
  protected readonly open = signal(false);
  protected readonly links = computed(() => {
    const slug = this.centre()?.slug;
    if (slug) {
      return menuFor(this.router.config, slug, this.session.rolesIn(slug));
    }
    return this.session.operator() ? operatorMenu : [];
  });

  constructor() {
    this.router.events
      .pipe(
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
