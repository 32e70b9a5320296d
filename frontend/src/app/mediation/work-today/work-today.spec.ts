import { render } from '../../../testing/render';
import { dayOf } from '../../shared/format/french';
import { WorkToday } from './work-today';

const none = { total: 0, oldest: [] };

async function open(items: readonly object[]) {
  const rendered = await render(WorkToday, { inputs: { centre: 'cdg71' } });
  rendered.http
    .expectOne('/api/v1/centres/cdg71/cases/to-do')
    .flush({ toExamine: none, toAssign: none, employerToInform: none, answersLate: none });
  rendered.http.expectOne(({ url }) => url === '/api/v1/centres/cdg71/calendar').flush({ items });
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
    expect(links.slice(0, 3)).toEqual([
      '/cdg71/dossiers/A',
      '/cdg71/dossiers/B',
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
});
