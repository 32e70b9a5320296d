import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ApiConfiguration } from '../../api/api-configuration';
import { requireRole } from './require-role';

@Component({ template: '' })
class Page {}

function go() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'login', component: Page },
        { path: 'page-introuvable', component: Page },
        { path: ':centre/dossiers', component: Page, canActivate: [requireRole('CASE_MANAGER')] },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiConfiguration, useValue: { rootUrl: '' } },
    ],
  });
  const router = TestBed.inject(Router);
  const arrived = router.navigateByUrl('/cdg71/dossiers');
  const answer = async (session: object) => {
    const http = TestBed.inject(HttpTestingController);
    (await vi.waitFor(() => http.expectOne('/api/v1/session'))).flush(session);
    await arrived;
    return router.url;
  };
  return { router, answer };
}

describe('requireRole', () => {
  it('waits until it is known who asks', async () => {
    const { router, answer } = go();
    await Promise.resolve();
    expect(router.url).toBe('/');
    const url = await answer({
      authenticated: true,
      name: 'Anne Roy',
      memberships: [{ centre: 'cdg71', role: 'CASE_MANAGER' }],
    });
    expect(url).toBe('/cdg71/dossiers');
  });

  it('sends a stranger to the login, which leads back', async () => {
    expect(await go().answer({ authenticated: false })).toBe('/login?retour=%2Fcdg71%2Fdossiers');
  });
});
