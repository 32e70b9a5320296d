import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { actingAs, runningJob } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { ConventionList } from './convention-list';

const base = '/api/v1/centres/cdg71';
const draft = {
  id: '018c',
  siren: '217101377',
  bodyName: 'Cluny',
  state: 'DRAFT',
  draftedAt: '2026-03-16T09:00:00Z',
};

async function open(role: string) {
  const rendered = await render(ConventionList, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: actingAs(role) }],
  });
  const { http, fixture } = rendered;
  http
    .expectOne((call) => call.url === `${base}/conventions`)
    .flush({
      items: [draft, { ...draft, id: '018d', bodyName: 'Mâcon', state: 'ACTIVE' }],
      page: 0,
      size: 25,
      total: 2,
    });
  await fixture.whenStable();
  return rendered;
}

describe('ConventionList', () => {
  it('notes that prepared conventions were sent, after saying what that means', async () => {
    const { screen, http } = await open('CASE_MANAGER');
    expect(screen.queryByRole('checkbox', { name: 'Sélectionner Mâcon' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Cluny' }));
    await userEvent.click(screen.getByRole('button', { name: 'Noter l’envoi' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Noter l’envoi' }));
    expect(dialog.getByText(/aucun message ne part/)).toBeVisible();
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Noter l’envoi' }));
    const call = await vi.waitFor(() => http.expectOne(`${base}/conventions/bulk-sending`));
    expect(call.request.body).toEqual({ selection: { ids: ['018c'] } });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    call.flush(runningJob('Envoi de conventions'));
    expect(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    ).toHaveTextContent('Envoi de conventions');
  });

  it('offers nothing to those who only read', async () => {
    const { screen } = await open('FINANCE');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
