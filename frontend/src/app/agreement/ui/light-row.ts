import { Component, input } from '@angular/core';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import type { Light } from '../data/lights';

const tones: Readonly<Record<Light['state'], Tone>> = {
  on: 'success',
  waiting: 'info',
  off: 'warning',
};
const marks: Readonly<Record<Light['state'], string>> = { on: '✓', waiting: '…', off: '!' };

/** What must be settled, each with a sign, a word and the reason; colour only repeats them. */
@Component({
  selector: 'em-light-row',
  imports: [Chip],
  template: `
    <ul [attr.aria-label]="label()">
      @for (light of lights(); track light.title) {
        <li>
          <span [class]="'mark ' + light.state" aria-hidden="true">{{ mark(light) }}</span>
          <span>
            <strong>{{ light.title }}</strong>
            <em-chip [tone]="tone(light)">{{ light.word }}</em-chip>
            <span class="muted">{{ light.detail }}</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 1.9rem 1fr;
      gap: 0.75rem;
      align-items: start;
    }
    strong {
      margin-inline-end: 0.5rem;
    }
    .muted {
      display: block;
      font-size: 0.95rem;
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 1.9rem;
      block-size: 1.9rem;
      border: 2px solid var(--mat-sys-outline);
      border-radius: 50%;
      font-weight: 700;
    }
    .mark.on {
      border-color: var(--em-success);
      background: var(--em-success-container);
    }
    .mark.waiting {
      border-color: var(--em-info);
      background: var(--em-info-container);
    }
    .mark.off {
      border-color: var(--em-warning);
      background: var(--em-warning-container);
    }
  `,
})
export class LightRow {
  readonly label = input.required<string>();
  readonly lights = input.required<readonly Light[]>();

  protected tone(light: Light): Tone {
    return tones[light.state];
  }

  protected mark(light: Light): string {
    return marks[light.state];
  }
}
