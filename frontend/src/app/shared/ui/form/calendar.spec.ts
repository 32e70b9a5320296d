import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { Calendar } from './calendar';

describe('Calendar', () => {
  it('shows a French month, names its button by it and gives the day picked', async () => {
    const { fixture, screen } = await render(Calendar, { inputs: { selected: '2026-03-16' } });
    const picked: string[] = [];
    fixture.componentInstance.picked.subscribe((iso) => picked.push(iso));
    await fixture.whenStable();

    expect(
      screen.getByRole('button', { name: /^mars 2026, choisir un mois et une année/ }),
    ).toBeVisible();
    expect(screen.getAllByRole('columnheader')[0]).toHaveTextContent(/^lundi/i);
    await userEvent.click(screen.getByRole('button', { name: /^20 mars 2026|^20\/03\/2026/ }));
    expect(picked).toEqual(['2026-03-20']);

    await userEvent.click(screen.getByRole('button', { name: 'Mois suivant' }));
    await fixture.whenStable();
    expect(screen.getByRole('button', { name: /^avr\. 2026/ })).toBeVisible();
  });
});
