import { Component, computed, input } from '@angular/core';
import { formatLongDate } from '../../shared/format/french';

export interface Mark {
  readonly label: string;
  readonly on: string;
  readonly kind?: 'today' | 'limit' | undefined;
}

/** Days on a line, spaced as in time; the list under it says the same in words. */
@Component({
  selector: 'em-time-line',
  template: `
    <svg [attr.viewBox]="'0 0 ' + width + ' 40'" aria-hidden="true" focusable="false">
      <line x1="12" x2="988" y1="20" y2="20" />
      @for (dot of dots(); track dot.number) {
        <g [class]="dot.mark.kind ?? ''">
          <circle [attr.cx]="dot.x" cy="20" r="15" />
          <text [attr.x]="dot.x" y="26" text-anchor="middle">{{ dot.number }}</text>
        </g>
      }
    </svg>
    <ol>
      @for (dot of dots(); track dot.number) {
        <li [class]="dot.mark.kind ?? ''">
          <strong>{{ dot.mark.label }}</strong>&nbsp;: {{ long(dot.mark.on) }}
        </li>
      }
    </ol>
  `,
  styles: `
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      min-block-size: 1.2rem;
      overflow: visible;
      margin-block-end: 0.75rem;
    }
    @media (max-width: 36rem) {
      svg {
        display: none;
      }
    }
    line {
      stroke: var(--mat-sys-outline);
      stroke-width: 4;
    }
    circle {
      fill: var(--mat-sys-surface);
      stroke: var(--mat-sys-primary);
      stroke-width: 3;
    }
    text {
      font-size: 17px;
      font-weight: 700;
      fill: var(--mat-sys-on-surface);
    }
    .limit circle {
      fill: var(--mat-sys-primary);
    }
    .limit text {
      fill: var(--mat-sys-on-primary);
    }
    .today circle {
      stroke-dasharray: 5 4;
    }
    li {
      margin-block-end: 0.3rem;
    }
    li.limit {
      font-weight: 550;
    }
  `,
})
export class TimeLine {
  readonly marks = input.required<readonly Mark[]>();
  protected readonly long = (iso: string) => formatLongDate(iso, true);
  protected readonly width = 1000;

  protected readonly dots = computed(() => {
    const marks = this.marks();
    const days = marks.map((mark) => Date.parse(`${mark.on}T00:00:00Z`) / 86_400_000);
    const first = days[0] ?? 0;
    const span = Math.max(1, (days.at(-1) ?? 0) - first);
    const room = 36;
    let taken = -room;
    // Days that touch are pushed apart to stay readable, then the whole is fitted to the width.
    const spots = days.map((day) => (taken = Math.max(taken + room, ((day - first) / span) * 950)));
    const scale = 950 / Math.max(950, spots.at(-1) ?? 0);
    return marks.map((mark, index) => ({
      mark,
      number: index + 1,
      x: 25 + (spots[index] ?? 0) * scale,
    }));
  });
}
