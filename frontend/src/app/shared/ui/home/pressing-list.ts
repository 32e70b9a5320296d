import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FrLongDate } from '../../format/pipes';
import { Chip, type Tone } from '../display/chip';

/** Something that is due on a day. */
export interface Pressing {
  readonly key: string;
  readonly tone: Tone;
  /** How pressing: «Dépassé». */
  readonly word: string;
  /** The days left, in words. */
  readonly left: string;
  /** ISO date. */
  readonly on: string;
  readonly what: string;
  /** What the link says, and where it leads. */
  readonly title: string;
  readonly link: readonly string[];
}

/** What is due, each with the days left in words and the way to it; in the order that it is given. */
@Component({
  selector: 'em-pressing-list',
  imports: [Chip, FrLongDate, RouterLink],
  template: `
    <ul>
      @for (line of lines(); track line.key) {
        <li>
          <p class="first">
            <em-chip [tone]="line.tone">{{ line.word }}</em-chip>
            <strong>{{ line.left }}</strong>
            <span class="muted">{{ line.on | frLongDate: true }}</span>
          </p>
          <p>
            {{ line.what }}<br />
            <a [routerLink]="line.link">{{ line.title }}</a>
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    p {
      margin: 0;
    }
    .first {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.15rem 0.75rem;
      margin-block-end: 0.2rem;
    }
  `,
})
export class PressingList {
  readonly lines = input.required<readonly Pressing[]>();
}
