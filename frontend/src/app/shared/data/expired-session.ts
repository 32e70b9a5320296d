import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { SessionStore } from './session-store';

/** A 401 anywhere but at login means that the session is over: go to the login page, once. */
export const expiredSession: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      const over = error instanceof HttpErrorResponse && error.status === 401;
      if (over && !request.url.startsWith('/api/v1/session') && session.authenticated()) {
        session.forget();
        void router.navigate(['/login'], { queryParams: { retour: router.url, motif: 'expiree' } });
      }
      return throwError(() => error);
    }),
  );
};
