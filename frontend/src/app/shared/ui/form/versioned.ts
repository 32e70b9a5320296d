import { computed, linkedSignal, signal } from '@angular/core';
import { differencesBetween, type Overtaken } from '../../data/conflict';
import type { Submission } from './submission';

type Labelled = Readonly<Record<string, string>>;

interface Writing<T> {
  /** The version that the form was opened on. */
  readonly opened: () => number;
  /** What is written, under the words of the screen. */
  readonly mine: () => Labelled;
  readonly labelled: (theirs: T) => Labelled;
  readonly readAgain: () => Promise<T | null>;
  /** What becomes of the form when what is recorded is taken instead. */
  readonly take: (theirs: T) => void;
}

/** The version that a form writes over and, when somebody was quicker, both writings to choose from. */
export class Versioned<T extends { readonly version: number }> {
  private readonly theirs = signal<T | null>(null);
  readonly version;

  readonly overtaken = computed((): Overtaken | null => {
    const theirs = this.theirs();
    return (
      theirs && {
        heading: 'Une autre personne a modifié cette fiche entre-temps',
        differences: differencesBetween(this.record.mine(), this.record.labelled(theirs)),
        possible: true,
        takeLabel: 'Reprendre ce qui est enregistré',
        take: () => {
          this.theirs.set(null);
          this.record.take(theirs);
        },
      }
    );
  });

  constructor(private readonly record: Writing<T>) {
    this.version = linkedSignal(record.opened);
  }

  /** After a refused sending: reads what is recorded if that is why. */
  async compare(submission: Submission): Promise<void> {
    if (submission.failure()?.slug === 'changed-meanwhile') {
      this.theirs.set(await this.record.readAgain());
    }
  }

  /** The next sending writes over what is recorded. */
  writeOver(): void {
    this.version.set(this.theirs()?.version ?? this.version());
    this.theirs.set(null);
  }
}
