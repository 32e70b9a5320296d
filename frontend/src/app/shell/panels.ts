import { inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';

export type Panel = 'palette' | 'help';

const kept = 'entremise.single-keys';

/** Which window of the frame is open, and the keys that open it: never while something is being typed. */
@Injectable({ providedIn: 'root' })
export class Panels {
  private readonly document = inject(DOCUMENT);

  readonly open = signal<Panel | null>(null);
  /** Speech input and clumsy fingers press single keys by accident: they can be turned off. */
  readonly singleKeys = signal(this.read());

  allowSingleKeys(allowed: boolean): void {
    this.singleKeys.set(allowed);
    try {
      localStorage.setItem(kept, allowed ? 'on' : 'off');
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  /** True when the key was a shortcut; visitors have no palette and keep the browser's own key. */
  press(event: KeyboardEvent, member = true): boolean {
    if (event.defaultPrevented || event.isComposing || this.isBusy(event.target)) {
      return false;
    }
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (member && command && event.key.toLowerCase() === 'k') {
      this.open.set('palette');
    } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && this.singleKeys()) {
      this.open.set('help');
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  private isBusy(target: EventTarget | null): boolean {
    const inField =
      target instanceof HTMLElement &&
      (target.isContentEditable ||
        target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'));
    return inField || this.document.querySelector('dialog[open]') !== null;
  }

  private read(): boolean {
    try {
      return localStorage.getItem(kept) !== 'off';
    } catch {
      return true;
    }
  }
}
