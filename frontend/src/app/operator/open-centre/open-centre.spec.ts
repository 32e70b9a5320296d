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
});
