import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { AnnouncementForm } from './announcement-form';

const address = '/api/v1/operator/announcements';

describe('AnnouncementForm', () => {
  it('asks for what is missing, and writes the same wording once after a lost answer', async () => {
    const { screen, http } = await render(AnnouncementForm);
    const send = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Enregistrer l’annonce' }));
    };
    const sent = () => vi.waitFor(() => http.expectOne({ method: 'POST', url: address }));
    await send();
    expect(await screen.findByRole('alert')).toHaveTextContent(/Écrivez l’annonce/);

    const text = screen.getByRole('textbox', { name: 'Annonce' });
    await userEvent.type(text, 'Coupure ce soir.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Premier jour' }), '23/11/2026');
    await userEvent.type(screen.getByLabelText('À partir de'), '18:00');
    await userEvent.type(screen.getByRole('textbox', { name: 'Dernier jour' }), '23/11/2026');
    await userEvent.type(screen.getByLabelText('Jusqu’à'), '20:00');
    await send();
    const first = await sent();
    expect(first.request.body).toMatchObject({
      text: 'Coupure ce soir.',
      centres: [],
      from: '2026-11-23T18:00',
      until: '2026-11-23T20:00',
    });
    first.error(new ProgressEvent('error'));
    await vi.waitFor(() => expect(screen.getByRole('alert')).not.toHaveTextContent(/Écrivez/));

    await send();
    const again = await sent();
    const key = first.request.headers.get('Idempotency-Key');
    expect(again.request.headers.get('Idempotency-Key')).toBe(key);
    again.error(new ProgressEvent('error'));
    await userEvent.type(text, ' Merci.');
    await send();
    expect((await sent()).request.headers.get('Idempotency-Key')).not.toBe(key);
  });
});
