import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { DraftConvention } from './draft-convention';

const path = '/api/v1/centres/cdg71/bodies/217102706/conventions';
const deliberation = {
  id: 'd1',
  number: '2026-77',
  heldOn: '2026-11-05',
  organ: 'Conseil municipal',
  hasFile: true,
  recordedAt: '2026-11-10T09:00:00Z',
  version: 0,
};

async function open(count = 1) {
  const deliberations = Array.from({ length: count }, (_, index) => ({
    ...deliberation,
    id: `d${index + 1}`,
    number: `2026-${77 + index}`,
  }));
  return render(DraftConvention, {
    inputs: { centre: 'cdg71', siren: '217102706', deliberations },
  });
}

describe('DraftConvention', () => {
  it('lists what is missing with the way to where it is mended', async () => {
    const { screen, http } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Préparer la convention' }));
    const call = http.expectOne(path);
    expect(call.request.body).toEqual({ deliberationId: 'd1' });
    call.flush(
      {
        type: '/problems/invalid-input',
        errors: [{ field: 'centre.deliberationNumber', message: 'Le numéro manque.' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect(await screen.findByText(/Le numéro manque\./)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Compléter la fiche du centre' }).getAttribute('href'),
    ).toBe('/cdg71/parametres/fiche');
  });

  it('asks for one of several deliberations, and sends once', async () => {
    const { screen, fixture, http } = await open(2);
    const button = screen.getByRole('button', { name: 'Préparer la convention' });
    await userEvent.click(button);
    await fixture.whenStable();
    http.expectNone(path);
    expect(screen.getByRole('alert')).toHaveTextContent('Choisissez la délibération.');

    await userEvent.click(screen.getByRole('radio', { name: /2026-78/ }));
    await userEvent.dblClick(button);
    expect(http.match(path).map((call) => call.request.body)).toEqual([{ deliberationId: 'd2' }]);
  });
});
