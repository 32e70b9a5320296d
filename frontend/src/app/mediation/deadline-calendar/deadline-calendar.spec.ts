import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { CentreStore } from '../../shared/data/centre-store';
import { DeadlineCalendar } from './deadline-calendar';

const item = (title: string, kind: string, risk: string, on: string) => ({
  on,
  kind,
  title,
  risk,
  path: `dossiers/${title}`,
});

async function open() {
  // The month is that of the centre's day, which the clocks of Réunion have already begun.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T22:00:00Z') });
  const rendered = await render(DeadlineCalendar, {
    inputs: { centre: 'cdg974' },
    providers: [
      {
        provide: CentreStore,
        useValue: { current: () => ({ slug: 'cdg974', timeZone: 'Indian/Reunion' }) },
      },
    ],
  });
  const asked = () =>
    vi.waitFor(() => {
      rendered.fixture.detectChanges();
      return rendered.http.expectOne(({ url }) => url === '/api/v1/centres/cdg974/calendar');
    });
  return { ...rendered, asked };
}

describe('DeadlineCalendar', () => {
  afterEach(() => vi.useRealTimers());

  it('names each day of the month, its risk in words, and leads to its case', async () => {
    const { asked, screen } = await open();
    const call = await asked();
    expect(call.request.params.get('from')).toBe('2026-12-01');
    expect(call.request.params.get('to')).toBe('2026-12-31');
    call.flush({
      items: [
        item('MPO-1', 'REFERRAL_SAFE', 'LATE', '2026-12-02'),
        item('MPO-2', 'EMPLOYER_ANSWER_DUE', 'LATER', '2026-12-09'),
      ],
    });
    const late = await screen.findByRole('link', { name: /^MPO-1.*Dernier jour sûr.*, dépassé$/ });
    expect(
      screen.getByRole('link', { name: /^MPO-2.*Réponse attendue de l’employeur$/ }),
    ).toBeInTheDocument();
    expect(late).toHaveAttribute('href', '/cdg974/dossiers/MPO-1');
    const go = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.click(late);
    expect(go).toHaveBeenCalledWith('/cdg974/dossiers/MPO-1');
  });

  it('reads the month that one turns to', async () => {
    const { asked, screen } = await open();
    (await asked()).flush({ items: [] });
    expect(await screen.findByText('Aucune échéance ce mois-ci.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Mois suivant' }));
    const next = await asked();
    expect(next.request.params.get('from')).toBe('2027-01-01');
    expect(await screen.findByRole('heading', { name: 'janvier 2027' })).toBeInTheDocument();
  });

  it('says when the days cannot be read, and reads them again on demand', async () => {
    const { asked, screen } = await open();
    (await asked()).flush({}, { status: 503, statusText: 'Unavailable' });
    await userEvent.click(await screen.findByRole('button', { name: /Réessayer/ }));
    (await asked()).flush({ items: [item('MPO-3', 'COURT_SAFE', 'SOON', '2026-12-04')] });
    expect(await screen.findByRole('link', { name: /MPO-3.*, bientôt$/ })).toBeInTheDocument();
  });

  it('says that it shows the first days only, and where the others are', async () => {
    const { asked, screen } = await open();
    (await asked()).flush({
      cut: true,
      items: [item('MPO-4', 'REFERRAL_LATEST', 'SOON', '2026-12-04')],
    });
    expect(await screen.findByText(/seules les 500 premières sont montrées/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'liste des dossiers par délai' }).getAttribute('href'),
    ).toBe('/cdg974/dossiers?tri=deadline,asc&latestFrom=2026-12-04');
  });

  it('says nothing of it where all of them are there', async () => {
    const { asked, screen } = await open();
    (await asked()).flush({
      cut: false,
      items: [item('MPO-4', 'REFERRAL_LATEST', 'SOON', '2026-12-04')],
    });
    expect(await screen.findByRole('link', { name: /MPO-4/ })).toBeInTheDocument();
    expect(screen.queryByText(/500/)).toBeNull();
  });
});
