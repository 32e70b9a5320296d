import { TestBed } from '@angular/core/testing';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { CentreStore } from '../../shared/data/centre-store';
import { NoticeBell } from './notice-bell';

const api = '/api/v1/centres/cdg71/notices';

async function open(count: number) {
  const rendered = await render(NoticeBell, { routes: [{ path: '**', children: [] }] });
  const entered = TestBed.inject(CentreStore).enter('cdg71');
  rendered.http.expectOne('/api/v1/centres').flush([
    {
      slug: 'cdg71',
      name: 'CDG 71',
      demo: true,
      departments: ['71'],
      timeZone: 'Europe/Paris',
      status: 'OPEN',
    },
  ]);
  await entered;
  rendered.fixture.detectChanges();
  (await vi.waitFor(() => rendered.http.expectOne(`${api}/unread`))).flush({ count });
  return rendered;
}

describe('NoticeBell', () => {
  it('says the number in words, lists the notices and reads the one that is opened', async () => {
    const { screen, http } = await open(1);
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications, 1 non lue' }));
    const list = await vi.waitFor(() => http.expectOne(({ url }) => url === api));
    list.flush({
      items: [
        {
          id: 'n1',
          kind: 'REFERRAL_RECEIVED',
          title: 'MPO-2026-71-000004, Cluny',
          path: 'dossiers/MPO-2026-71-000004',
          createdAt: '2026-11-22T09:00:00Z',
          readAt: null,
        },
      ],
      page: 0,
      size: 20,
      total: 1,
    });
    const link = await screen.findByRole('link', { name: 'Nouvelle saisine' });
    expect(link).toHaveAttribute('href', '/cdg71/dossiers/MPO-2026-71-000004');
    await userEvent.click(link);
    http.expectOne(`${api}/n1/reading`).flush(null);
    (await vi.waitFor(() => http.expectOne(`${api}/unread`))).flush({ count: 0 });
    expect(
      await screen.findByRole('button', { name: 'Notifications, aucune non lue' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('asks nothing while the page is hidden and again when it is seen', async () => {
    const { http } = await open(0);
    vi.useFakeTimers();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(300_000);
    vi.useRealTimers();
    http.expectNone(`${api}/unread`);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    (await vi.waitFor(() => http.expectOne(`${api}/unread`))).flush({ count: 2 });
    hidden.mockRestore();
  });
});
