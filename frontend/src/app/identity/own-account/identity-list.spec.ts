import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { IdentityList } from './identity-list';

const identities = '/api/v1/account/identities';

describe('IdentityList', () => {
  it('tells which identities open the account and takes one away', async () => {
    const { screen, http } = await render(IdentityList, { inputs: { identite: 'liee' } });
    http.expectOne(identities).flush({
      linked: [
        {
          id: 'i1',
          provider: 'ProConnect',
          name: 'Camille Martin',
          siret: '13002526500013',
          linkedAt: '2026-11-23T08:00:00Z',
          lastUsedAt: null,
        },
      ],
      offered: [{ provider: 'franceconnect', name: 'FranceConnect' }],
    });
    expect(await screen.findByText(/Camille Martin, SIRET 13002526500013/)).toBeVisible();
    expect(screen.getByText('Cette identité ouvre désormais votre compte.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Lier FranceConnect' })).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /Retirer\sProConnect/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer cette identité' }));
    const call = await vi.waitFor(() => http.expectOne(`${identities}/i1`));
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    (await vi.waitFor(() => http.expectOne(identities))).flush({ linked: [], offered: [] });
    expect(await screen.findByText(/Aucune identité/)).toBeVisible();
  });
});
