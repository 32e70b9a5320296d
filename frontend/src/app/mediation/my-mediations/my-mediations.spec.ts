import { within } from '@testing-library/dom';
import { render } from '../../../testing/render';
import { dayOf } from '../../shared/format/french';
import { MyMediations } from './my-mediations';

const base = '/api/v1/centres/cdg71';
const running = {
  reference: 'MPO-2026-71-000001',
  code: 'K7-42',
  kind: 'MPO',
  state: 'ASSIGNED',
  receivedAt: '2026-03-16T09:00:00Z',
  referralDate: '2026-03-16',
  employerName: 'Cluny',
  employerInformedAt: '2026-03-20T09:00:00Z',
};

describe('MyMediations', () => {
  it('shows each running case with its next step and its next day', async () => {
    const { screen, http, fixture } = await render(MyMediations, { inputs: { centre: 'cdg71' } });
    http
      .expectOne(({ url }) => url === `${base}/calendar`)
      .flush({
        cut: false,
        items: [
          {
            kind: 'EMPLOYER_ANSWER_DUE',
            on: dayOf(new Date(Date.now() + 3 * 86_400_000).toISOString()),
            risk: 'SOON',
            path: 'dossiers/MPO-2026-71-000001',
            title: 'MPO-2026-71-000001 · Cluny',
          },
        ],
      });
    http
      .expectOne(({ url }) => url === `${base}/cases`)
      .flush({
        items: [running, { ...running, reference: 'MPO-2026-71-000002', state: 'CLOSED' }],
        page: 0,
        size: 100,
        total: 130,
      });
    const recents = await vi.waitFor(() => {
      fixture.detectChanges();
      return http.expectOne(`${base}/recents`);
    });
    recents.flush({ items: [] });
    await fixture.whenStable();
    const now = within(screen.getByRole('region', { name: 'En cours (1)' }));
    expect(now.getByText(/Attendre la réponse de l’employeur/)).toBeVisible();
    expect(now.getByText(/Réponse attendue de l’employeur.*dans 3 jours/)).toBeVisible();
    expect(screen.getByRole('link', { name: /dont 128 de plus/ })).toHaveAttribute(
      'href',
      '/cdg71/dossiers',
    );
  });
});
