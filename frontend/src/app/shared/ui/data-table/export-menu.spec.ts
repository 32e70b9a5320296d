import userEvent from '@testing-library/user-event';
import { within } from '@testing-library/dom';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

const exportsUrl = '/api/v1/centres/cdg71/exports';
const job = {
  id: '018f',
  kind: 'EXPORT',
  title: 'Export des collectivités',
  state: 'RUNNING',
  total: 60,
  done: 20,
  failed: 0,
  problems: [],
  startedAt: '2026-11-22T20:00:00Z',
  finishedAt: null,
  result: null,
  cancellable: true,
};

async function choose(format: RegExp) {
  const opened = await openSample('/liste?status=NONE&colonnes=name,population');
  await opened.answer(sampleBodies(2), 60);
  await userEvent.click(opened.screen.getByRole('button', { name: 'Exporter' }));
  const menu = within(await within(document.body).findByRole('menu'));
  await userEvent.click(menu.getByRole('menuitem', { name: format }));
  return opened;
}

describe('ExportMenu', () => {
  it('takes away the search with the columns on screen, and follows the work', async () => {
    const { http, screen } = await choose(/Les 60 lignes en CSV/);
    const call = await vi.waitFor(() => http.expectOne({ method: 'POST', url: exportsUrl }));
    expect(call.request.body).toEqual({
      list: 'bodies',
      format: 'CSV',
      columns: ['name', 'population'],
      query: { status: 'NONE', sort: 'name,asc' },
    });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    call.flush(job, { status: 202, statusText: 'Accepted' });
    const work = within(
      await screen.findByRole('region', { name: 'Travail en cours sur la liste' }),
    );
    expect(await work.findByText('Export des collectivités')).toBeVisible();
    await userEvent.click(work.getByRole('button', { name: 'Masquer' }));
    expect(screen.queryByText('Export des collectivités')).toBeNull();
  });

  it('says why no file is made', async () => {
    const { http, screen } = await choose(/XLSX/);
    const call = await vi.waitFor(() => http.expectOne({ method: 'POST', url: exportsUrl }));
    expect(call.request.body).toMatchObject({ format: 'XLSX' });
    call.flush({ type: '/problems/forbidden' }, { status: 403, statusText: 'Forbidden' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Votre rôle ne permet pas');
  });
});
