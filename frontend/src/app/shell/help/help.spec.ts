import { render } from '../../../testing/render';
import { Help } from './help';
import { helpFor } from './help-texts';

describe('Help', () => {
  it('tells each role what it needs and visitors how to begin', () => {
    expect(helpFor(['FINANCE']).map(({ title }) => title)).toEqual(['Facturer et encaisser']);
    expect(helpFor([]).map(({ title }) => title)).toEqual(['Demander une médiation']);
  });

  it('lists the shortcuts and lets single keys be turned off', async () => {
    const { screen } = await render(Help);
    expect(screen.getByRole('dialog', { name: 'Aide' })).toBeVisible();
    expect(screen.getByText('Afficher cette aide')).toBeVisible();
    expect(
      screen.getByRole('checkbox', { name: 'Autoriser les raccourcis d’une seule touche' }),
    ).toBeChecked();
  });
});
