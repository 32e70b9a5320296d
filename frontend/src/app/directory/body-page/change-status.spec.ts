import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { ChangeStatus } from './change-status';

const path = '/api/v1/centres/cdg71/bodies/217102706/affiliations';

describe('ChangeStatus', () => {
  it('asks why when the day has gone by', async () => {
    const { screen, fixture, http } = await render(ChangeStatus, {
      inputs: { centre: 'cdg71', siren: '217102706' },
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Affiliation volontaire' }));
    const from = screen.getByRole('textbox', { name: 'À partir du' });
    await userEvent.clear(from);
    await userEvent.type(from, '01/01/2020');
    const save = screen.getByRole('button', { name: 'Enregistrer le statut' });
    await userEvent.click(save);
    await fixture.whenStable();
    http.expectNone(path);
    expect(screen.getByRole('alert')).toHaveTextContent('Indiquez le motif');

    await userEvent.type(screen.getByRole('textbox', { name: /Motif/ }), 'Reprise des archives');
    await userEvent.dblClick(save);
    expect(http.match(path).map((call) => call.request.body)).toEqual([
      { status: 'VOLUNTARY', from: '2020-01-01', reason: 'Reprise des archives' },
    ]);
  });

  it('says what leaving the centre costs before it is recorded', async () => {
    const { screen, http } = await render(ChangeStatus, {
      inputs: { centre: 'cdg71', siren: '217102706' },
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Non affiliée, hors socle commun' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le statut' }));
    const asked = await screen.findByRole('dialog', { name: /comme non affiliée/ });
    expect(asked).toHaveTextContent(/le prix des médiations le suit/);
    http.expectNone(path);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer comme non affiliée' }));
    const call = await vi.waitFor(() => http.expectOne(path));
    expect(call.request.body).toMatchObject({ status: 'NONE' });
  });
});
