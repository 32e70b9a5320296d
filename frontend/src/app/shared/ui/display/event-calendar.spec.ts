import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { EventCalendar } from './event-calendar';

const events = [
  { on: '2026-11-05', title: 'Réponse attendue', link: '/cdg71/dossiers/a', tone: 'warning' },
  { on: '2026-11-20', title: 'Dernier jour', link: '/cdg71/dossiers/b', tone: 'error' },
  { on: '2026-11-20', title: 'Dernier jour possible', link: '/cdg71/dossiers/c', tone: 'info' },
];

describe('EventCalendar', () => {
  it('lists the month of the day that it is given, each event a link and nothing else', async () => {
    const { screen } = await render(EventCalendar, { inputs: { events, day: '2026-11-23' } });
    expect(await screen.findByRole('heading', { name: 'novembre 2026' })).toBeInTheDocument();
    const links = screen.getAllByRole('link', { name: /Réponse attendue|Dernier jour/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/cdg71/dossiers/a',
      '/cdg71/dossiers/b',
      '/cdg71/dossiers/c',
    ]);
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2);
    // Beside its own role an item of a list would not be known as the link that it is.
    for (const link of links) {
      expect(link).not.toHaveAttribute('role');
      expect(link.parentElement).not.toHaveAttribute('role');
    }
    expect(screen.queryByLabelText('Events')).toBeNull();
  });

  it('keeps the month when it is shown as a grid', async () => {
    const { screen } = await render(EventCalendar, { inputs: { events, day: '2026-11-23' } });
    await userEvent.click(screen.getByRole('button', { name: 'Mois précédent' }));
    expect(await screen.findByRole('heading', { name: 'octobre 2026' })).toBeInTheDocument();
    const grid = screen.getByRole('button', { name: 'Grille du mois' });
    await userEvent.click(grid);
    expect(await screen.findByRole('grid')).toBeInTheDocument();
    expect(grid).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('columnheader', { name: 'lundi' })).toHaveTextContent('lun.');
    expect(screen.getByRole('gridcell', { name: /^14/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'octobre 2026' })).toBeInTheDocument();
  });
});
