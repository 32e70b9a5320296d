import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

export type Scheme = 'system' | 'light' | 'dark';

/** The colours chosen on this device; `start.js` puts them on the page before anything is drawn. */
@Injectable({ providedIn: 'root' })
export class DisplayChoice {
  private readonly document = inject(DOCUMENT);
  private readonly root = this.document.documentElement;

  readonly scheme = signal<Scheme>((this.root.dataset['scheme'] as Scheme | undefined) ?? 'system');
  readonly highContrast = signal(
    this.root.dataset['contrast'] === 'more' ||
      (this.root.dataset['contrast'] === undefined && this.deviceAsksForContrast()),
  );

  chooseScheme(scheme: Scheme): void {
    this.scheme.set(scheme);
    this.keep('scheme', scheme === 'system' ? null : scheme);
  }

  /** What the device asks for anyway is not kept: it may change its mind. */
  chooseContrast(high: boolean): void {
    this.highContrast.set(high);
    this.keep('contrast', high === this.deviceAsksForContrast() ? null : high ? 'more' : 'normal');
  }

  private deviceAsksForContrast(): boolean {
    const view = this.document.defaultView;
    return view?.matchMedia?.('(prefers-contrast: more)').matches ?? false;
  }

  private keep(name: 'scheme' | 'contrast', value: string | null): void {
    if (value === null) {
      this.root.removeAttribute(`data-${name}`);
    } else {
      this.root.dataset[name] = value;
    }
    try {
      if (value === null) {
        localStorage.removeItem(`entremise.${name}`);
      } else {
        localStorage.setItem(`entremise.${name}`, value);
      }
    } catch {
      // The choice then lasts as long as the page.
    }
  }
}
