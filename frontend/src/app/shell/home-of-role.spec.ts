import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ApiConfiguration } from '../api/api-configuration';
import { requireLogin, requireRole } from '../shared/data/require-role';
import type { Role } from '../shared/data/session-store';
import { homeOfRole } from './home-of-role';

@Component({ template: '' })
class Page {}

/** Opens a page by its address, as after a reload: the session is told only later. */
async function open(address: string, role: Role): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'compte', component: Page, canActivate: [requireLogin] },
        { path: ':centre/accueil', component: Page, canActivate: [requireRole(), homeOfRole] },
        { path: '**', component: Page },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiConfiguration, useValue: { rootUrl: '' } },
    ],
  });
  const router = TestBed.inject(Router);
  const arrived = router.navigateByUrl(address);
  const http = TestBed.inject(HttpTestingController);
  (await vi.waitFor(() => http.expectOne('/api/v1/session'))).flush({
    authenticated: true,
    name: 'Anne Roy',
    memberships: [{ centre: 'cdg71', role }],
  });
  await arrived;
  return router.url;
}

describe('The home of a role', () => {
  it.each([
    ['CASE_MANAGER', '/cdg71/accueil'],
    ['CENTRE_ADMIN', '/cdg71/accueil'],
    ['MEDIATOR', '/cdg71/mes-mediations'],
    ['FINANCE', '/cdg71/finances'],
    ['COLLECTIVITY_HR', '/cdg71/ma-collectivite'],
  ] as const)('of %s is %s, also by its address', async (role, home) => {
    expect(await open('/cdg71/accueil', role)).toBe(home);
  });

  it('leaves whoever is logged in on the page of their account', async () => {
    expect(await open('/compte', 'MEDIATOR')).toBe('/compte');
  });
});
