import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { SettingsPreview } from '../../api/models';
import { Download } from '../../shared/data/download';
import { SettingsTransfer } from './settings-transfer';

const base = '/api/v1/centres/cdg71/settings-file';
const file = { protected: 'aGVhZGVy', payload: 'cGF5bG9hZA', signature: 'c2lnbg' };
const preview: SettingsPreview = {
  from: 'essai',
  exportedAt: '2026-11-20T09:00:00Z',
  changes: [
    {
      group: 'Fiche du centre',
      what: 'Téléphone',
      kind: 'CHANGED',
      before: '0385000000',
      after: '0385000001',
      why: null,
    },
    {
      group: 'Tarifs',
      what: 'À compter du 1er janvier 2024',
      kind: 'LEFT',
      before: null,
      after: '55,00 € de l’heure',
      why: 'Ce jour est passé, et un autre tarif a déjà été appliqué.',
    },
  ],
};

async function open() {
  const rendered = await render(SettingsTransfer, { inputs: { centre: 'cdg71' } });
  (await vi.waitFor(() => rendered.http.expectOne(`${base}/key`))).flush({ key: 'MCowBQYDK2Vw' });
  await rendered.fixture.whenStable();
  return rendered;
}

async function choose(screen: Awaited<ReturnType<typeof open>>['screen'], text: string) {
  await userEvent.upload(
    screen.getByLabelText(/Fichier de réglages/),
    new File([text], 'reglages.json', { type: 'application/json' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Voir ce qui changerait' }));
}

describe('SettingsTransfer', () => {
  it('shows every setting beside the one here before it takes any over', async () => {
    const { screen, http } = await open();
    await choose(screen, JSON.stringify(file));
    const asked = await vi.waitFor(() => http.expectOne(`${base}/preview`));
    expect(asked.request.body).toEqual(file);
    asked.flush(preview);
    const row = (await screen.findByText('Téléphone')).closest('tr') as HTMLElement;
    expect(within(row).getByText('0385000000')).toBeVisible();
    expect(within(row).getByText('Changé')).toBeVisible();
    expect(screen.getByText(/un autre tarif a déjà été appliqué/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Reprendre ces réglages' }));
    const window = within(await screen.findByRole('dialog'));
    expect(window.getByText(/Un réglage de ce centre est ajouté ou changé/)).toBeVisible();
    http.expectNone(base);
    await userEvent.click(window.getByRole('button', { name: 'Reprendre' }));
    (await vi.waitFor(() => http.expectOne({ method: 'POST', url: base }))).flush(preview);
    expect(await screen.findByText('Les réglages sont repris.')).toBeVisible();
  });

  it('says why a file is refused, and that there is none', async () => {
    const { screen, http } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Voir ce qui changerait' }));
    expect(await screen.findAllByText(/Choisissez un fichier de réglages/)).not.toHaveLength(0);
    await choose(screen, 'not json');
    const asked = await vi.waitFor(() => http.expectOne(`${base}/preview`));
    asked.flush(
      { type: '/problems/settings-file-unreadable', status: 422 },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect(
      await screen.findByText(/Ce fichier n’est pas un fichier de réglages d’Entremise/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reprendre ces réglages' })).toBeNull();
  });

  it('exports without the numbers unless they are wanted', async () => {
    const offered = vi.spyOn(Download.prototype, 'offer').mockReturnValue();
    const { screen, http } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Exporter les réglages' }));
    (await vi.waitFor(() => http.expectOne(`${base}?numbers=false`))).flush(file);
    await userEvent.click(screen.getByRole('checkbox', { name: /SIREN, le SIRET/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Exporter les réglages' }));
    (await vi.waitFor(() => http.expectOne(`${base}?numbers=true`))).flush(file);
    await vi.waitFor(() => {
      expect(offered).toHaveBeenCalledTimes(2);
    });
    expect(offered.mock.lastCall?.[1]).toBe('reglages-cdg71.json');
    expect(JSON.parse((await offered.mock.lastCall?.[0].text()) ?? '')).toEqual(file);
    offered.mockRestore();
  });
});
