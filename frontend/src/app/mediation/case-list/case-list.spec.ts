import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
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

async function open() {
  const rendered = await render(CaseList, {
    inputs: { centre: 'cdg71' },
    providers: [
      {
        provide: SessionStore,
        useValue: {
          hasRole: (_: string, roles: string[]) => roles.includes('CASE_MANAGER'),
          rolesIn: () => [],
        },
      },
    ],
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
    call.flush({
      id: '018j',
      kind: 'BULK',
      title: 'Désignation d’un médiateur',
      state: 'RUNNING',
      total: 1,
      done: 0,
      failed: 0,
      problems: [],
      startedAt: '2026-03-16T09:00:00Z',
      finishedAt: null,
      result: null,
      cancellable: true,
    });
    expect(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    ).toHaveTextContent('Désignation d’un médiateur');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
