import userEvent from '@testing-library/user-event';
import type { BodySheet } from '../../api/models';
import { render } from '../../../testing/render';
import { EditSheet } from './edit-sheet';

const path = '/api/v1/centres/cdg71/bodies/217101377';
const sheet: BodySheet = {
  body: { siren: '217101377', name: 'Cluny', kind: 'COMMUNE', postcodes: ['71250'] },
  siretIsDemo: false,
  affiliations: [],
  contacts: [],
  version: 3,
};

async function open() {
  const rendered = await render(EditSheet, { inputs: { centre: 'cdg71', sheet } });
  const saved: BodySheet[] = [];
  rendered.fixture.componentInstance.saved.subscribe((answer) => saved.push(answer));
  await rendered.fixture.whenStable();
  return { ...rendered, saved };
}

describe('EditSheet', () => {
  it('refuses the SIRET of another body', async () => {
    const { screen, fixture, http } = await open();
    const box = screen.getByLabelText(/SIRET/);
    await userEvent.type(box, '217 100 767 00012');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    await fixture.whenStable();
    http.expectNone(path);
    expect(box).toHaveAccessibleDescription(/SIRET/);
    expect(box.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for the whole address once a line of it is written', async () => {
    const { screen, fixture, http } = await open();
    await userEvent.type(screen.getByLabelText('Numéro et voie'), '1 place du Marché');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    await fixture.whenStable();
    http.expectNone(path);
    expect(screen.getByRole('alert')).toHaveTextContent('2 réponses sont à corriger');
  });

  it('is saved with Ctrl and S, unless a question stands over it', async () => {
    const { screen, http } = await open();
    await userEvent.type(screen.getByLabelText(/Code service/), 'RH');
    await userEvent.click(await screen.findByRole('button', { name: 'Abandonner le brouillon' }));
    await screen.findByRole('dialog', { name: /Abandonner le brouillon/ });
    await userEvent.keyboard('{Control>}s{/Control}');
    http.expectNone(path);
    await userEvent.click(screen.getByRole('button', { name: 'Le garder' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: /Abandonner/ })).toBeNull());
    await userEvent.keyboard('{Control>}s{/Control}');
    const call = await vi.waitFor(() => http.expectOne({ method: 'PUT', url: path }));
    expect(call.request.body).toMatchObject({ serviceCode: 'RH' });
  });

  it('shows both versions when somebody else was faster, and saves over theirs on demand', async () => {
    const { screen, http, saved } = await open();
    await userEvent.type(screen.getByLabelText(/Code service/), 'RH');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    const first = http.expectOne({ method: 'PUT', url: path });
    expect(first.request.body).toMatchObject({ serviceCode: 'RH', address: null, version: 3 });
    first.flush({ type: '/problems/changed-meanwhile' }, { status: 409, statusText: 'Conflict' });
    const reading = await vi.waitFor(() => http.expectOne({ method: 'GET', url: path }));
    reading.flush({ ...sheet, serviceCode: 'DRH', version: 4 });
    expect(
      await screen.findByRole('alert', { name: /Une autre personne a modifié/ }),
    ).toHaveTextContent(/Code service.*RH.*DRH/);

    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ma saisie' }));
    await vi.waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Modifier la fiche' })).toHaveFocus(),
    );
    const second = http.expectOne({ method: 'PUT', url: path });
    expect(second.request.body).toMatchObject({ serviceCode: 'RH', version: 4 });
    second.flush({ ...sheet, serviceCode: 'RH', version: 5 });
    await vi.waitFor(() => expect(saved.map((answer) => answer.version)).toEqual([5]));
  });
});
