import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listDeadlines } from '../../api/functions';
import type { CaseDeadline } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { FrLongDate } from '../../shared/format/pipes';
import {
  type CalendarRange,
  type CalendarView,
  EventCalendar,
} from '../../shared/ui/display/event-calendar';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { deadlineKinds } from '../data/deadlines';

const tones = { LATE: 'error', SOON: 'warning', LATER: 'info' } as const;
const risks: Readonly<Record<CaseDeadline['risk'], string>> = {
  LATE: 'dépassé',
  SOON: 'bientôt',
  LATER: '',
};

/** The legal days of the cases that one follows, month by month; each leads to its case. */
@Component({
  selector: 'em-deadline-calendar',
  imports: [EventCalendar, FrLongDate, RetryNotice, RouterLink],
  template: `
    <div class="page">
      <h1>Échéances</h1>
      <p class="lead">
        Les derniers jours pour agir et les réponses attendues, dans les dossiers que vous suivez.
      </p>
      @if (resource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="resource.reload()" />
      }
      @if (cut(); as last) {
        <p class="notice warning" role="status">
          Plus de 500 échéances tombent ces jours-là&nbsp;: seules les 500 premières sont montrées,
          jusqu’au {{ last | frLongDate }}. Le mois suivant et la
          <a [routerLink]="['/', centre(), 'dossiers']" [queryParams]="after()"
            >liste des dossiers par délai</a
          >
          montrent la suite.
        </p>
      }
      @defer (on immediate) {
        <em-event-calendar
          [day]="day()"
          [view]="view()"
          [events]="events()"
          (ranged)="range.set($event)"
          (turned)="remember({ mois: $event })"
          (viewChange)="view.set($event); remember({ vue: words[$event] })"
        />
      } @placeholder {
        <p role="status">Chargement du calendrier…</p>
      } @error {
        <p class="notice error">Le calendrier n’a pas pu être chargé. Rechargez la page.</p>
      }
    </div>
  `,
})
export class DeadlineCalendar {
  private readonly router = inject(Router);
  private readonly zone = inject(CentreStore).current()?.timeZone;
  readonly centre = input.required<string>();
  /** The month to begin with, from the address: `2026-12`. */
  readonly mois = input<string>();
  /** `grille` for the month as a grid. */
  readonly vue = input<string>();
  protected readonly words: Readonly<Record<CalendarView, string | null>> = {
    listMonth: null,
    dayGridMonth: 'grille',
  };
  protected readonly day = computed(() => {
    const month = this.mois() ?? '';
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : today(this.zone);
  });
  protected readonly view = linkedSignal<CalendarView>(() =>
    this.vue() === this.words.dayGridMonth ? 'dayGridMonth' : 'listMonth',
  );
  protected readonly range = signal<CalendarRange | null>(null, {
    equal: (one, other) => one?.from === other?.from && one?.to === other?.to,
  });

  protected readonly resource = apiResource(listDeadlines, () => {
    const range = this.range();
    return range ? { centre: this.centre(), ...range } : undefined;
  });
  private readonly answer = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** The last day that is told, where there are more days than one answer holds. */
  protected readonly cut = computed(() => {
    const answer = this.answer();
    return answer?.cut ? answer.items.at(-1)?.on : undefined;
  });
  protected readonly after = computed(() => ({
    tri: 'deadline,asc',
    ...(this.cut() ? { latestFrom: this.cut() } : {}),
  }));
  protected readonly events = computed(() =>
    (this.answer()?.items ?? []).map((item) => ({
      on: item.on,
      title: [`${item.title}\u00a0: ${deadlineKinds[item.kind]}`, risks[item.risk]]
        .filter(Boolean)
        .join(', '),
      link: `/${this.centre()}/${item.path}`,
      tone: tones[item.risk],
    })),
  );

  /** What is shown stands in the address, so that a reload or a link finds it again. */
  protected remember(shown: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], {
      queryParams: shown,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
