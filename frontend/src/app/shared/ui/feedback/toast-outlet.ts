import { Component, computed, inject } from '@angular/core';
import { Toasts } from '../../data/toasts';
import { ToastCard } from './toast-card';

/** Where the messages of the whole product are drawn; both live regions are there from the start. */
@Component({
  selector: 'em-toast-outlet',
  imports: [ToastCard],
  template: `
    <div aria-live="polite">
      @for (toast of done(); track toast.id) {
        <em-toast-card [toast]="toast" />
      }
    </div>
    <div aria-live="assertive">
      @for (toast of failed(); track toast.id) {
        <em-toast-card [toast]="toast" />
      }
    </div>
  `,
  host: {
    role: 'region',
    'aria-label': 'Messages',
    class: 'no-print',
  },
  styles: `
    :host,
    div {
      display: grid;
      gap: 0.5rem;
    }
  `,
})
export class ToastOutlet {
  private readonly list = inject(Toasts).list;
  protected readonly done = computed(() => this.list().filter((toast) => !toast.failed));
  protected readonly failed = computed(() => this.list().filter((toast) => toast.failed));
}
