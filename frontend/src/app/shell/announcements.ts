import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../api/api';
import { listShownAnnouncements } from '../api/functions';
import type { ShownAnnouncement } from '../api/models';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';

const every = 5 * 60_000;
const key = 'entremise.annonces-lues';
/** Of those put away, as many are remembered as could be shown again. */
const most = 50;

/** What those who run the platform tell its users, on top of each page it is for, as long as it lasts. */
@Component({
  selector: 'em-announcements',
  imports: [MatButton],
  template: `
    <div aria-live="polite">
      @if (shown().length > 0) {
        <section class="no-print" aria-label="Annonces de la plateforme">
          @for (announcement of shown(); track announcement.id) {
            <div [class.warning]="announcement.level === 'WARNING'">
              <p>
                <strong
                  >{{ announcement.level === 'WARNING' ? 'Attention' : 'Information' }}.</strong
                >
                {{ announcement.text }}
              </p>
              @if (announcement.level === 'INFORMATION') {
                <button matButton type="button" (click)="putAway(announcement)">
                  Ne plus afficher<span class="visually-hidden"
                    >&nbsp;: {{ announcement.text }}</span
                  >
                </button>
              }
            </div>
          }
        </section>
      }
    </div>
  `,
  styles: `
    section > div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 0.25rem 1.5rem;
      padding: 0.4rem var(--em-gutter);
      background: var(--em-primary-container);
      color: var(--em-on-primary-container);
      border-block-end: 1px solid var(--em-primary);
    }
    section > .warning {
      background: var(--em-warning-container);
      color: var(--em-on-surface);
      border-block-end-color: var(--em-warning);
    }
    p {
      margin: 0;
      max-inline-size: 60rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class Announcements {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly centre = inject(CentreStore).current;
  private readonly session = inject(SessionStore);
  private readonly all = signal<readonly ShownAnnouncement[]>([]);
  private readonly read = signal(this.remembered());
  protected readonly shown = computed(() =>
    this.all().filter(
      ({ level, centres, ...announcement }) =>
        (centres.length === 0 || centres.includes(this.centre()?.slug ?? '')) &&
        (level === 'WARNING' || !this.read().includes(edition(announcement))),
    ),
  );

  constructor() {
    // Whoever logs in or out is told anew.
    effect(() => {
      this.session.name();
      void this.load();
    });
    const timer = setInterval(() => {
      if (this.document.visibilityState === 'visible') {
        void this.load();
      }
    }, every);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected putAway(announcement: ShownAnnouncement): void {
    this.read.set([edition(announcement), ...this.read()].slice(0, most));
    try {
      localStorage.setItem(key, JSON.stringify(this.read()));
    } catch {
      // Without storage it is away until the page is read again.
    }
  }

  /** Without an answer, what was told last stays. */
  private async load(): Promise<void> {
    try {
      this.all.set(await this.api.invoke(listShownAnnouncements));
    } catch {
      return;
    }
  }

  private remembered(): readonly string[] {
    try {
      const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }
}

/** What it was changed to is another one to its readers. */
function edition({ id, version }: Pick<ShownAnnouncement, 'id' | 'version'>): string {
  return `${id}/${version}`;
}
