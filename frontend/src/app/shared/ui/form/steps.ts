import { Component, computed, input } from '@angular/core';

/** Where one is in a form by steps: `<em-steps [titles]="titles" [current]="0" />`, counted from 0. */
@Component({
  selector: 'em-steps',
  template: `
    <p class="where">
      <span class="muted">Étape {{ current() + 1 }} sur {{ titles().length }}</span>
      <span class="bar" aria-hidden="true">
        @for (title of titles(); track title) {
          <i [class.done]="$index <= current()"></i>
        }
      </span>
    </p>
    @if (next(); as title) {
      <p class="muted next"><strong>Étape suivante&nbsp;:</strong> {{ title }}</p>
    }
  `,
  styles: `
    .where,
    .next {
      margin: 0 0 0.4rem;
      font-size: 0.95rem;
    }
    .next {
      margin-block-end: 1.25rem;
    }
    .bar {
      display: flex;
      gap: 0.3rem;
      margin-block-start: 0.3rem;
    }
    i {
      flex: 1;
      block-size: 0.4rem;
      border-radius: 0.2rem;
      background: var(--mat-sys-surface-container-highest);
    }
    .done {
      background: var(--mat-sys-primary);
    }
    @media (forced-colors: active) {
      i {
        border: 1px solid CanvasText;
      }
      .done {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `,
})
export class Steps {
  readonly titles = input.required<readonly string[]>();
  readonly current = input.required<number>();
  protected readonly next = computed(() => this.titles()[this.current() + 1]);
}
