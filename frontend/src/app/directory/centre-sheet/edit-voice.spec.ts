import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { EditVoice } from './edit-voice';

const path = '/api/v1/centres/cdg71/voice';
const blank = { mailSender: null, publicationDirector: null, host: null, version: 0 };

async function open() {
  const rendered = await render(EditVoice, { inputs: { centre: 'cdg71' } });
  (await vi.waitFor(() => rendered.http.expectOne(path))).flush(blank);
  await rendered.fixture.whenStable();
  return rendered;
}

describe('EditVoice', () => {
  it('keeps the name on the mails and who answers for the pages', async () => {
    const { screen, http } = await open();
    await userEvent.type(
      screen.getByRole('textbox', { name: /Nom de l’expéditeur/ }),
      ' Médiation du CDG 71 ',
    );
    await userEvent.type(screen.getByRole('textbox', { name: /Hébergeur/ }), 'Hébergeur, Mâcon');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ces mentions' }));
    const call = await vi.waitFor(() => http.expectOne({ method: 'PUT', url: path }));
    const sent = { ...blank, mailSender: 'Médiation du CDG 71', host: 'Hébergeur, Mâcon' };
    expect(call.request.body).toEqual(sent);
    call.flush({ ...sent, version: 1 });
    expect(await screen.findByText('Les mentions sont enregistrées.')).toBeVisible();
  });

  it('takes a name and no address, and says when somebody was quicker', async () => {
    const { screen, http } = await open();
    const name = screen.getByRole('textbox', { name: /Nom de l’expéditeur/ });
    await userEvent.type(name, 'CDG <a@b.fr>');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ces mentions' }));
    expect(await screen.findAllByText(/sans adresse ni guillemet/)).not.toHaveLength(0);
    http.expectNone({ method: 'PUT', url: path });
    await userEvent.clear(name);
    await userEvent.type(name, 'CDG');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ces mentions' }));
    (await vi.waitFor(() => http.expectOne({ method: 'PUT', url: path }))).flush(
      { type: '/problems/changed-meanwhile', status: 409 },
      { status: 409, statusText: 'Conflict' },
    );
    expect(await screen.findByText(/modifié ces mentions entre-temps/)).toBeVisible();
  });
});
