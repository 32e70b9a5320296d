import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { DirectoryFilling } from './directory-filling';

const path = '/api/v1/centres/cdg63/directory/filling';

async function open(state: object) {
  const rendered = await render(DirectoryFilling, { inputs: { centre: 'cdg63', mayFill: true } });
  rendered.http.expectOne(path).flush(state);
  await rendered.fixture.whenStable();
  return rendered;
}

describe('DirectoryFilling', () => {
  it('asks first, starts once and says what was added', async () => {
    const { screen, fixture, http } = await open({ state: 'NEVER', total: 0, done: 0, added: 0 });
    await userEvent.click(screen.getByRole('button', { name: 'Remplir l’annuaire' }));
    await fixture.whenStable();
    const confirm = screen.getByRole('button', { name: 'Remplir maintenant' });
    await userEvent.dblClick(confirm);
    http.expectOne({ method: 'POST', url: path }).flush({
      state: 'DONE',
      total: 478,
      done: 478,
      added: 474,
    });
    await expect.poll(() => http.match((call) => call.params.get('kind') !== null).length).toBe(2);
  });

  it('shows how far a filling is that began before the page was opened', async () => {
    const { screen } = await open({ state: 'RUNNING', total: 478, done: 100, added: 96 });
    expect(screen.getByRole('progressbar', { name: /100 sur 478/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Remplir l’annuaire' })).toBeNull();
  });

  it('offers to go on after an interruption', async () => {
    const { screen } = await open({ state: 'INTERRUPTED', total: 478, done: 200, added: 196 });
    expect(screen.getByText(/s’est arrêté à 200 sur/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Reprendre le remplissage' })).toBeDefined();
  });
});
