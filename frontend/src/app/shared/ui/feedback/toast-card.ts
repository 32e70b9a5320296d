import { Component, effect, ElementRef, inject, input, signal } from '@angular/core';
import { type Toast, Toasts } from '../../data/toasts';

const shownFor = 8000;

/** One message; it waits for who points at it or has the focus in it. */
@Component({
  selector: 'em-toast-card',
  template: `
    <p>
      <span class="visually-hidden">{{ toast().failed ? 'Échec' : 'Information' }}&nbsp;:</span>
      {{ toast().text }}
    </p>
    @if (toast().action; as action) {
      <button class="action" type="button" (click)="action.run(); close()">
        {{ action.label }}
      </button>
    }
    <button
      class="close"
      type="button"
      [attr.aria-label]="'Fermer le message : ' + toast().text"
      (click)="close()"
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path fill="none" stroke="currentColor" stroke-width="2" d="m6 6 12 12M18 6 6 18" />
      </svg>
    </button>
  `,
  host: {
    '[class.failed]': 'toast().failed',
    '(mouseenter)': 'held.set(true)',
    '(mouseleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
  },
  styleUrl: './toast-card.scss',
})
export class ToastCard {
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly toast = input.required<Toast>();
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      const { failed, id } = this.toast();
      if (failed || this.held()) {
        return;
      }
      const end = setTimeout(() => this.toasts.dismiss(id), shownFor);
      onCleanup(() => clearTimeout(end));
    });
  }

  /** The focus must not fall back to the top of the page with the button that held it. */
  protected close(): void {
    const buttons = Array.from(
      this.host.nativeElement
        .closest('em-toast-outlet')
        ?.querySelectorAll<HTMLElement>('button.close') ?? [],
    );
    const next = buttons.find((button) => !this.host.nativeElement.contains(button));
    (next ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    this.toasts.dismiss(this.toast().id);
  }
}
