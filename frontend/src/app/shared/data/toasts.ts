import { Injectable, signal } from '@angular/core';

/** A short message over the page: what was done goes by itself, what failed stays until it is closed. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly failed: boolean;
  readonly action?: ToastAction;
}

/** One thing to do about the message: `{ label: 'Télécharger', run: () => … }`. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => unknown;
}

/** Messages that belong to no place of the page; the shell draws them in live regions. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private lastId = 0;
  private readonly shown = signal<readonly Toast[]>([]);
  readonly list = this.shown.asReadonly();

  /** Tells what was done: read out when the person pauses, gone after some seconds. */
  say(text: string, action?: ToastAction): void {
    this.add(text, false, action);
  }

  /** Tells what failed: read out at once, there until it is closed. */
  fail(text: string, action?: ToastAction): void {
    this.add(text, true, action);
  }

  dismiss(id: number): void {
    this.shown.update((list) => list.filter((toast) => toast.id !== id));
  }

  private add(text: string, failed: boolean, action?: ToastAction): void {
    const toast = { id: ++this.lastId, text, failed, ...(action ? { action } : {}) };
    // The same words twice are one message, told again.
    this.shown.update((list) => [...list.filter((other) => other.text !== text), toast].slice(-5));
  }
}
