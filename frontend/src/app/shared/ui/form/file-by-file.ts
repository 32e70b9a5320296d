import { signal } from '@angular/core';
import { failureOf } from '../../data/problem';
import type { ChosenFile } from './file-drop';

/** Where one file stands: how much of it has gone, that it has arrived, or why it did not. */
export interface FileState {
  readonly percent: number;
  readonly arrived: boolean;
  readonly failure: string;
}

const waiting: FileState = { percent: 0, arrived: false, failure: '' };

/**
 * Sends files each in a request of its own, so that one that is held up can be sent again alone. For places where
 * files are added to what exists already; a form that files belong to goes in one request, wholly or not at all.
 */
export class FileByFile {
  private readonly states = signal<ReadonlyMap<File, FileState>>(new Map());

  of(file: File): FileState | undefined {
    return this.states().get(file);
  }

  /** Sends one after the other and tells which arrived; what the first that did not met is thrown at the end. */
  async send(
    files: readonly ChosenFile[],
    one: (chosen: ChosenFile, progressed: (percent: number) => void) => Promise<unknown>,
    arrived: (chosen: ChosenFile) => void,
  ): Promise<void> {
    const failures: unknown[] = [];
    files.forEach((chosen) => this.set(chosen, waiting));
    for (const chosen of files) {
      try {
        await one(chosen, (percent) => this.set(chosen, { ...waiting, percent }));
        this.set(chosen, { percent: 100, arrived: true, failure: '' });
        arrived(chosen);
      } catch (error) {
        const { message, fieldErrors } = failureOf(error);
        this.set(chosen, { ...waiting, failure: fieldErrors[0]?.message ?? message });
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  private set({ file }: ChosenFile, state: FileState): void {
    this.states.update((before) => new Map(before).set(file, state));
  }
}
