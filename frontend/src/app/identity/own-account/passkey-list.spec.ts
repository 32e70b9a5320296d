import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { PasskeyList } from './passkey-list';

const passkeys = '/api/v1/account/passkeys';
const key = {
  id: 'k1',
  name: 'Mon téléphone',
  synced: true,
  createdAt: '2026-11-23T08:00:00Z',
  lastUsedAt: null,
};

async function shown() {
  const rendered = await render(PasskeyList);
  rendered.http.expectOne(passkeys).flush([key]);
  await rendered.fixture.whenStable();
  return rendered;
}

describe('PasskeyList', () => {
  it('names a passkey anew', async () => {
    const { screen, http } = await shown();
    expect(screen.getByText(/dans un trousseau synchronisé.*jamais utilisée/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Renommer\sMon téléphone/ }));
    const name = screen.getByRole('textbox', { name: 'Nom de la clé' });
    await userEvent.clear(name);
    await userEvent.click(screen.getByRole('button', { name: 'Renommer' }));
    expect(screen.getAllByText('Donnez un nom à cette clé.')[0]).toBeVisible();
    await userEvent.type(name, 'Clé du bureau');
    await userEvent.click(screen.getByRole('button', { name: 'Renommer' }));
    const call = await vi.waitFor(() => http.expectOne(`${passkeys}/k1`));
    expect(call.request.body).toEqual({ name: 'Clé du bureau' });
    call.flush(null);
    (await vi.waitFor(() => http.expectOne(passkeys))).flush([{ ...key, name: 'Clé du bureau' }]);
    expect(await screen.findByRole('button', { name: /Renommer\sClé du bureau/ })).toBeVisible();
  });

  it('takes a passkey away after asking', async () => {
    const { screen, http } = await shown();
    await userEvent.click(screen.getByRole('button', { name: /Retirer\sMon téléphone/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer la clé' }));
    const call = await vi.waitFor(() => http.expectOne(`${passkeys}/k1`));
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    (await vi.waitFor(() => http.expectOne(passkeys))).flush([]);
    expect(await screen.findByText('Aucune clé d’accès.')).toBeVisible();
  });
});
