import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { DOCUMENT, inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { failureOf } from './problem';
import { SessionStore } from './session-store';

/**
 * A 401 anywhere but at login means that the session is over, unless it has another number since:
 * go to the login page, once. Where another's place was given back meanwhile, the page is read
 * anew, with one's own eyes.
 */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const { location } = inject(DOCUMENT);
  return next(request).pipe(
    catchError((error: unknown) => {
      const over = error instanceof HttpErrorResponse && error.status === 401;
      if (over && !request.url.startsWith('/api/v1/session') && session.authenticated()) {
        const retour = router.url;
        void session
          .isOver()
          .then((isOver) =>
            isOver
              ? router.navigate(['/login'], { queryParams: { retour, motif: 'expiree' } })
              : false,
          );
      }
      if (isOfAnothersPlace(error) && session.impersonation()) {
        session.forget();
        location.reload();
      }
      return throwError(() => error);
    }),
  );
};

function isOfAnothersPlace(error: unknown): boolean {
  return error instanceof HttpErrorResponse && failureOf(error).slug === 'impersonation-over';
}
