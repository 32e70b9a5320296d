import { computed, signal } from '@angular/core';
import { type FieldTree, submit, type ValidationError } from '@angular/forms/signals';
import { type Failure, failureOf } from '../../data/problem';

/** The kind of an error that the server found. */
const refused = 'server';

/**
 * One sending of a form: refuses an invalid form, runs once at a time, lays the server's refusals on
 * their fields. Give it to `em-error-summary`; disable nothing, read `running()` for the button's text.
 */
export class Submission {
  /** Counts the attempts that failed since the last that went through, so that the summary takes the focus each time. */
  readonly attempts = signal(0);
  readonly failure = signal<Failure | null>(null);
  readonly running = signal(false);
  /** Share of the files that has gone, 0 to 100; null when none is on its way. */
  readonly progress = signal<number | null>(null);
  /** The network or the service failed, not what was sent: the same may be sent again. */
  readonly heldUp = computed(() => {
    const status = this.failure()?.status;
    return status !== undefined && (status === 0 || status === 429 || status >= 500);
  });
  private readonly listeners: (() => void)[] = [];

  /** Runs after each sending that went through. */
  whenDone(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * True when the action went through; `words` replace the usual sentence of a problem type, `names` tell
   * where the form holds what the server calls otherwise.
   */
  async send<T>(
    form: FieldTree<T>,
    action: () => Promise<unknown>,
    words: Readonly<Record<string, string>> = {},
    names: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    if (this.running()) {
      return false;
    }
    this.running.set(true);
    this.failure.set(null);
    let done = false;
    try {
      await submit(form, {
        action: async () => {
          try {
            await action();
            done = true;
            return undefined;
          } catch (error) {
            const failure = failureOf(error, words);
            this.failure.set(failure);
            return serverErrors(form, failure, names);
          }
        },
        ignoreValidators: onlyRefused(form) ? 'all' : 'pending',
      });
    } finally {
      this.progress.set(null);
      this.running.set(false);
    }
    if (done) {
      // What was sent is no longer unsaved, whether the form closes or stays.
      form().reset();
      this.attempts.set(0);
      this.listeners.forEach((listener) => listener());
    } else {
      this.attempts.update((count) => count + 1);
    }
    return done;
  }
}

/** What the server refused may go through now, though its field is as it was: another field or the server has changed. */
function onlyRefused(form: FieldTree<unknown>): boolean {
  return form()
    .errorSummary()
    .every(({ kind }) => kind === refused);
}

/** The server's `errors[]` on the fields of the same path; what has no field stays on the form. */
function serverErrors<T>(
  form: FieldTree<T>,
  failure: Failure,
  names: Readonly<Record<string, string>>,
): ValidationError.WithOptionalFieldTree[] {
  return failure.fieldErrors.map(({ field, message }) => ({
    kind: refused,
    message,
    fieldTree: fieldAt(form, names[field] ?? field),
  }));
}

/** The server may call a part of the form by a longer path than the form does: what leads to it is skipped. */
function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let current: FieldTree<unknown> = form;
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    const child = (current as unknown as Record<string, FieldTree<unknown> | undefined>)[key];
    if (typeof child === 'function') {
      current = child;
    } else if (current !== form) {
      break;
    }
  }
  return current;
}
