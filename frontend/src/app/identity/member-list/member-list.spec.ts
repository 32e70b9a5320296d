import { userEvent } from '@testing-library/user-event';
import { actingAs } from '../../../testing/bulk-job';
import { leftDraft } from '../../../testing/left-draft';
import { render } from '../../../testing/render';
import type { AccountInvitationResponse, AccountResponse } from '../../api/models';
import { SessionStore } from '../../shared/data/session-store';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { MemberList } from './member-list';

const accounts = '/api/v1/centres/cdg71/accounts';
const member: AccountResponse = {
  userId: '018f',
  name: 'Camille Roy',
  email: 'c.roy@exemple.fr',
  roles: [
    { role: 'FINANCE', bodySiren: null, bodyName: null, validUntil: null },
    {
      role: 'COLLECTIVITY_HR',
      bodySiren: '217101377',
      bodyName: 'Cluny',
      validUntil: '2026-12-31',
    },
  ],
  lastLoginAt: null,
  active: true,
  secondFactor: true,
};
const invitation: AccountInvitationResponse = {
  id: '0190',
  email: 'nouveau@exemple.fr',
  roles: [{ role: 'MEDIATOR', bodySiren: null, bodyName: null, validUntil: null }],
  invitedAt: '2026-11-01T08:00:00Z',
  expiresAt: '2026-11-08T08:00:00Z',
  expired: true,
};

async function shown(role = 'CENTRE_ADMIN') {
  const ask = vi.fn<Confirmation['ask']>(async ({ act }) => {
    const given = { reason: '', day: '' };
    await act?.(given);
    return given;
  });
  const rendered = await render(MemberList, {
    inputs: { centre: 'cdg71' },
    providers: [
      { provide: Confirmation, useValue: { ask, asked: () => null } },
      { provide: SessionStore, useValue: { ...actingAs(role), person: () => '' } },
    ],
  });
  const { http, fixture } = rendered;
  const list = () =>
    http
      .match((call) => call.method === 'GET' && call.url === accounts)
      .forEach((call) => {
        call.flush({ items: [member], page: 0, size: 25, total: 1 });
      });
  list();
  http
    .expectOne(`${accounts}/invitations`)
    .flush({ items: [invitation], page: 0, size: 1, total: 1 });
  http.expectOne(`${accounts}/rules`).flush({ secondFactor: false });
  http
    .expectOne('/api/v1/session/providers?centre=cdg71')
    .flush([{ id: 'agents', name: 'ProConnect', kind: 'PROCONNECT', forAll: true, url: '/x' }]);
  await fixture.whenStable();
  return { ...rendered, ask };
}

describe('MemberList', () => {
  it('says who is in, as what and until when', async () => {
    const { screen } = await shown();
    expect(await screen.findByText(/pour toute la plateforme/)).toHaveTextContent(/ProConnect/);
    const row = await screen.findByRole('row', { name: /Camille Roy/ });
    expect(row).toHaveTextContent(/Finances/);
    expect(row).toHaveTextContent(/Ressources humaines – Cluny, jusqu’au 31\/12\/2026/);
    expect(row).toHaveTextContent(/Jamais/);
    expect(await screen.findByRole('row', { name: /nouveau@exemple.fr/ })).toHaveTextContent(
      /Lien expiré/,
    );
  });

  it('shows whoever controls the centre who is in it, and nothing to change', async () => {
    const { screen } = await shown('AUDITOR');
    expect(await screen.findByRole('row', { name: /Camille Roy/ })).toHaveTextContent(/Finances/);
    expect(await screen.findByRole('row', { name: /nouveau@exemple.fr/ })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Inviter|Actions|Renvoyer|Retirer|exiger|Les / }),
    ).toBeNull();
  });

  it('sends an invitation with the roles that are ticked', async () => {
    const { screen, http } = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Inviter une personne' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Adresse électronique' }),
      'a.martin@exemple.fr',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/au moins un rôle/);
    expect(
      screen.getByRole('group', { name: 'Rôles dans le centre de gestion' }),
    ).toHaveAccessibleDescription(/au moins un rôle/);

    await userEvent.click(screen.getByRole('checkbox', { name: 'Médiation' }));
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
    const call = await vi.waitFor(() =>
      http.expectOne(({ method, url }) => method === 'POST' && url === `${accounts}/invitations`),
    );
    expect(call.request.body).toEqual({
      email: 'a.martin@exemple.fr',
      roles: [{ role: 'MEDIATOR', validUntil: null }],
    });
  });

  it('goes on with roles that were being changed, and with who no longer works for whom', async () => {
    const staff = {
      CENTRE_ADMIN: false,
      CASE_MANAGER: true,
      MEDIATOR: false,
      FINANCE: false,
      AUDITOR: false,
    };
    const begun = {
      email: 'c.roy@exemple.fr',
      staff,
      body: null,
      bodyRole: 'COLLECTIVITY_HR',
      validUntil: '',
      removed: [],
    };
    const draft = leftDraft('roles', '018f', begun);
    const { screen } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /Actions/ }));
    await userEvent.click(await screen.findByText('Changer les rôles'));
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre le brouillon' }));
    expect(screen.getByRole('checkbox', { name: 'Gestion des dossiers' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Finances' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: /Retirer.*Cluny/ }));
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeVisible();
    await vi.waitFor(() =>
      expect(draft.now()).toEqual({ ...begun, removed: ['COLLECTIVITY_HR 217101377'] }),
    );
  });

  it('takes a lost second factor away for a reason', async () => {
    const { screen, http, ask } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /Actions/ }));
    await userEvent.click(await screen.findByText('Retirer le second facteur'));
    const call = await vi.waitFor(() => http.expectOne(`${accounts}/018f/factor-reset`));
    expect(ask.mock.lastCall?.[0]).toMatchObject({ danger: true, reason: { label: 'Motif' } });
    call.flush({ ...member, secondFactor: false });
  });

  it('takes a place for a reason', async () => {
    const { screen, http, ask } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /Actions/ }));
    await userEvent.click(await screen.findByText('Voir à sa place'));
    const call = await vi.waitFor(() => http.expectOne(`${accounts}/018f/impersonation`));
    expect(ask.mock.lastCall?.[0].reason?.label).toBe('Motif');
    expect(call.request.body).toEqual({ reason: '' });
  });

  it('deactivates after asking', async () => {
    const { screen, http, ask } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /Actions/ }));
    await userEvent.click(await screen.findByText('Désactiver le compte'));
    const call = await vi.waitFor(() => http.expectOne(`${accounts}/018f/deactivation`));
    expect(ask.mock.lastCall?.[0]).toMatchObject({ danger: true });
    call.flush({ ...member, active: false });
  });
});
