import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { render } from '../../testing/render';
import { SessionStore } from '../shared/data/session-store';
import { Visits } from './visits';

@Component({ selector: 'em-blank', template: '' })
class Blank {}

async function known(memberships: readonly object[]) {
  const { http } = await render(Blank, { routes: [{ path: '**', children: [] }] });
  TestBed.inject(Visits);
  const loaded = TestBed.inject(SessionStore).load();
  http.expectOne('/api/v1/session').flush({ authenticated: true, name: 'G', memberships });
  await loaded;
  return http;
}

describe('Visits', () => {
  it('remembers the page of a case that a member opens, not the list', async () => {
    const http = await known([{ centre: 'cdg71', role: 'CASE_MANAGER', body: null }]);
    await TestBed.inject(Router).navigateByUrl('/cdg71/dossiers?task=EXAMINE');
    http.expectNone('/api/v1/centres/cdg71/recents');
    await TestBed.inject(Router).navigateByUrl('/cdg71/dossiers/MPO-2026-71-000004');
    expect(http.expectOne('/api/v1/centres/cdg71/recents').request.body).toEqual({
      kind: 'CASE',
      id: 'MPO-2026-71-000004',
    });
  });

  it('remembers nothing of visitors', async () => {
    const http = await known([]);
    await TestBed.inject(Router).navigateByUrl('/cdg71/dossiers/MPO-2026-71-000004');
    http.expectNone('/api/v1/centres/cdg71/recents');
  });
});
