import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { type Rendered, render } from '../../../testing/render';
import type { ClaimantReferral } from '../../api/models';
import { MyReferrals } from './my-referrals';

const base = '/api/v1/centres/cdg71/public/claimant-space';
const kept = 'entremise.saisines.cdg71';

const closed: ClaimantReferral = {
  token: 'secret-2',
  reference: 'MPO-2026-71-000002',
  kind: 'MPO',
  state: 'CLOSED',
  receivedAt: '2026-03-17T09:05:00Z',
  employerName: 'Cluny',
  courtUntil: '2026-12-01',
};
const received: ClaimantReferral = {
  ...closed,
  token: 'secret-1',
  reference: 'MPO-2026-71-000001',
  state: 'RECEIVED',
  courtUntil: null,
};

async function click(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

const listed = (http: Rendered<MyReferrals>['http'], page = 0) =>
  vi.waitFor(() => http.expectOne(`${base}/referrals?page=${page}&size=10`));

async function codeAsked(address: string): Promise<Rendered<MyReferrals>> {
  const view = await render(MyReferrals, { inputs: { centre: 'cdg71' } });
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Adresse électronique' }),
    address,
  );
  await click('Recevoir un code');
  const codes = await vi.waitFor(() => view.http.expectOne(`${base}/codes`));
  expect(codes.request.body).toEqual({ email: address });
  codes.flush({ asked: 'asked-1' }, { status: 202, statusText: 'Accepted' });
  return view;
}

describe('MyReferrals', () => {
  beforeEach(() => sessionStorage.clear());

  it('finds the referrals of an address with a code, and ends the access', async () => {
    const { http } = await codeAsked('Agent@Example.fr');
    expect(await screen.findByText(/Si une saisine de ce centre de gestion/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code reçu' }), '123 456');
    await click('Voir mes saisines');
    const access = await vi.waitFor(() => http.expectOne(`${base}/access`));
    expect(access.request.body).toEqual({ asked: 'asked-1', code: '123456' });
    access.flush({ access: 'open', until: '2999-01-01T00:00:00Z' });
    const list = await listed(http);
    expect(list.request.headers.get('X-Follow-Up-Access')).toBe('open');
    list.flush({ items: [closed, received], page: 0, size: 10, total: 2 });

    const links = await screen.findAllByRole('link', { name: /^Saisine MPO/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/cdg71/suivi/secret-2',
      '/cdg71/suivi/secret-1',
    ]);
    expect(screen.getByText('Médiation terminée')).toBeInTheDocument();
    expect(screen.getByText(/mardi 1er\sdécembre\s2026/)).toBeInTheDocument();
    expect(screen.getByText('Le centre de gestion examine votre saisine.')).toBeInTheDocument();

    await click('Se déconnecter');
    const ended = http.expectOne({ method: 'DELETE', url: `${base}/access` });
    expect(ended.request.headers.get('X-Follow-Up-Access')).toBe('open');
    ended.flush(null);
    expect(await screen.findByText('Vous êtes déconnecté·e.')).toBeInTheDocument();
    expect(screen.queryByText(/MPO-2026/)).toBeNull();
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it('tries the code that was mailed last, and says when it is wrong', async () => {
    const { http } = await codeAsked('agent@example.fr');
    await click('Envoyer un autre code');
    (await vi.waitFor(() => http.expectOne(`${base}/codes`))).flush({ asked: 'asked-2' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code reçu' }), '000000');
    await click('Voir mes saisines');
    const access = await vi.waitFor(() => http.expectOne(`${base}/access`));
    expect(access.request.body).toEqual({ asked: 'asked-2', code: '000000' });
    access.flush({ type: '/problems/follow-up-code-wrong' }, { status: 422, statusText: 'x' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Ce code est inexact');

    await click('Donner une autre adresse');
    expect(await screen.findByRole('textbox', { name: 'Adresse électronique' })).toHaveValue(
      'agent@example.fr',
    );
  });

  it('asks for nothing without an address', async () => {
    const { http } = await render(MyReferrals, { inputs: { centre: 'cdg71' } });
    await click('Recevoir un code');
    expect(await screen.findByRole('alert')).toHaveTextContent('Indiquez votre adresse');
    http.expectNone(`${base}/codes`);
  });

  it('turns pages, and asks for another code once the access has ended', async () => {
    sessionStorage.setItem(kept, JSON.stringify({ access: 'open', until: '2999-01-01T00:00:00Z' }));
    const { http, fixture } = await render(MyReferrals, { inputs: { centre: 'cdg71' } });
    (await listed(http)).flush({ items: [closed], page: 0, size: 10, total: 11 });
    expect(await screen.findByRole('link', { name: 'Page suivante' })).toHaveAttribute(
      'href',
      expect.stringContaining('page=2'),
    );
    fixture.componentRef.setInput('page', '2');
    (await listed(http, 1)).flush(
      { type: '/problems/follow-up-code-needed' },
      { status: 403, statusText: 'x' },
    );
    expect(await screen.findByText(/Votre accès est terminé/)).toBeInTheDocument();
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it('ends by itself', async () => {
    const tenMinutes = 600_000;
    sessionStorage.setItem(
      kept,
      JSON.stringify({ access: 'open', until: new Date(Date.now() + tenMinutes).toISOString() }),
    );
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const { http } = await render(MyReferrals, { inputs: { centre: 'cdg71' } });
    (await listed(http)).flush({ items: [closed], page: 0, size: 10, total: 1 });
    expect(await screen.findByText(/MPO-2026/)).toBeInTheDocument();

    const ends = timers.mock.calls.find(([, after = 0]) => after > tenMinutes / 2);
    (ends?.[0] as () => void)();
    expect(await screen.findByText(/Votre accès est terminé/)).toBeInTheDocument();
    expect(screen.queryByText(/MPO-2026/)).toBeNull();
    timers.mockRestore();
  });
});
