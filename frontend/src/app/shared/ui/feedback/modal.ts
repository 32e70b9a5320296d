import {
  afterNextRender,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { returnFocus } from './focus-return';
import { UnsavedChanges } from '../form/unsaved-changes';

let lastId = 0;

/**
 * A window over the page, open as long as it is drawn; the focus comes back to where it was:
 * `@if (adding()) { <em-modal heading="Ajouter un contact" (closed)="adding.set(false)">…</em-modal> }`.
 */
@Component({
  selector: 'em-modal',
  imports: [MatIconButton],
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (cancel)="$event.preventDefault(); leave()">
      <div class="head">
        <h2 tabindex="-1" autofocus [id]="id">{{ heading() }}</h2>
        <button matIconButton type="button" aria-label="Fermer" (click)="leave()">
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path fill="none" stroke="currentColor" stroke-width="2" d="m6 6 12 12M18 6 6 18" />
          </svg>
        </button>
      </div>
      <ng-content />
    </dialog>
  `,
  styles: `
    dialog {
      inline-size: min(40rem, calc(100vw - 1.5rem));
      max-block-size: calc(100dvh - 1.5rem);
      padding: clamp(1rem, 4vw, 1.75rem);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 16px;
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      overflow-y: auto;
      &::backdrop {
        background: rgb(0 0 0 / 45%);
      }
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: 1rem;
    }
    h2 {
      margin-block-start: 0.4rem;
      &:focus {
        outline: none;
      }
    }
    svg {
      display: block;
    }
  `,
})
export class Modal {
  readonly heading = input.required<string>();
  /** Something was typed in it: the Escape key and the cross ask before it is lost. */
  readonly unsaved = input(false);
  readonly closed = output();

  private readonly changes = inject(UnsavedChanges);
  protected readonly id = `fenetre-${++lastId}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const before = document.activeElement;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => returnFocus(before));
  }

  protected async leave(): Promise<void> {
    if (!this.unsaved() || (await this.changes.acceptLoss())) {
      this.closed.emit();
    }
  }
}
