import { render } from '../../../testing/render';
import { CaseFigures } from './case-figures';

describe('CaseFigures', () => {
  it('says what is open, how long it takes and what the months mean', async () => {
    const { screen, http, fixture } = await render(CaseFigures, { inputs: { centre: 'cdg71' } });
    http
      .expectOne((call) => call.url === '/api/v1/centres/cdg71/cases/figures')
      .flush({
        medianDays: 41,
        months: [
          { month: '2026-10', received: 7, closed: 5 },
          { month: '2026-11', received: 3, closed: 2 },
        ],
        states: [
          { state: 'RECEIVED', count: 2 },
          { state: 'ASSIGNED', count: 4 },
          { state: 'CLOSED', count: 7 },
        ],
      });
    await fixture.whenStable();
    expect(screen.getByRole('link', { name: 'Dossiers en cours' })).toBeVisible();
    expect(screen.getByText('6')).toBeVisible();
    expect(screen.getByText(/41.jours/)).toBeVisible();
    expect(screen.getByRole('figure', { name: /reçus et clos par mois/ })).toHaveTextContent(
      /le centre a reçu 3.dossiers de plus qu’il n’en a clos/,
    );
  });
});
