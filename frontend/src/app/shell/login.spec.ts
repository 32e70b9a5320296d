import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { Login } from './login';
import { wayBack } from './way-back';

async function fill(inputs: Record<string, unknown> = {}) {
  const rendered = await render(Login, { inputs, routes: [{ path: '**', children: [] }] });
  const { screen, http } = rendered;
  http
    .expectOne((call) => call.url.startsWith('/api/v1/session/providers'))
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

  it('asks for the second factor when the password is not enough', async () => {
    const { call, screen, http } = await fill({ retour: '/cdg71/dossiers' });
    call.flush({ authenticated: false, next: 'TOTP' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Ne plus demander sur cet appareil/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
    const factor = await vi.waitFor(() => http.expectOne('/api/v1/session/factor'));
    expect(factor.request.body).toEqual({ code: '123456', trustDevice: true });
    factor.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/dossiers');
  });

  it('asks for the second factor that a provider has not', async () => {
    const { screen, http } = await render(Login, {
      inputs: { etape: 'facteur', centre: 'cdg71' },
      routes: [{ path: '**', children: [] }],
    });
    http.expectOne('/api/v1/session/providers?centre=cdg71').flush([]);
    expect(await screen.findByRole('heading', { name: 'Second facteur' })).toBeVisible();
  });

  it('asks for a mailed code where the second factor was lost', async () => {
    const { call, screen, http } = await fill();
    call.flush({ authenticated: false, next: 'MAILED_CODE' });
    expect(await screen.findByText(/Un code vient d’être envoyé/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Second facteur' })).toHaveFocus();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
    const factor = await vi.waitFor(() => http.expectOne('/api/v1/session/factor'));
    factor.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/accueil');
  });

  it.each([
    ['/cdg71/dossiers', '/cdg71/dossiers'],
    ['https://ailleurs.test/', '/cdg71/accueil'],
    ['//ailleurs.test/', '/cdg71/accueil'],
  ])('goes back from a provider to %s', async (asked, reached) => {
    wayBack.keep(asked);
    const { screen, http } = await render(Login, {
      inputs: { etape: 'facteur' },
      routes: [{ path: '**', children: [] }],
    });
    http.expectOne('/api/v1/session/providers').flush([]);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
    const factor = await vi.waitFor(() => http.expectOne('/api/v1/session/factor'));
    factor.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe(reached);
    expect(wayBack.take()).toBeUndefined();
  });

  it('lets in with a code that was mailed, saying nothing of whether there is an account', async () => {
    const { screen, http } = await render(Login, { routes: [{ path: '**', children: [] }] });
    http.expectOne('/api/v1/session/providers').flush([]);
    await userEvent.click(screen.getByRole('button', { name: 'Recevoir un code par courriel' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Adresse électronique' }),
      'gestion@cdg71.demo',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Recevoir un code' }));
    (await vi.waitFor(() => http.expectOne('/api/v1/session/code-request'))).flush(null);
    expect(await screen.findByText(/Si un compte existe à l’adresse/)).toHaveFocus();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code reçu' }), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    const call = await vi.waitFor(() => http.expectOne('/api/v1/session/code'));
    expect(call.request.body).toEqual({ email: 'gestion@cdg71.demo', code: '123456' });
    call.flush(manager);
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/accueil');
  });
});
