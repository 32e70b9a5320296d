import { render } from '../../../testing/render';
import { DeadlineCalendar } from './deadline-calendar';

async function open(cut: boolean) {
  const { fixture, screen, http } = await render(DeadlineCalendar, {
    inputs: { centre: 'cdg71' },
    routes: [{ path: '**', children: [] }],
  });
  const call = await vi.waitFor(() => {
    fixture.detectChanges();
    return http.expectOne(({ url }) => url === '/api/v1/centres/cdg71/calendar');
  });
  call.flush({
    cut,
    items: [
      {
        on: String(call.request.params.get('from')),
        kind: 'REFERRAL_LATEST',
        title: 'MPO-2026-71-000001 · Cluny',
        path: 'dossiers/MPO-2026-71-000001',
        risk: 'SOON',
      },
    ],
  });
  await fixture.whenStable();
  return screen;
}

describe('DeadlineCalendar', () => {
  it('says that it shows the first days only, and where the others are', async () => {
    const screen = await open(true);
    expect(screen.getByText(/seules les 500 premières sont montrées/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'liste des dossiers par délai' }).getAttribute('href'),
    ).toMatch(/^\/cdg71\/dossiers\?tri=deadline,asc&latestFrom=\d{4}-\d\d-\d\d$/);
  });

  it('says nothing of it where all of them are there', async () => {
    const screen = await open(false);
    expect(screen.queryByText(/500/)).toBeNull();
  });
});
