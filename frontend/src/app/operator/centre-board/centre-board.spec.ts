import userEvent from '@testing-library/user-event';
import type { CentreLine } from '../../api/models';
import { render } from '../../../testing/render';
import { CentreBoard } from './centre-board';

const centre: CentreLine = {
  slug: 'cdg71',
  name: 'CDG 71',
  departments: ['71'],
  referenceCode: '71',
  timeZone: 'Europe/Paris',
  demo: false,
  status: 'OPEN',
  health: 'ATTENTION',
  problems: ['2 courriels non remis'],
  members: 4,
  volumes: { bodies: 565, cases: 12, fileBytes: 2048, lostMails: 2 },
  openedAt: '2026-11-22T08:00:00Z',
  fileQuota: { bytes: 20_000_000_000, own: false },
  closed: ['EXPORTS'],
  migration: { version: '202611230401', finishedAt: '2026-11-22T08:00:00Z' },
};

async function open(line: CentreLine) {
  const page = await render(CentreBoard);
  page.http
    .expectOne(({ url }) => url === '/api/v1/operator/centres')
    .flush({ items: [line], page: 0, size: 25, total: 1 });
  page.http.expectOne('/api/v1/operator/migrations').flush({
    version: '202611231501',
    platform: [],
    upToDate: 997,
    behind: [{ centres: ['cdg63', 'cdg71'], scripts: ['V202611231501__a_b'] }],
  });
  await page.fixture.whenStable();
  return page;
}

describe('CentreBoard', () => {
  it('says health in words and numbers, beside its dot', async () => {
    const { screen } = await open(centre);
    const row = screen.getByRole('row', { name: /CDG 71/ });
    expect(row).toHaveTextContent(/À surveiller.*2 courriels non remis/);
    expect(row).toHaveTextContent('565');
  });

  it('says which centres still miss which migrations', async () => {
    const { screen } = await open(centre);
    expect(screen.getByText(/997 centres à jour/)).toBeVisible();
    expect(screen.getByText(/cdg63, cdg71/)).toHaveTextContent('V202611231501__a_b');
  });

  it('suspends a centre with a reason', async () => {
    const { screen, http } = await open(centre);
    await userEvent.click(screen.getByRole('button', { name: /Actions.*CDG 71/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Suspendre le centre' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Motif/ }), 'Fin du contrat');
    await userEvent.click(screen.getByRole('button', { name: 'Suspendre le centre' }));
    const call = await vi.waitFor(() =>
      http.expectOne('/api/v1/operator/centres/cdg71/suspension'),
    );
    expect(call.request.body).toEqual({ reason: 'Fin du contrat' });
  });

  it('says what is closed, and closes more with a reason', async () => {
    const { screen, http } = await open(centre);
    expect(screen.getByRole('row', { name: /CDG 71/ })).toHaveTextContent(
      /sans\s: exports de listes/,
    );
    await userEvent.click(screen.getByRole('button', { name: /Actions.*CDG 71/ }));
    expect(
      await screen.findByRole('menuitem', { name: /Ouvrir\s: exports de listes/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('menuitem', { name: /Fermer\s: programmes/ }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Motif/ }), 'Secret perdu');
    await userEvent.click(screen.getByRole('button', { name: 'Fermer cette fonction' }));
    const call = await vi.waitFor(() => http.expectOne('/api/v1/operator/centres/cdg71/features'));
    expect(call.request.body).toEqual({
      feature: 'PROGRAMS',
      on: false,
      reason: 'Secret perdu',
    });
  });

  it('sets the room for files, in gigabytes as they are written', async () => {
    const { screen, http } = await open(centre);
    await userEvent.click(screen.getByRole('button', { name: /Actions.*CDG 71/ }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Fixer le quota de fichiers' }),
    );
    const room = await screen.findByRole('textbox', { name: /Quota, en gigaoctets/ });
    await userEvent.type(room, 'beaucoup');
    await userEvent.type(screen.getByRole('textbox', { name: /Motif/ }), 'Gros dossiers');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le quota' }));
    expect(room).toBeInvalid();
    await userEvent.clear(room);
    await userEvent.type(room, '2,5');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le quota' }));
    const call = await vi.waitFor(() =>
      http.expectOne('/api/v1/operator/centres/cdg71/file-quota'),
    );
    expect(call.request.body).toEqual({ bytes: 2_500_000_000, reason: 'Gros dossiers' });
  });

  it('gives the centre a host name of its own, and takes it away', async () => {
    const { screen, http } = await open({ ...centre, ownHost: 'mediation.cdg71.fr' });
    expect(screen.getByText('mediation.cdg71.fr')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Actions.*CDG 71/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Fixer l’adresse propre' }));
    const host = await screen.findByRole('textbox', { name: /Nom de domaine/ });
    await userEvent.clear(host);
    await userEvent.type(host, 'https://mpo.cdg71.fr/');
    await userEvent.type(screen.getByRole('textbox', { name: /Motif/ }), 'Nouveau domaine');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer l’adresse' }));
    expect(host).toBeInvalid();
    await userEvent.clear(host);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer l’adresse' }));
    const call = await vi.waitFor(() => http.expectOne('/api/v1/operator/centres/cdg71/own-host'));
    expect(call.request.body).toEqual({ host: null, reason: 'Nouveau domaine' });
  });

  it('sends again the mails that were given up, where there are any', async () => {
    const { screen, http } = await open(centre);
    await userEvent.click(screen.getByRole('button', { name: /Actions.*CDG 71/ }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Renvoyer les courriels non remis' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Renvoyer les courriels' }));
    const call = await vi.waitFor(() =>
      http.expectOne('/api/v1/operator/centres/cdg71/lost-mails/resending'),
    );
    expect(call.request.method).toBe('POST');
  });
});
