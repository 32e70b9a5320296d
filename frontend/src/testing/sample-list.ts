import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { within } from '@testing-library/dom';
import type { Observable } from 'rxjs';
import { ApiConfiguration } from '../app/api/api-configuration';
import { ConfirmOutlet } from '../app/shared/ui/feedback/confirm-outlet';
import type { Filter } from '../app/shared/data/filter';
import { listing } from '../app/shared/data/listing';
import type { Column, RowAction } from '../app/shared/ui/data-table/column';
import { type BulkRequest, DataTable } from '../app/shared/ui/data-table/data-table';

export interface SampleBody {
  readonly siren: string;
  readonly name: string;
  readonly population: number;
}

interface SamplePage {
  items: SampleBody[];
  page: number;
  size: number;
  total: number;
}

type ListBodies = (
  http: never,
  rootUrl: string,
  params: { centre: string; page?: number; size?: number; sort?: string },
) => Observable<{ body: SamplePage }>;

// What the generator makes of a list endpoint.
const listBodies = Object.assign((() => undefined) as unknown as ListBodies, {
  PATH: '/api/v1/centres/{centre}/bodies',
});

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'status',
    label: 'Statut',
    choices: [
      { value: 'MANDATORY', label: 'Obligatoire' },
      { value: 'NONE', label: 'Non affiliée' },
    ],
  },
  { kind: 'yes-no', name: 'covered', label: 'Couverte' },
  { kind: 'numbers', from: 'populationFrom', to: 'populationTo', label: 'Habitants' },
  { kind: 'dates', from: 'addedFrom', to: 'addedTo', label: 'Ajoutée' },
  { kind: 'body', name: 'parent', label: 'Rattachée à' },
];

/** A page with everything that a table of the product can do. */
@Component({
  selector: 'em-sample-list',
  imports: [DataTable],
  template: `<em-data-table
    caption="Collectivités"
    searchLabel="Nom, SIREN ou code postal"
    [listing]="bodies"
    [columns]="columns"
    [rowId]="siren"
    [rowActions]="actions"
    [bulk]="bulk"
    [selectable]="selectable"
    (acted)="asked.set($event)"
  />`,
})
export class SampleList {
  readonly bodies = listing(listBodies, () => ({ centre: 'cdg71' }), {
    name: 'bodies',
    sort: 'name,asc',
    filters,
  });
  readonly columns: Column<SampleBody>[] = [
    {
      key: 'name',
      label: 'Nom',
      sort: 'name',
      text: (body) => body.name,
      link: (body) => ['/fiche', body.siren],
    },
    { key: 'siren', label: 'SIREN', text: (body) => body.siren },
    {
      key: 'population',
      label: 'Habitants',
      sort: 'population',
      numeric: true,
      text: (body) => `${body.population}`,
    },
    { key: 'note', label: 'Remarque', spare: true, text: () => 'Rien à dire' },
  ];
  readonly siren = (body: SampleBody) => body.siren;
  readonly done = signal('');
  readonly actions = (body: SampleBody): RowAction<SampleBody>[] => [
    { label: 'Ouvrir', link: ['/fiche', body.siren] },
    { label: 'Classer', run: (row) => this.done.set(row.name) },
  ];
  readonly bulk = [{ key: 'status', label: 'Changer le statut' }];
  readonly selectable = (body: SampleBody) => body.name !== 'Hors lot';
  readonly asked = signal<BulkRequest | null>(null);
}

/** Bodies named Commune 1, Commune 2… */
export function sampleBodies(count: number, first = 1): SampleBody[] {
  return Array.from({ length: count }, (_, at) => ({
    siren: String(217100000 + first + at),
    name: `Commune ${first + at}`,
    population: 100 * (first + at),
  }));
}

/** Opens the sample at an address; `answer` sends a page to the request under way. */
export async function openSample(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'liste', component: SampleList }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiConfiguration, useValue: { rootUrl: '' } },
    ],
  });
  const opening = RouterTestingHarness.create(url);
  const http = TestBed.inject(HttpTestingController);
  const harness = await opening;
  const element = harness.routeNativeElement as HTMLElement;
  const questions = TestBed.createComponent(ConfirmOutlet).nativeElement as HTMLElement;
  document.body.append(element, questions);
  const pending = (): TestRequest =>
    http.expectOne((call) => call.url === '/api/v1/centres/cdg71/bodies');
  const answer = async (items: SampleBody[], total = items.length, page = 0) => {
    harness.detectChanges();
    const call = pending();
    call.flush({ items, page, size: 25, total });
    await harness.fixture.whenStable();
    return call;
  };
  const sample = harness.routeDebugElement?.componentInstance as SampleList;
  return { answer, element, harness, http, pending, sample, screen: within(element) };
}
