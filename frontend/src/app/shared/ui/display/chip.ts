import { Component, input } from '@angular/core';

/** A state in words; the colour only repeats them: `<em-chip tone="success">En vigueur</em-chip>`. */
@Component({
  selector: 'em-chip',
  template: `<ng-content />`,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-block;
      padding: 0.1rem 0.6rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 1rem;
      font-size: 0.92rem;
      font-weight: 550;
      background: var(--mat-sys-surface-container);
    }
    :host(.success) {
      border-color: var(--em-success);
      background: var(--em-success-container);
    }
    :host(.warning) {
      border-color: var(--em-warning);
      background: var(--em-warning-container);
    }
    /* Not the centre's colour: a red one would make of each state an alarm. */
    :host(.info) {
      border-color: var(--em-info);
      background: var(--em-info-container);
    }
  `,
})
export class Chip {
  readonly tone = input<Tone>('neutral');
}

export type Tone = 'neutral' | 'success' | 'warning' | 'info';
