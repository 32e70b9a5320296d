import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { ConfirmAddress } from './confirm-address';

const address = '/api/v1/session/addresses/lien';

describe('ConfirmAddress', () => {
  it('confirms by a button, never by being opened', async () => {
    const { screen, http } = await render(ConfirmAddress, { inputs: { token: 'lien' } });
    http.expectNone(address);
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer cette adresse' }));
    (await vi.waitFor(() => http.expectOne(address))).flush(null);
    expect(await screen.findByText(/Votre nouvelle adresse est confirmée/)).toBeVisible();
  });

  it('says what to do when the link opens nothing any more', async () => {
    const { screen, http } = await render(ConfirmAddress, { inputs: { token: 'lien' } });
    await userEvent.click(screen.getByRole('button', { name: 'Confirmer cette adresse' }));
    (await vi.waitFor(() => http.expectOne(address))).flush(
      { type: '/problems/link-gone' },
      { status: 410, statusText: 'Gone' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/Demandez-en un autre/);
  });
});
