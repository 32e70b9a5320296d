import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { SetTariff } from './set-tariff';

const path = '/api/v1/centres/cdg71/tariffs';

describe('SetTariff', () => {
  it('shows the tariff that already begins on that day beside the one that was written', async () => {
    const { screen, http, fixture } = await render(SetTariff, { inputs: { centre: 'cdg71' } });
    const saved = vi.fn();
    fixture.componentInstance.saved.subscribe(saved);
    const type = (name: RegExp, text: string) =>
      userEvent.type(screen.getByRole('textbox', { name }), text);
    await type(/À partir du/, '01/01/2027');
    await type(/Tarif d’une heure/, '62,50');
    await type(/Numéro de la délibération/, '2026-12');
    await type(/Date de la délibération/, '01/12/2026');
    await type(/Explication/, 'Coût réel');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le tarif' }));
    (await vi.waitFor(() => http.expectOne({ method: 'POST', url: path }))).flush(
      { type: '/problems/tariff-already-set' },
      { status: 409, statusText: 'Conflict' },
    );
    const there = {
      id: 't1',
      validFrom: '2027-01-01',
      hourlyRate: 60,
      includedStatuses: ['MANDATORY'],
      deliberationNumber: '2026-12',
      deliberationDate: '2026-12-01',
      explanation: 'Coût réel',
      demo: false,
    };
    (await vi.waitFor(() => http.expectOne((call) => call.method === 'GET'))).flush({
      items: [there],
      page: 0,
      size: 100,
      total: 1,
    });
    const conflict = await screen.findByRole('alert', { name: /prend déjà effet le 01\/01\/2027/ });
    expect(conflict).toHaveTextContent(/Tarif d’une heure.*62,50.*60,00/);
    expect(conflict).not.toHaveTextContent('Coût réel');
    await userEvent.click(screen.getByRole('button', { name: 'Garder ce qui est enregistré' }));
    expect(saved).toHaveBeenCalledWith(there);
  });
});
