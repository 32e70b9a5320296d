import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { DisplayMenu } from './display-menu';

describe('DisplayMenu', () => {
  const root = document.documentElement;
  afterEach(() => {
    localStorage.clear();
    delete root.dataset['scheme'];
    delete root.dataset['contrast'];
  });

  it('puts the chosen colours on the page and keeps them on the device', async () => {
    const { screen } = await render(DisplayMenu);
    await userEvent.click(screen.getByRole('button', { name: 'Affichage' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Sombre' }));
    expect(root.dataset['scheme']).toBe('dark');
    expect(localStorage.getItem('entremise.scheme')).toBe('dark');

    await userEvent.click(screen.getByRole('radio', { name: 'Comme l’appareil' }));
    expect(root.dataset['scheme']).toBeUndefined();
    expect(localStorage.getItem('entremise.scheme')).toBeNull();
  });

  it('raises the contrast and takes it back', async () => {
    const { screen } = await render(DisplayMenu);
    await userEvent.click(screen.getByRole('button', { name: 'Affichage' }));
    const contrast = await screen.findByRole('checkbox', { name: 'Contraste renforcé' });
    await userEvent.click(contrast);
    expect(root.dataset['contrast']).toBe('more');
    await userEvent.click(contrast);
    expect(root.dataset['contrast']).toBeUndefined();

    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Affichage' })).toHaveFocus();
  });
});
