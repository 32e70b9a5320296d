import { render } from '../../testing/render';
import { SessionStore } from '../shared/data/session-store';
import { NotFound } from './not-found';

const open = (session: object) =>
  render(NotFound, { providers: [{ provide: SessionStore, useValue: session }] });

describe('NotFound', () => {
  it('leads whoever is logged in back to their work', async () => {
    const { screen } = await open({ authenticated: () => true, home: () => '/cdg71/accueil' });
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' })).toHaveAttribute(
      'href',
      '/cdg71/accueil',
    );
    expect(screen.queryByRole('link', { name: 'Se connecter' })).toBeNull();
  });

  it('offers a visitor a centre or a login', async () => {
    const { screen } = await open({ authenticated: () => false });
    expect(screen.getByRole('link', { name: 'Trouver mon centre de gestion' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  });
});
