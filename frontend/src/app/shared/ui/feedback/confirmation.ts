import { afterNextRender, inject, Injectable, Injector, signal } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import type { Overtaken } from '../../data/conflict';

/** What was answered beside the yes. */
export interface Given {
  readonly reason: string;
  /** An ISO date; '' where no day is asked. */
  readonly day: string;
}

/** What is asked before an act that cannot be taken back, or that somebody will have to explain. */
export interface Question {
  readonly heading: string;
  /** What will happen, in full sentences. */
  readonly consequence: string;
  /** The button says what it does: «Supprimer la vue», never «OK». */
  readonly confirm: string;
  /** The other button, «Annuler» unless told. */
  readonly keep?: string;
  /** Data or rights are lost: the button is red, beside its words. */
  readonly danger?: boolean;
  readonly reason?: {
    readonly label: string;
    readonly hint?: string;
    readonly optional?: boolean;
    readonly maxLength?: number;
  };
  /** The day from which, or up to which, it holds. */
  readonly day?: {
    readonly label: string;
    readonly hint?: string;
    /** What the server calls it, so that its refusal lands on the field. */
    readonly name: string;
    readonly proposed?: string;
    readonly from?: string;
    readonly until?: string;
    /** Why a day cannot be. */
    readonly refusal?: (day: string) => string | undefined;
  };
  /** Runs while the window stays open: a refusal is shown in it and may be mended. */
  readonly act?: (given: Given) => Promise<unknown>;
  /** Sentences that replace the usual ones of a problem type. */
  readonly words?: Readonly<Record<string, string>>;
  /** Somebody was quicker (409): what is recorded now, beside what was about to be done. */
  readonly overtaken?: (given: Given) => Promise<Overtaken>;
}

export interface Asked {
  readonly question: Question;
  readonly answer: (given: Given | null) => void;
}

/**
 * Asks in a window: `if (await this.confirmation.ask({ … })) { … }`; null when the person keeps things as
 * they are. The answer comes once the window is gone and has given the focus back.
 */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly injector = inject(Injector);
  private readonly open = signal<Asked | null>(null);
  readonly asked = this.open.asReadonly();

  constructor() {
    // The back button leaves the page that asked, and the question with it.
    inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationStart && event.navigationTrigger === 'popstate') {
        this.open()?.answer(null);
      }
    });
  }

  ask(question: Question): Promise<Given | null> {
    this.open()?.answer(null);
    return new Promise((resolve) => {
      const asked: Asked = {
        question,
        answer: (given) => {
          this.open.update((current) => (current === asked ? null : current));
          afterNextRender(() => resolve(given), { injector: this.injector });
        },
      };
      this.open.set(asked);
    });
  }
}
