import {
  HttpClient,
  HttpErrorResponse,
  HttpHandler,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { NEVER, of, throwError } from 'rxjs';

const anomalies = {
  items: [
    {
      kind: 'WITHOUT_DATE',
      count: 3,
      title: 'Conventions signées sans date d’effet',
      path: 'conventions?page=1',
    },
    { kind: 'MAILS', count: 1, title: 'Courriels abandonnés', path: 'courriels' },
  ],
};
const recents = {
  items: [
    {
      path: 'dossiers/MPO-2026-71-000012',
      title: 'MPO-2026-71-000012',
      subtitle: 'Ville de Mâcon',
    },
    {
      path: 'collectivites/257101234',
      title:
        'Syndicat intercommunal à vocation unique pour l’assainissement collectif du Val-de-Saône',
      subtitle: 'SIREN 257 101 234',
    },
  ],
};
const tariffs = { items: [{ validFrom: '2026-01-01', hourlyRate: 100 }] };
const mediators = { items: [{ active: true }, { active: true }] };
const sheet = {
  siren: '287100015',
  siret: '28710001500018',
  address: { line1: '6 rue de l’Exemple', postcode: '71000', city: 'Mâcon' },
  presidentName: 'Camille Exemple',
  presidentTitle: 'Présidente',
  deliberationNumber: '2026-12',
  deliberationDate: '2026-01-15',
  vatMention: 'TVA non applicable.',
};

/** What each address answers to the centre «complet», and to the centre «vide». */
const answers: readonly (readonly [string, unknown, unknown])[] = [
  ['/anomalies', anomalies, { items: [] }],
  ['/recents', recents, { items: [] }],
  ['/tariffs', tariffs, { items: [] }],
  ['/mediators', mediators, { items: [] }],
  ['', sheet, {}],
];

/** A server that stands still: the centre of the address («complet», «vide», «lent», «panne») is the state it shows. */
export function stillServer(): HttpClient {
  return new HttpClient({
    handle: ({ url }: HttpRequest<unknown>) => {
      if (url.includes('/lent/')) {
        return NEVER;
      }
      if (url.includes('/panne/')) {
        return throwError(() => new HttpErrorResponse({ status: 503, url }));
      }
      const [, full, nothing] = answers.find(([path]) => url.includes(path)) ?? [];
      return of(new HttpResponse({ body: url.includes('/vide/') ? nothing : full }));
    },
  } as HttpHandler);
}
