import userEvent from '@testing-library/user-event';
import { within } from '@testing-library/dom';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

async function openWith(total: number) {
  const opened = await openSample('/liste');
  await opened.answer(sampleBodies(4), total);
  const bar = () => within(opened.screen.getByRole('region', { name: 'Sélection' }));
  return { ...opened, bar };
}

describe('Selection in a table', () => {
  it('ticks one row, then the page, and hands over their ids', async () => {
    const { screen, sample, bar } = await openWith(60);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Commune 3' }));
    expect(bar().getByRole('status')).toHaveTextContent('1 ligne sélectionnée');
    await userEvent.click(bar().getByRole('button', { name: 'Sélectionner les 4 de la page' }));
    expect(bar().getByRole('status')).toHaveTextContent('4 lignes sélectionnées');
    expect(screen.getByRole('checkbox', { name: 'Sélectionner toute la page' })).toBeChecked();
    await userEvent.click(bar().getByRole('button', { name: 'Changer le statut' }));
    expect(sample.asked()?.action).toBe('status');
    expect(sample.asked()?.ids).toHaveLength(4);
  });

  it('keeps what was ticked over the pages', async () => {
    const { screen, answer, bar } = await openWith(60);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Commune 3' }));
    await userEvent.click(screen.getByRole('button', { name: 'Suivante' }));
    await expect.poll(() => screen.queryByText('Page 2 sur 3')).toBeTruthy();
    await answer(sampleBodies(5, 26), 60, 1);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Commune 30' }));
    expect(bar().getByRole('status')).toHaveTextContent('2 lignes sélectionnées');
  });

  it('takes every row of the search, read a hundred at a time', async () => {
    const { bar, screen, pending, harness } = await openWith(160);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner toute la page' }));
    await userEvent.click(
      bar().getByRole('button', { name: 'Sélectionner les 160 de la recherche' }),
    );
    const first = pending();
    expect(first.request.params.get('size')).toBe('100');
    first.flush({ items: sampleBodies(100), page: 0, size: 100, total: 160 });
    await expect
      .poll(() => {
        try {
          pending().flush({ items: sampleBodies(60, 101), page: 1, size: 100, total: 160 });
          return true;
        } catch {
          return false;
        }
      })
      .toBe(true);
    await harness.fixture.whenStable();
    await expect
      .poll(() => bar().getByRole('status').textContent)
      .toMatch(/160 lignes sélectionnées/);
  });

  it('states the limit when the search finds more', async () => {
    const { bar, screen } = await openWith(563);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner toute la page' }));
    expect(
      bar().getByRole('button', { name: 'Sélectionner les 500 premières sur 563' }),
    ).toBeEnabled();
  });

  it('forgets what was ticked when the search changes', async () => {
    const { screen, answer } = await openWith(60);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner Commune 3' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Statut' }), 'NONE');
    await expect.poll(() => screen.queryByRole('region', { name: 'Sélection' })).toBeNull();
    await answer(sampleBodies(2));
  });

  it('offers no box for a row that cannot be taken', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer([...sampleBodies(1), { siren: '2', name: 'Hors lot', population: 1 }]);
    expect(screen.queryByRole('checkbox', { name: 'Sélectionner Hors lot' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sélectionner toute la page' }));
    expect(screen.getByText('1 ligne sélectionnée')).toBeVisible();
  });
});
