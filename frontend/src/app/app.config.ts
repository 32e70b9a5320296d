import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import localeFr from '@angular/common/locales/fr';
import {
  type ApplicationConfig,
  inject,
  LOCALE_ID,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { ApiConfiguration } from './api/api-configuration';
import { routes } from './app.routes';
import { CentreStore } from './shared/data/centre-store';
import { expiredSession } from './shared/data/expired-session';
import { nextTask } from './shared/data/next-task';
import { stepUp } from './shared/data/step-up';
import { SessionStore } from './shared/data/session-store';
import { inTurns } from './shell/in-turns';
import { guarded } from './shared/ui/form/unsaved-changes';
import { PageTitle } from './shared/ui/page-title';

registerLocaleData(localeFr);

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      inTurns(guarded(routes)),
      withComponentInputBinding(),
      // The frame appears once, with the centre and the page in it: built up in pieces it would jump.
      withEnabledBlockingInitialNavigation(),
      // A page that is not left after all keeps its place in the history.
      withRouterConfig({
        paramsInheritanceStrategy: 'always',
        canceledNavigationResolution: 'computed',
      }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // Only XMLHttpRequest tells how much of a file has gone.
    provideHttpClient(withXhr(), withInterceptors([stepUp, expiredSession])),
    // Both at once; where the centres do not answer, the page that needs them asks again and says so.
    provideAppInitializer(() => {
      inject(CentreStore)
        .load()
        .catch(() => undefined);
      return inject(SessionStore).ready().then(nextTask);
    }),
    // The API is served with the pages: no call leaves their origin, whatever server the document names.
    { provide: ApiConfiguration, useValue: { rootUrl: '' } },
    { provide: LOCALE_ID, useValue: 'fr-FR' },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
