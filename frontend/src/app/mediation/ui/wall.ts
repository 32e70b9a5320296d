import { Component, input } from '@angular/core';

/** Says that something is not shown, and to whom it is: `<em-wall>Contenu réservé au médiateur.</em-wall>`. */
@Component({
  selector: 'em-wall',
  template: `
    <p class="wall">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path
          fill="currentColor"
          d="M12 2a5 5 0 0 0-5 5v3H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8a2 2 0 0 0-2-2h-1V7a5 5 0 0 0-5-5Zm-3 8V7a3 3 0 1 1 6 0v3H9Z"
        />
      </svg>
      <span>{{ reason() }}</span>
    </p>
  `,
  styles: `
    .wall {
      display: flex;
      gap: 0.6rem;
      align-items: start;
      padding: 0.75rem 1rem;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: var(--em-radius);
      background: var(--mat-sys-surface-container);
    }
    svg {
      flex: none;
    }
  `,
})
export class Wall {
  readonly reason = input.required<string>();
}
