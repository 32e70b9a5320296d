import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { StepUp } from '../shared/data/step-up';
import { StickyTop } from '../shared/ui/data-table/sticky-top';
import { ConfirmOutlet } from '../shared/ui/feedback/confirm-outlet';
import { RunningJobs } from '../shared/ui/feedback/running-jobs';
import { ToastOutlet } from '../shared/ui/feedback/toast-outlet';
import { nextTask } from '../shared/data/next-task';
import { Announcements } from './announcements';
import { Breadcrumb } from './breadcrumb';
import { Footer } from './footer';
import { Header } from './header';
import { Help } from './help/help';
import { MainMenu } from './main-menu';
import { Palette } from './palette/palette';
import { Panels } from './panels';
import { ProveAgain } from './prove-again';
import { Visits } from './visits';

/** The frame of every page. */
@Component({
  selector: 'em-root',
  imports: [
    Announcements,
    Breadcrumb,
    ConfirmOutlet,
    Footer,
    Header,
    Help,
    MainMenu,
    Palette,
    ProveAgain,
    RouterLink,
    RouterOutlet,
    RunningJobs,
    StickyTop,
    ToastOutlet,
  ],
  templateUrl: './app.html',
  styleUrl: './app.scss',
  host: { '(document:keydown)': 'press($event)' },
})
export class App {
  protected readonly panels = inject(Panels);
  protected readonly proof = inject(StepUp);
  private readonly injector = inject(Injector);
  private readonly session = inject(SessionStore);
  protected readonly centre = inject(CentreStore).current;
  protected readonly member = computed(
    () => this.session.rolesIn(this.centre()?.slug ?? '').length > 0,
  );

  /** How far the first page stands: its head, the menu, the page itself, the foot. */
  protected readonly built = signal(0);

  constructor() {
    // In one go all this holds a telephone up for half a second; between two parts it answers to its owner.
    afterNextRender(async () => {
      for (const part of [1, 2, 3]) {
        await nextTask();
        this.built.set(part);
      }
    });
    inject(Visits);
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.replace(/[?#].*$/, '')),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        afterNextRender(() => this.focusHeading(), { injector: this.injector });
      });
  }

  /** The new page is announced by its heading; a change of filters in the address moves nothing. */
  private focusHeading(): void {
    const main = document.querySelector<HTMLElement>('main');
    const target = main?.querySelector<HTMLElement>('h1') ?? main;
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
  }

  /** Answers nothing: a listener that answers false takes the key from whoever was to have it. */
  protected press(event: KeyboardEvent): void {
    this.panels.press(event, this.member());
  }

  /** A plain fragment link would be resolved against the base address and leave the page. */
  protected skipTo(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }
}
