import { actingAs } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { dayOf } from '../../shared/format/french';
import { WorkToday } from './work-today';

const none = { total: 0, oldest: [] };

async function open(items: readonly object[], role = 'CASE_MANAGER') {
  const rendered = await render(WorkToday, {
    inputs: { centre: 'cdg71' },
    providers: [
      { provide: SessionStore, useValue: { ...actingAs(role), name: () => 'Dominique' } },
    ],
  });
  rendered.http
    .expectOne('/api/v1/centres/cdg71/cases/to-do')
    .flush({ toExamine: none, toAssign: none, employerToInform: none, answersLate: none });
  rendered.http
    .expectOne(({ url }) => url === '/api/v1/centres/cdg71/calendar')
    .flush({ items, cut: false });
  rendered.http.expectOne('/api/v1/centres/cdg71/anomalies').flush({
    items: [
      {
        kind: 'BILLING_WITHOUT_SIRET',
        title: 'Collectivités facturées sans SIRET',
        count: 2,
        path: 'facturation?lack=SIRET',
      },
    ],
  });
  rendered.http.expectOne('/api/v1/centres/cdg71/recents').flush({ items: [] });
  rendered.http
    .expectOne((call) => call.url === '/api/v1/centres/cdg71/cases/figures')
    .flush({ medianDays: null, months: [], states: [] });
  if (role === 'CENTRE_ADMIN') {
    const base = '/api/v1/centres/cdg71';
    const none = { items: [], page: 0, size: 100, total: 0 };
    rendered.http
      .expectOne(`${base}/sheet`)
      .flush({ name: 'CDG 71', siretIsDemo: false, version: 0 });
    rendered.http.expectOne(({ url }) => url === `${base}/tariffs`).flush(none);
    rendered.http.expectOne(({ url }) => url === `${base}/mediators`).flush(none);
  }
  await rendered.fixture.whenStable();
  return rendered;
}

describe('WorkToday', () => {
  it('puts what is late before what comes soon, each with the way to its case', async () => {
    const day = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000).toISOString());
    const { screen } = await open([
      { kind: 'REFERRAL_SAFE', on: day(2), risk: 'SOON', path: 'dossiers/B', title: 'B, Cluny' },
      {
        kind: 'EMPLOYER_ANSWER_DUE',
        on: day(-1),
        risk: 'LATE',
        path: 'dossiers/A',
        title: 'A, Brou',
      },
    ]);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.slice(0, 4)).toEqual([
      '/cdg71/dossiers/A',
      '/cdg71/dossiers/B',
      '/cdg71/echeances',
      '/cdg71/facturation?lack=SIRET',
    ]);
    expect(screen.getByText('dépassé depuis 1 jour')).toBeVisible();
    expect(screen.getByText('dans 2 jours')).toBeVisible();
  });

  it('says why there is nothing to do', async () => {
    const { screen } = await open([]);
    expect(screen.getByText('Toutes les saisines sont examinées.')).toBeVisible();
    expect(screen.getByText(/Aucune échéance d’ici soixante jours/)).toBeVisible();
  });

  it('tells the administrator what the centre still lacks, and nobody else', async () => {
    const { screen } = await open([], 'CENTRE_ADMIN');
    expect(screen.getByRole('link', { name: 'Fiche du centre' })).toHaveAttribute(
      'href',
      '/cdg71/parametres/fiche',
    );
    expect(screen.getByRole('link', { name: 'Tarif' })).toHaveAttribute(
      'href',
      '/cdg71/parametres/tarifs',
    );
    expect(screen.getByRole('link', { name: 'Médiateurs' })).toHaveAttribute(
      'href',
      '/cdg71/mediateurs',
    );
    expect(screen.getByText(/Il manque\s: le SIREN/)).toBeVisible();
    expect(screen.getAllByText('À compléter')).toHaveLength(3);
  });
});
