import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { OpenCentre } from './open-centre';

const centres = '/api/v1/operator/centres';

describe('OpenCentre', () => {
  beforeEach(() => localStorage.clear());

  it('sends the same key again when the answer was lost, and a new one for other answers', async () => {
    const { screen, http } = await render(OpenCentre);
    const type = (name: RegExp, text: string) =>
      userEvent.type(screen.getByRole('textbox', { name }), text);
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Ouvrir le centre' }));
    const call = () => vi.waitFor(() => http.expectOne(({ url }) => url === centres));
    await type(/^Nom du centre/, 'Centre 21');
    await type(/^Nom court/, 'cdg21');
    await type(/^Départements/, '21, 2A');
    await type(/^Code des références/, '21');
    await type(/^Adresse électronique/, 'admin@exemple.fr');

    await send();
    const first = await call();
    expect(first.request.body).toMatchObject({ slug: 'cdg21', departments: ['21', '2A'] });
    expect(screen.getByText(/Espace cloisonné du centre\s: en cours/)).toBeInTheDocument();
    first.error(new ProgressEvent('error'));
    await screen.findByRole('button', { name: 'Ouvrir le centre' });

    await send();
    const second = await call();
    expect(second.request.body).not.toHaveProperty('texts');
    const key = (sent: typeof first) => sent.request.headers.get('Idempotency-Key');
    expect(key(second)).toBe(key(first));
    second.error(new ProgressEvent('error'));
    await screen.findByRole('button', { name: 'Ouvrir le centre' });

    await type(/^Nom du centre/, ' bis');
    await send();
    const third = await call();
    expect(key(third)).not.toBe(key(first));
    third.flush({ key: key(third), slug: 'cdg21', step: 'DONE' });
    expect(await screen.findByText(/est ouvert/)).toHaveTextContent(/Centre 21 bis est ouvert/);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('shows the usual texts with the name, and sends those alone that were written otherwise', async () => {
    const { screen, http } = await render(OpenCentre);
    const usual = (name: string) => ({
      presentation: 'Un tiers neutre.',
      mailSender: name,
      publicationDirector: 'la présidence',
      host: '',
      vatMention: 'TVA non applicable',
    });
    const field = (name: RegExp) => screen.getByRole('textbox', { name, hidden: true });
    const answer = async (name: string) => {
      const asked = await vi.waitFor(() =>
        http.expectOne(({ urlWithParams }) => urlWithParams.endsWith(`texts?name=${name}`)),
      );
      asked.flush(usual(name));
      await vi.waitFor(() => expect(field(/^Nom de l’expéditeur/)).toHaveValue(name));
    };
    await answer('');
    await vi.waitFor(() => expect(field(/^Présentation/)).toHaveValue('Un tiers neutre.'));
    await userEvent.click(screen.getByText('Textes de départ'));
    await userEvent.type(field(/^Hébergeur/), 'Hébergeur SA');
    await userEvent.type(field(/^Nom du centre/), 'Centre21');
    await userEvent.tab();
    await answer('Centre21');
    expect(field(/^Hébergeur/)).toHaveValue('Hébergeur SA');
    await userEvent.type(field(/^Nom de l’expéditeur/), '@');
    await userEvent.tab();
    await userEvent.clear(field(/^Nom de l’expéditeur/));
    await userEvent.type(field(/^Nom de l’expéditeur/), 'Centre21');
    expect(screen.getByRole('group')).toHaveAttribute('open');
    await userEvent.clear(field(/^Présentation/));
    await userEvent.type(field(/^Nom court/), 'cdg21');
    await userEvent.type(field(/^Départements/), '21');
    await userEvent.type(field(/^Code des références/), '21');
    await userEvent.type(field(/^Adresse électronique/), 'admin@exemple.fr');
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir le centre' }));
    const sent = await vi.waitFor(() => http.expectOne(({ url }) => url === centres));
    expect(sent.request.body).toMatchObject({
      texts: { presentation: '', host: 'Hébergeur SA' },
    });
    expect(Object.keys((sent.request.body as { texts: object }).texts)).toHaveLength(2);
    sent.flush({ key: 'x', slug: 'cdg21', step: 'DONE' });
    await screen.findByText(/est ouvert/);
  });
});
