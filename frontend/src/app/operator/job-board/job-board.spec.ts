import userEvent from '@testing-library/user-event';
import type { JobLine } from '../../api/models';
import { render } from '../../../testing/render';
import { JobBoard } from './job-board';

const job: JobLine = {
  id: '0190f000-0000-7000-8000-000000000001',
  centre: 'cdg71',
  kind: 'BULK',
  state: 'RUNNING',
  total: 500,
  done: 120,
  failed: 3,
  startedAt: '2026-11-22T08:00:00Z',
  stopping: false,
  cancellable: true,
  restartable: false,
};

async function open(...items: JobLine[]) {
  const page = await render(JobBoard);
  page.http
    .expectOne(({ url }) => url === '/api/v1/operator/jobs')
    .flush({ items, page: 0, size: 25, total: items.length });
  await page.fixture.whenStable();
  return page;
}

describe('JobBoard', () => {
  it('tells where work stands in numbers', async () => {
    const { screen } = await open(job);
    expect(screen.getByRole('row', { name: /cdg71/ })).toHaveTextContent(
      /Acte sur plusieurs lignes.*En cours.*120 sur 500, dont 3 refus/,
    );
  });

  it('stops what runs, with a reason, and offers no restart of it', async () => {
    const { screen, http } = await open(job);
    await userEvent.click(screen.getByRole('button', { name: /Actions/ }));
    expect(screen.queryByRole('menuitem', { name: 'Relancer ce travail' })).toBeNull();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Arrêter ce travail' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Motif/ }), 'Trop long');
    await userEvent.click(screen.getByRole('button', { name: 'Arrêter ce travail' }));
    const call = await vi.waitFor(() =>
      http.expectOne(`/api/v1/operator/centres/cdg71/jobs/${job.id}/stopping`),
    );
    expect(call.request.body).toEqual({ reason: 'Trop long' });
  });

  it('says so when there is nothing', async () => {
    const { screen } = await open();
    expect(screen.getByText(/Aucun travail n’a été lancé/)).toBeVisible();
  });
});
