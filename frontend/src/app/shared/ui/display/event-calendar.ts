import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  type CalendarOptions,
  FullCalendarComponent,
  FullCalendarModule,
} from '@fullcalendar/angular';
import dayGrid from '@fullcalendar/angular/daygrid';
import list from '@fullcalendar/angular/list';
import classicTheme from '@fullcalendar/angular/themes/classic';
import french from 'fullcalendar/locales/fr';
import skeletonCss from 'fullcalendar/skeleton.css' with { loader: 'text' };
import themeCss from 'fullcalendar/themes/classic/theme.css' with { loader: 'text' };
import { adoptStyles } from './adopt-styles';

/** Something on a day, with the page that tells more. */
export interface CalendarEvent {
  readonly on: string;
  readonly title: string;
  readonly link: string;
  readonly tone: 'error' | 'warning' | 'info';
}

export type CalendarView = 'listMonth' | 'dayGridMonth';

export interface CalendarRange {
  readonly from: string;
  readonly to: string;
}

/**
 * Days with what falls on them, as a list or as a month, in French; each event is a link that the
 * keyboard reaches. Heavy: draw it inside `@defer`.
 */
@Component({
  selector: 'em-event-calendar',
  imports: [FullCalendarModule, MatButton],
  template: `
    @if (!narrow()) {
      <div class="views" role="group" aria-label="Présentation du calendrier">
        @for (each of views; track each.name) {
          <button
            type="button"
            [matButton]="view() === each.name ? 'tonal' : 'outlined'"
            [attr.aria-pressed]="view() === each.name"
            (click)="view.set(each.name)"
          >
            {{ each.label }}
          </button>
        }
      </div>
    }
    <div class="head">
      <h2 aria-live="polite">{{ title() }}</h2>
      <div class="moves">
        <button matButton="outlined" type="button" (click)="move('prev')">Mois précédent</button>
        <button matButton="outlined" type="button" (click)="move('today')">Aujourd’hui</button>
        <button matButton="outlined" type="button" (click)="move('next')">Mois suivant</button>
      </div>
    </div>
    @for (name of [drawn()]; track name) {
      <full-calendar [options]="options()" />
    }
  `,
  styleUrl: './event-calendar.scss',
})
export class EventCalendar {
  private readonly router = inject(Router);

  readonly events = input.required<readonly CalendarEvent[]>();
  /** The day in the shown month, as an ISO date; today unless told. */
  readonly day = input<string>();
  /** The days that came into view, both included. */
  readonly ranged = output<CalendarRange>();
  /** The month that came into view: `2026-12`. */
  readonly turned = output<string>();
  readonly view = model<CalendarView>('listMonth');

  protected readonly views = [
    { name: 'listMonth', label: 'Liste du mois' },
    { name: 'dayGridMonth', label: 'Grille du mois' },
  ] as const;
  protected readonly title = signal('');
  /** Seven columns do not fit: the list says the same. */
  protected readonly narrow = signal(false);
  protected readonly drawn = computed(() => (this.narrow() ? 'listMonth' : this.view()));
  private readonly calendar = viewChild(FullCalendarComponent);
  private shownDay?: string;

  protected readonly options = computed((): CalendarOptions => {
    const events = this.events();
    return {
      plugins: [classicTheme, dayGrid, list],
      locale: french,
      initialView: this.drawn(),
      ...(this.shownDay || this.day() ? { initialDate: this.shownDay ?? this.day() ?? '' } : {}),
      firstDay: 1,
      height: 'auto',
      dayMaxEvents: 4,
      headerToolbar: false,
      displayEventTime: false,
      noEventsContent: 'Aucune échéance ce mois-ci.',
      events: events.map(({ on, title, link, tone }) => ({
        start: on,
        title,
        url: link,
        allDay: true,
        className: `em-${tone}`,
      })),
      eventClick: ({ jsEvent, event }) => {
        jsEvent.preventDefault();
        void this.router.navigateByUrl(event.url);
      },
      // A link among list items is a link: its own role says what the keyboard can do with it. What held
      // them was called «Events» in every language; the day above them names them.
      eventDidMount: ({ el }) => {
        if (el.getAttribute('role') === 'listitem') {
          // Its own holder alone: the list around it is that of the days.
          el.parentElement?.removeAttribute('role');
          el.parentElement?.removeAttribute('aria-label');
          el.removeAttribute('role');
        }
      },
      // The day that one sees is the day that is read: it was hidden behind a name of its own.
      dayHeaderDidMount: ({ el }) => unveil(el),
      dayCellDidMount: ({ el }) => {
        unveil(el);
        el.removeAttribute('aria-label');
      },
      datesSet: ({ startStr, endStr, view }) => {
        this.title.set(view.title);
        // The middle of the month is in it on every clock.
        this.shownDay = new Date(view.currentStart.getTime() + 14 * 86_400_000)
          .toISOString()
          .slice(0, 10);
        this.turned.emit(this.shownDay.slice(0, 7));
        const last = new Date(Date.parse(endStr.slice(0, 10)) - 86_400_000);
        this.ranged.emit({ from: startStr.slice(0, 10), to: last.toISOString().slice(0, 10) });
      },
    };
  });

  constructor() {
    effect(() => adoptStyles(skeletonCss, themeCss));
    const query = inject(DOCUMENT).defaultView?.matchMedia?.('(width < 45rem)');
    if (query) {
      const look = () => this.narrow.set(query.matches);
      look();
      query.addEventListener('change', look);
      inject(DestroyRef).onDestroy(() => query.removeEventListener('change', look));
    }
  }

  protected move(where: 'prev' | 'today' | 'next'): void {
    this.calendar()?.getApi()[where]();
  }
}

function unveil(el: HTMLElement): void {
  for (const hidden of el.querySelectorAll('[aria-hidden]')) {
    hidden.removeAttribute('aria-hidden');
  }
}
