import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { Observable } from 'rxjs';
import { listing } from '../data/listing';
import { type Column, DataTable } from './data-table';

interface Body {
  name: string;
  population: number;
}

type ListBodies = (
  http: never,
  rootUrl: string,
  params: { centre: string; page?: number; size?: number; sort?: string },
) => Observable<{ body: { items: Body[]; page: number; size: number; total: number } }>;

// What the generator makes of a list endpoint.
const listBodies = Object.assign((() => undefined) as unknown as ListBodies, {
  PATH: '/api/v1/centres/{centre}/bodies',
});

@Component({
  selector: 'em-sample-list',
  imports: [DataTable],
  template: `<em-data-table
    caption="Collectivités"
    searchLabel="Nom, SIREN ou code postal"
    [listing]="bodies"
    [columns]="columns"
  />`,
})
class SampleList {
  readonly bodies = listing(listBodies, () => ({ centre: 'cdg71' }), { sort: 'name,asc' });
  readonly columns: Column<Body>[] = [
    { key: 'name', label: 'Nom', sort: 'name', text: (body) => body.name },
    { key: 'population', label: 'Habitants', numeric: true, text: (body) => `${body.population}` },
  ];
}

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'liste', component: SampleList }]),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  const opening = RouterTestingHarness.create(url);
  const http = TestBed.inject(HttpTestingController);
  const harness = await opening;
  const element = harness.routeNativeElement as HTMLElement;
  document.body.append(element);
  return { harness, http, screen: within(element) };
}

function pending(http: HttpTestingController) {
  return http.expectOne((call) => call.url === '/api/v1/centres/cdg71/bodies');
}

describe('DataTable', () => {
  it('shows the rows with a caption that counts them', async () => {
    const { harness, http, screen } = await open('/liste');
    const call = pending(http);
    expect(call.request.params.get('sort')).toBe('name,asc');
    call.flush({ items: [{ name: 'Cluny', population: 4800 }], page: 0, size: 25, total: 563 });
    await harness.fixture.whenStable();

    expect(screen.getByRole('table', { name: /Collectivités.*563 lignes/ })).toBeDefined();
    expect(screen.getByRole('cell', { name: 'Cluny' })).toBeDefined();
    expect(screen.getByRole('columnheader', { name: 'Nom' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    expect(screen.getByText('Page 1 sur 23')).toBeDefined();
  });

  it('keeps page, sort and search in the address', async () => {
    const { harness, http, screen } = await open('/liste');
    pending(http).flush({
      items: [{ name: 'Cluny', population: 1 }],
      page: 0,
      size: 25,
      total: 60,
    });
    await harness.fixture.whenStable();

    await userEvent.click(screen.getByRole('button', { name: 'Suivante' }));
    await expect.poll(() => TestBed.inject(Router).url).toBe('/liste?page=2');
    harness.fixture.detectChanges();
    const second = pending(http);
    expect(second.request.params.get('page')).toBe('1');
    second.flush({ items: [], page: 1, size: 25, total: 60 });

    await userEvent.type(screen.getByRole('searchbox'), 'châlon{Enter}');
    await expect.poll(() => TestBed.inject(Router).url).toBe('/liste?q=ch%C3%A2lon');
  });

  it('says that nothing matches and offers to clear the search', async () => {
    const { harness, http, screen } = await open('/liste?q=zzz');
    pending(http).flush({ items: [], page: 0, size: 25, total: 0 });
    await harness.fixture.whenStable();
    expect(screen.getByText('Aucune ligne ne correspond à cette recherche.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer la recherche' }));
    await expect.poll(() => TestBed.inject(Router).url).toBe('/liste');
  });

  it('says that the list could not be read and tries again', async () => {
    const { harness, http, screen } = await open('/liste');
    const status = { status: 503, statusText: 'Unavailable' };
    pending(http).flush(new HttpErrorResponse(status), status);
    await harness.fixture.whenStable();
    expect(screen.getByRole('alert')).toHaveTextContent('momentanément indisponible');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    harness.fixture.detectChanges();
    pending(http).flush({ items: [{ name: 'Cluny', population: 1 }], page: 0, size: 25, total: 1 });
    await harness.fixture.whenStable();
    expect(screen.getByRole('cell', { name: 'Cluny' })).toBeDefined();
  });
});
