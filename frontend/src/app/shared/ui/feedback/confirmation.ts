import { Injectable, signal } from '@angular/core';

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
  /** Runs while the window stays open: a refusal is shown in it and may be mended. */
  readonly act?: (reason: string) => Promise<unknown>;
  /** Sentences that replace the usual ones of a problem type. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly question: Question;
  readonly answer: (given: { readonly reason: string } | null) => void;
}

/** Asks in a window: `if (await this.confirmation.ask({ … })) { … }`; null when the person keeps things as they are. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly open = signal<Asked | null>(null);
  readonly asked = this.open.asReadonly();

  ask(question: Question): Promise<{ readonly reason: string } | null> {
    this.open()?.answer(null);
    return new Promise((resolve) => {
      const asked: Asked = {
        question,
        answer: (given) => {
          this.open.update((current) => (current === asked ? null : current));
          resolve(given);
        },
      };
      this.open.set(asked);
    });
  }
}
