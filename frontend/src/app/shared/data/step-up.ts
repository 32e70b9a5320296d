import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { readable } from './download';
import { failureOf } from './problem';

/** Asks people again who they are before what a session left open must not do; the shell draws the window. */
@Injectable({ providedIn: 'root' })
export class StepUp {
  private readonly waiting = signal<readonly ((proved: boolean) => void)[]>([]);
  /** Whether a window must be there. */
  readonly asked = signal(false);

  /** Several calls at once wait for the same answer. */
  ask(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.update((list) => [...list, resolve]);
      this.asked.set(true);
    });
  }

  answer(proved: boolean): void {
    const waiting = this.waiting();
    this.waiting.set([]);
    this.asked.set(false);
    waiting.forEach((resolve) => {
      resolve(proved);
    });
  }
}

/** A refusal because the login is too old: proves again, then repeats the act as if nothing had been. */
export const stepUp: HttpInterceptorFn = (request, next) => {
  const proof = inject(StepUp);
  const again = (error: unknown) =>
    isTooOld(error)
      ? from(proof.ask()).pipe(
          switchMap((proved) => (proved ? next(request) : throwError(() => error))),
        )
      : throwError(() => error);
  return next(request).pipe(
    catchError((error: unknown) =>
      isOfBytes(error) ? from(readable(error)).pipe(switchMap(again)) : again(error),
    ),
  );
};

function isTooOld(error: unknown): boolean {
  return failureOf(error).slug === 'step-up-required';
}

/** Who asked for a file is refused in bytes. */
function isOfBytes(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 403 && error.error instanceof Blob;
}
