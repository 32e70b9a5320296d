import userEvent from '@testing-library/user-event';
import { actingAs } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { ForwardLetter } from './forward-letter';

const letters = '/api/v1/centres/cdg71/letters';

const cluny = { siren: '217101377', name: 'Cluny' };
const macon = { siren: '217102706', name: 'Mâcon' };

async function filled(bodies = [cluny]) {
  const session = { ...actingAs('COLLECTIVITY_HR'), bodiesIn: () => bodies, person: () => '' };
  const rendered = await render(ForwardLetter, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: SessionStore, useValue: session }],
  });
  const { screen, http } = rendered;
  (await vi.waitFor(() => http.expectOne((call) => call.url.endsWith('/invitations')))).flush([]);
  if (bodies.length > 1) {
    await userEvent.click(screen.getByRole('radio', { name: 'Mâcon' }));
  }
  await userEvent.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Jeanne');
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Aubry');
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Adresse électronique' }),
    'jeanne@exemple.fr',
  );
  await userEvent.type(
    screen.getByRole('textbox', { name: /Date à laquelle l’agent l’a reçue/ }),
    '15/03/2026',
  );
  await userEvent.upload(
    screen.getByLabelText('Le courrier de l’agent'),
    new File(['%PDF'], 'lettre.pdf'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Transmettre le courrier' }));
  const call = await vi.waitFor(() => http.expectOne(letters));
  return { ...rendered, call };
}

describe('ForwardLetter', () => {
  it('asks whoever works for several bodies for which one', async () => {
    const { call } = await filled([cluny, macon]);
    const letter = (call.request.body as FormData).get('letter') as Blob;
    expect(JSON.parse(await letter.text())).toMatchObject({ bodySiren: macon.siren });
  });

  it('lays what the server refuses on its field, whatever path it has there', async () => {
    const { screen, call } = await filled();
    call.flush(
      {
        type: '/problems/invalid-input',
        errors: [{ field: 'decision.notifiedOn', message: 'Cette date est dans le futur.' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Une réponse est à corriger');
    expect(
      screen.getByRole('textbox', { name: /Date à laquelle l’agent l’a reçue/ }),
    ).toHaveAccessibleDescription(/dans le futur/);
  });

  it('keeps a draft without the file, and none once the letter is sent', async () => {
    const { screen, http, call } = await filled();
    const drafts = () =>
      Object.entries(localStorage)
        .filter(([name]) => name.startsWith('entremise.brouillon.'))
        .map(([, text]: [string, string]) => text);
    expect(screen.getByText(/Brouillon enregistré à \d+.h.\d\d/)).toBeVisible();
    expect(drafts()).toHaveLength(1);
    expect(drafts()[0]).toContain('Jeanne');
    expect(drafts()[0]).not.toContain('lettre.pdf');
    call.flush({ id: '1', kind: 'LETTER' }, { status: 201, statusText: 'Created' });
    expect(await screen.findByText(/Le courrier est gardé/)).toBeVisible();
    await expect.poll(drafts).toEqual([]);
    http.expectOne((each) => each.url.endsWith('/invitations'));
  });
});
