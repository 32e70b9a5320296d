import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { Login } from './login';

async function fill(inputs: Record<string, unknown> = {}) {
  const rendered = await render(Login, { inputs, routes: [{ path: '**', children: [] }] });
  const { screen, http } = rendered;
  http
    .expectOne('/api/v1/session/providers')
    .flush([{ id: 'demo', name: 'Portail agent', url: '/oauth2/authorization/demo' }]);
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Adresse électronique' }),
    'gestion@cdg71.demo',
  );
  await userEvent.type(screen.getByLabelText('Mot de passe'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
  return { ...rendered, call: await vi.waitFor(() => http.expectOne('/api/v1/session')) };
}

const manager = {
  authenticated: true,
  name: 'Gestion',
  memberships: [{ centre: 'cdg71', role: 'CASE_MANAGER', body: null }],
};

describe('Login', () => {
  it('brings back to the page that asked for it', async () => {
    const { call, screen } = await fill({ retour: '/cdg71/dossiers?page=2' });
    expect(screen.getByRole('link', { name: 'Continuer avec Portail agent' })).toHaveAttribute(
      'href',
      '/oauth2/authorization/demo',
    );
    expect(call.request.body).toEqual({ email: 'gestion@cdg71.demo', password: 'secret' });
    call.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/dossiers?page=2');
  });

  it('never follows an address of another site', async () => {
    const { call } = await fill({ retour: '//ailleurs.example/' });
    call.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/accueil');
  });

  it('says in the same words that the address or the password is wrong', async () => {
    const { call, screen } = await fill();
    call.flush(
      { type: '/problems/not-authenticated', status: 401 },
      { status: 401, statusText: 'Unauthorized' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'L’adresse électronique ou le mot de passe est incorrect.',
    );
  });
});
