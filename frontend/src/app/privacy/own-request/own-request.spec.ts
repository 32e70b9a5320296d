import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { OwnDataRequest } from '../../api/models';
import { OwnRequest } from './own-request';

const base = '/api/v1/centres/cdg71/public/data-requests/secret';

const granted: OwnDataRequest = {
  right: 'ACCESS',
  state: 'GRANTED',
  receivedAt: '2026-11-23T09:05:00Z',
  dueOn: '2026-12-23',
  answeredAt: '2026-11-24T09:05:00Z',
  fileUntil: '2026-12-24',
};

async function click(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

describe('OwnRequest', () => {
  it('opens with a code, and gives the file to whoever opened it', async () => {
    const { http } = await render(OwnRequest, { inputs: { centre: 'cdg71', token: 'secret' } });
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '123 456');
    await click('Ouvrir ma demande');
    (await vi.waitFor(() => http.expectOne(`${base}/access`))).flush({
      access: 'open',
      until: '2999-01-01T00:00:00Z',
    });
    const read = await vi.waitFor(() => http.expectOne(base));
    expect(read.request.headers.get('X-Data-Request-Access')).toBe('open');
    read.flush(granted);

    expect(await screen.findByText(/vos données sont à votre disposition/)).toBeInTheDocument();
    expect(screen.getByText(/jusqu’au 24\sdécembre\s2026/)).toBeInTheDocument();

    // Half an hour later a code is asked for again.
    await click(/JSON/);
    (await vi.waitFor(() => http.expectOne(`${base}/file`))).flush(
      new Blob([JSON.stringify({ type: '/problems/data-request-code-needed' })]),
      { status: 403, statusText: 'x' },
    );
    expect(await screen.findByText(/Votre accès est terminé/)).toBeInTheDocument();
  });

  it('says that a link is none', async () => {
    const { http } = await render(OwnRequest, { inputs: { centre: 'cdg71', token: 'secret' } });
    await click('Recevoir un code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush(null);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '123456');
    await click('Ouvrir ma demande');
    (await vi.waitFor(() => http.expectOne(`${base}/access`))).flush(
      { type: '/problems/not-found' },
      { status: 404, statusText: 'x' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Ce lien ne fonctionne pas' }),
    ).toBeInTheDocument();
  });
});
