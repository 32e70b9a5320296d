import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { LetterResponse } from '../../api/models';
import { AcceptInvitation } from './accept-invitation';

const address = '/api/v1/session/invitations/abc';
const letter: LetterResponse = {
  centre: 'cdg71',
  centreName: 'Centre de gestion de Saône-et-Loire',
  email: 'c.roy@exemple.fr',
  roles: [{ role: 'FINANCE', bodyName: null, validUntil: null }],
  expiresAt: '2026-11-30T08:00:00Z',
  known: false,
};

async function opened(answer: LetterResponse = letter) {
  const rendered = await render(AcceptInvitation, {
    inputs: { token: 'abc' },
    routes: [{ path: '**', children: [] }],
  });
  rendered.http.expectOne(address).flush(answer);
  await rendered.fixture.whenStable();
  return rendered;
}

describe('AcceptInvitation', () => {
  it('opens the account and goes in with it', async () => {
    const { screen, http } = await opened();
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Prénom et nom' }),
      'Camille Roy',
    );
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'cheval correct agrafe');
    await userEvent.click(screen.getByRole('button', { name: 'Accepter l’invitation' }));
    const accepted = await vi.waitFor(() => http.expectOne(address));
    expect(accepted.request.body).toEqual({
      name: 'Camille Roy',
      password: 'cheval correct agrafe',
    });
    accepted.flush(null);
    (await vi.waitFor(() => http.expectOne('/api/v1/session'))).flush({
      authenticated: true,
      name: 'Camille Roy',
      memberships: [{ centre: 'cdg71', role: 'FINANCE', body: null }],
    });
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/accueil');
  });

  it('asks for nothing but a yes where there is an account already', async () => {
    const { screen, http } = await opened({ ...letter, known: true });
    expect(await screen.findByText(/Vous avez déjà un compte/)).toBeVisible();
    expect(screen.queryByLabelText('Mot de passe')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Accepter l’invitation' }));
    const accepted = await vi.waitFor(() => http.expectOne(address));
    expect(accepted.request.body).toEqual({});
  });

  it('says why a link opens nothing', async () => {
    const { screen, http, fixture } = await render(AcceptInvitation, { inputs: { token: 'abc' } });
    http
      .expectOne(address)
      .flush({ type: '/problems/invitation-gone' }, { status: 410, statusText: 'Gone' });
    await fixture.whenStable();
    expect(await screen.findByRole('alert')).toHaveTextContent(/n’est plus valable/);
  });
});
