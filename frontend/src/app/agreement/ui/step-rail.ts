import { Component, input } from '@angular/core';
import type { ConventionStep } from '../data/steps';

/** The way of a convention, said in words as well as drawn. */
@Component({
  selector: 'em-step-rail',
  template: `
    <ol aria-label="Étapes de la convention">
      @for (step of steps(); track step.label) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @switch (step.state) {
              @case ('done') {
                ✓
              }
              @case ('current') {
                ●
              }
            }
          </span>
          <span>
            <strong>{{ step.label }}</strong>
            <span class="visually-hidden"> – {{ words[step.state] }}</span>
            <br />
            <span class="muted">{{ step.detail }}</span>
          </span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      display: grid;
      grid-template-columns: 1.75rem 1fr;
      gap: 0.75rem;
      padding-block-end: 1.1rem;
      &:not(:last-child)::before {
        content: '';
        position: absolute;
        inset-block: 1.75rem 0;
        inset-inline-start: 0.85rem;
        border-inline-start: 2px solid var(--mat-sys-outline-variant);
      }
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border: 2px solid var(--mat-sys-outline);
      border-radius: 50%;
      background: var(--mat-sys-surface);
    }
    .done .mark {
      border-color: var(--em-success);
      background: var(--em-success-container);
    }
    .current .mark {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-primary);
    }
    .todo strong {
      font-weight: 400;
    }
  `,
})
export class StepRail {
  readonly steps = input.required<readonly ConventionStep[]>();
  protected readonly words = { done: 'fait', current: 'en cours', todo: 'à venir' };
}
