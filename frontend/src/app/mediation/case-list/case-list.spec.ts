import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { actingAs, runningJob } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { CaseList } from './case-list';

const base = '/api/v1/centres/cdg71';
const summary = {
  reference: 'MPO-2026-71-000001',
  code: 'K7-42',
  kind: 'MPO',
  state: 'ACCEPTED',
  receivedAt: '2026-03-16T09:00:00Z',
  referralDate: '2026-03-16',
  employerName: 'Cluny',
};

async function open(role = 'CASE_MANAGER') {
  const rendered = await render(CaseList, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: actingAs(role) }],
  });
  const { http, fixture } = rendered;
  http
    .expectOne((call) => call.url === `${base}/mediators`)
    .flush({
      items: [
        { userId: '018m', name: 'Anne Roy', active: true },
        { userId: '018n', name: 'Luc Petit', active: false },
      ],
      page: 0,
      size: 25,
      total: 2,
    });
  http
    .expectOne((call) => call.url === `${base}/cases`)
    .flush({
      items: [summary, { ...summary, reference: 'MPO-2026-71-000002', state: 'RECEIVED' }],
      page: 0,
      size: 25,
      total: 2,
    });
  await fixture.whenStable();
  return rendered;
}

describe('CaseList', () => {
  it('gives several cases to one mediator and follows the work', async () => {
    const { screen, http } = await open();
    expect(screen.queryByRole('checkbox', { name: /000002/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /000001/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Nommer un médiateur' }));
    const dialog = within(await screen.findByRole('dialog', { name: /1 dossier$/ }));
    expect(dialog.queryByRole('option', { name: 'Luc Petit' })).toBeNull();
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Médiateur' }), '018m');
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Confier les dossiers' }));
    const call = await vi.waitFor(() => http.expectOne(`${base}/cases/bulk-assignment`));
    expect(call.request.body).toEqual({
      selection: { ids: ['MPO-2026-71-000001'] },
      mediator: '018m',
    });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    call.flush(runningJob('Désignation d’un médiateur'));
    expect(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    ).toHaveTextContent('Désignation d’un médiateur');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is narrowed by what was decided only for those who read referrals', async () => {
    const { screen } = await open();
    expect(screen.getByLabelText(/^Décision contestée/)).toBeInTheDocument();
    expect(screen.getByLabelText('Médiateur nommé')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Employeur', hidden: true })).toBeInTheDocument();
    for (const name of ['Reçue', 'Délai sûr', 'Dernier jour possible']) {
      expect(screen.getByRole('group', { name, hidden: true })).toBeInTheDocument();
    }
  });

  it('hides from others that there is such a filter', async () => {
    const { screen } = await open('CENTRE_ADMIN');
    expect(screen.queryByLabelText(/^Décision contestée/)).toBeNull();
  });
});
