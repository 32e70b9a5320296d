import { TestBed } from '@angular/core/testing';
import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { Colleagues } from './colleagues';

const accounts = '/api/v1/centres/cdg71/bodies/217101377/accounts';
const own = {
  userId: '018e',
  name: 'Anne Petit',
  email: 'a.petit@cluny.fr',
  validUntil: null,
  lastLoginAt: '2026-11-20T08:00:00Z',
  active: true,
  self: true,
};
const other = { ...own, userId: '018f', name: 'Luc Roy', validUntil: '2026-12-31', self: false };
const invitation = {
  id: '0190',
  email: 'nouveau@cluny.fr',
  validUntil: null,
  expiresAt: '2026-11-30T08:00:00Z',
  expired: false,
};

async function shown() {
  const ask = vi.fn<Confirmation['ask']>(async ({ act }) => {
    const given = { reason: '', day: '' };
    await act?.(given);
    return given;
  });
  const rendered = await render(Colleagues, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: Confirmation, useValue: { ask, asked: () => null } }],
  });
  const { http, fixture } = rendered;
  void TestBed.inject(SessionStore).load();
  http.expectOne('/api/v1/session').flush({
    authenticated: true,
    name: 'Anne Petit',
    memberships: [
      {
        centre: 'cdg71',
        role: 'COLLECTIVITY_HR',
        body: { siren: '217101377', name: 'Cluny' },
      },
    ],
  });
  const call = await vi.waitFor(() => http.expectOne({ method: 'GET', url: accounts }));
  call.flush({ colleagues: [own, other], invitations: [invitation] });
  await fixture.whenStable();
  return { ...rendered, ask };
}

describe('Colleagues', () => {
  it('says who has access until when, and takes it from others only', async () => {
    const { screen, http, ask } = await shown();
    const row = await screen.findByRole('row', { name: /Luc Roy/ });
    expect(row).toHaveTextContent(/Jusqu’au 31\/12\/2026/);
    expect(screen.getByRole('row', { name: /Anne Petit/ })).toHaveTextContent(/Vous/);
    expect(screen.getAllByRole('button', { name: /Retirer l’accès/ })).toHaveLength(1);

    await userEvent.click(screen.getByRole('button', { name: /Retirer l’accès\sde Luc Roy/ }));
    const call = await vi.waitFor(() =>
      http.expectOne({ method: 'DELETE', url: `${accounts}/018f` }),
    );
    expect(ask.mock.lastCall?.[0]).toMatchObject({ danger: true });
    call.flush(null);
  });

  it('invites by address, and takes an invitation back', async () => {
    const { screen, http } = await shown();
    await userEvent.click(
      screen.getByRole('button', { name: /Retirer\sl’invitation de nouveau@cluny.fr/ }),
    );
    const withdrawn = await vi.waitFor(() =>
      http.expectOne({ method: 'DELETE', url: `${accounts}/invitations/0190` }),
    );
    withdrawn.flush(null);

    await userEvent.click(screen.getByRole('button', { name: 'Inviter un collègue' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Adresse électronique' }),
      'c.martin@cluny.fr',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
    const sent = await vi.waitFor(() =>
      http.expectOne({ method: 'POST', url: `${accounts}/invitations` }),
    );
    expect(sent.request.body).toEqual({ email: 'c.martin@cluny.fr', validUntil: null });
  });
});
