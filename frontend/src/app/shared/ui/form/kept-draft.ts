import { computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import {
  type DraftPlace,
  forgetDraft,
  type Kept,
  readDraft,
  visitor,
  writeDraft,
} from '../../data/drafts';
import { SessionStore } from '../../data/session-store';
import { Confirmation } from '../feedback/confirmation';
import type { Submission } from './submission';
import { guardUnsavedWhile } from './unsaved-changes';

const aWeek = 7 * 24;
const aDay = 24;

/** What a form tells of itself to have its draft kept. */
export interface DraftOptions<T> {
  /** One word for the form; with the centre, the person and the subject it names the draft. */
  readonly name: string;
  readonly centre: () => string;
  /** Which sheet or case is written on, where there are several. */
  readonly subject?: () => string;
  readonly form: FieldTree<unknown>;
  readonly submission: Submission;
  /** What is kept; files cannot be. */
  readonly read: () => T;
  /** Lays a draft into the form. */
  readonly write: (value: T) => void;
  /** Something is chosen that a draft cannot hold: leaving still asks. */
  readonly beside?: () => boolean;
  /** Otherwise nothing is kept and nothing asks: some forms have little to lose. */
  readonly when?: () => boolean;
  /** It tells something of a case: kept for a day, and never with nobody logged in. */
  readonly secret?: boolean;
  /** Public pages keep it in their tab only. */
  readonly tabOnly?: boolean;
}

/** A form's draft on the device: written as one types, offered again later, erased once it is sent. */
export class KeptDraft<T> {
  private readonly confirmation = inject(Confirmation);
  private readonly person = inject(SessionStore).person() || visitor;
  private readonly place = computed((): DraftPlace => {
    const { centre, subject, name, tabOnly } = this.options;
    return {
      person: this.person,
      centre: centre(),
      form: name,
      ...(subject ? { subject: subject() } : {}),
      tabOnly: tabOnly ?? false,
    };
  });
  private clean: T | undefined;
  private readonly worthKeeping = () => this.options.when?.() ?? true;

  /** A draft of an earlier visit, until it is resumed or given up. */
  readonly found = linkedSignal<Kept<T> | undefined>(() => readDraft<T>(this.place()));
  /** Since when what is on the screen is kept; null when the browser refuses. */
  readonly savedAt = signal<string | null | undefined>(undefined);
  /** Leaving now would lose something. */
  readonly unsaved = computed(
    () =>
      this.worthKeeping() &&
      this.options.form().dirty() &&
      (typeof this.savedAt() !== 'string' || (this.options.beside?.() ?? false)),
  );
  readonly where = () => (this.options.tabOnly ? 'dans cet onglet' : 'sur cet appareil');

  constructor(private readonly options: DraftOptions<T>) {
    const { form, submission, read, secret } = options;
    guardUnsavedWhile(this.unsaved, submission);
    submission.whenDone(() => this.forget());
    effect(() => {
      const value = read();
      if (!form().dirty()) {
        this.clean = value;
        return;
      }
      if (!this.worthKeeping()) {
        return;
      }
      const keeping = { hours: secret ? aDay : aWeek, secret: secret ?? false };
      untracked(() => {
        // What an earlier visit left is not written over before it is decided on.
        if (!this.found()) {
          this.savedAt.set(writeDraft(this.place(), value, keeping));
        }
      });
    });
  }

  resume(): void {
    const found = this.found();
    if (found) {
      this.found.set(undefined);
      this.options.write(found.value);
      this.savedAt.set(found.savedAt);
      this.options.form().markAsDirty();
    }
  }

  /** Asks, then erases the draft and empties the form, or goes back to what is recorded. */
  async giveUp(): Promise<void> {
    const sure = await this.confirmation.ask({
      heading: 'Abandonner le brouillon\u00a0?',
      consequence: `Ce que vous avez écrit dans ce formulaire est effacé de ${this.options.tabOnly ? 'cet onglet' : 'cet appareil'}, sans retour possible.`,
      confirm: 'Abandonner le brouillon',
      keep: 'Le garder',
      danger: true,
    });
    if (sure) {
      this.drop();
    }
  }

  /** The same without asking, where the answer is itself a window. */
  drop(): void {
    const resumed = !this.found();
    this.forget();
    if (resumed && this.clean !== undefined) {
      this.options.write(this.clean);
      this.options.form().reset();
    }
  }

  /** After «Annuler», or once it is sent. */
  forget(): void {
    forgetDraft(this.place());
    this.found.set(undefined);
    this.savedAt.set(undefined);
  }
}

/** Keeps a draft of a form as long as its component lives, and asks before anything unkept is lost. */
export function keepDraft<T>(options: DraftOptions<T>): KeptDraft<T> {
  return new KeptDraft(options);
}
