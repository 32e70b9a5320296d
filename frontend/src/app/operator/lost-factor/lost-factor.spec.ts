import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { LostFactor } from './lost-factor';

const accounts = '/api/v1/operator/accounts';
const found = {
  userId: '0199a000-0000-7000-8000-000000000001',
  name: 'Alix Renfort',
  centres: ['CDG 63', 'CDG 71'],
  secondFactor: true,
};

async function seek() {
  await userEvent.type(screen.getByRole('textbox', { name: /Adresse/ }), 'alix@exemple.fr');
  await userEvent.click(screen.getByRole('button', { name: 'Chercher' }));
}

describe('LostFactor', () => {
  it('takes the factor away for a reason', async () => {
    const { http } = await render(LostFactor);
    await seek();
    const search = await vi.waitFor(() => http.expectOne(`${accounts}/search`));
    expect(search.request.body).toEqual({ email: 'alix@exemple.fr' });
    search.flush(found);

    expect(await screen.findByText('CDG 63, CDG 71')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retirer le second facteur' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Motif/ }), 'Vue en visio');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Retirer le second facteur' }));
    const reset = await vi.waitFor(() =>
      http.expectOne(`${accounts}/${found.userId}/factor-reset`),
    );
    expect(reset.request.body).toEqual({ reason: 'Vue en visio' });
    reset.flush({ ...found, secondFactor: false });
    expect(
      await screen.findByText('Le second facteur d’Alix Renfort est retiré.'),
    ).toBeInTheDocument();
  });

  it('says that nobody has the address', async () => {
    const { http } = await render(LostFactor);
    await seek();
    (await vi.waitFor(() => http.expectOne(`${accounts}/search`))).flush(
      { type: '/problems/not-found' },
      { status: 404, statusText: 'x' },
    );
    expect(await screen.findByText('Aucun compte ouvert n’a cette adresse.')).toBeInTheDocument();
  });
});
