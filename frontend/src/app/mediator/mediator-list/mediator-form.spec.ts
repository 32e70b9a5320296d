import userEvent from '@testing-library/user-event';
import type { MediatorResponse } from '../../api/models';
import { render } from '../../../testing/render';
import { MediatorForm } from './mediator-form';

const mediators = '/api/v1/centres/cdg71/mediators';
const mediator: MediatorResponse = {
  userId: '018f',
  name: 'Camille Roy',
  email: 'c.roy@exemple.fr',
  qualification: 'Diplôme universitaire de médiation',
  activeFrom: '2024-01-01',
  active: true,
  version: 2,
};

describe('MediatorForm', () => {
  it('shows both versions when somebody else was faster', async () => {
    const { screen, http, fixture } = await render(MediatorForm, {
      inputs: { centre: 'cdg71', mediator },
    });
    await fixture.whenStable();
    const box = screen.getByRole('textbox', { name: 'Qualification' });
    await userEvent.clear(box);
    await userEvent.type(box, 'Avocate honoraire');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    http
      .expectOne((call) => call.method === 'PUT')
      .flush({ type: '/problems/changed-meanwhile' }, { status: 409, statusText: 'Conflict' });
    const reading = await vi.waitFor(() =>
      http.expectOne((call) => call.method === 'GET' && call.url === mediators),
    );
    const theirs = { ...mediator, qualification: 'Psychologue du travail', version: 3 };
    reading.flush({ items: [theirs], page: 0, size: 100, total: 1 });
    expect(
      await screen.findByRole('alert', { name: /Une autre personne a modifié/ }),
    ).toHaveTextContent(/Avocate honoraire.*Psychologue du travail/);

    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ma saisie' }));
    const second = await vi.waitFor(() => http.expectOne((call) => call.method === 'PUT'));
    expect(second.request.body).toMatchObject({ qualification: 'Avocate honoraire', version: 3 });
  });
});
