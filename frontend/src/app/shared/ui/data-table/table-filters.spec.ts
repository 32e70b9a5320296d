import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

const address = () => TestBed.inject(Router).url;

describe('Filters of a table', () => {
  it('filters between two numbers and between two days, typed as people write them', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer(sampleBodies(3));
    await userEvent.click(screen.getByText('Plus de filtres'));
    const numbers = within(screen.getByRole('group', { name: 'Habitants' }));
    await userEvent.type(numbers.getByLabelText('De'), '1 500');
    await userEvent.click(numbers.getByRole('button', { name: /Filtrer\s: Habitants/ }));
    await expect.poll(address).toBe('/liste?populationFrom=1500');
    await answer(sampleBodies(3));
    expect(screen.getByText(/1.500 ou plus/)).toBeVisible();
    const days = within(screen.getByRole('group', { name: 'Ajoutée' }));
    await userEvent.type(days.getByLabelText('Du'), '1er mars 2026');
    await userEvent.type(days.getByLabelText('Au'), '31/03/2026');
    await userEvent.click(days.getByRole('button', { name: /Filtrer\s: Ajoutée/ }));
    await expect
      .poll(address)
      .toBe('/liste?populationFrom=1500&addedFrom=2026-03-01&addedTo=2026-03-31');
    await answer(sampleBodies(1));
    expect(screen.getByText(/du 01\/03\/2026 au 31\/03\/2026/)).toBeVisible();
  });

  it('refuses a filter that ends before it begins', async () => {
    const { screen, answer } = await openSample('/liste?populationFrom=500');
    await answer(sampleBodies(3));
    await userEvent.click(screen.getByText(/Plus de filtres/));
    const numbers = within(screen.getByRole('group', { name: 'Habitants' }));
    await userEvent.type(numbers.getByLabelText('À'), '100{Enter}');
    expect(await numbers.findByText(/La fin précède le début/)).toBeVisible();
    expect(address()).toBe('/liste?populationFrom=500');
  });

  it('finds a body by its name and says it in words', async () => {
    const { screen, answer, http } = await openSample('/liste');
    await answer(sampleBodies(3));
    await userEvent.click(screen.getByText('Plus de filtres'));
    await userEvent.type(screen.getByRole('combobox', { name: 'Rattachée à' }), 'cluny');
    // Whoever types slowly is answered on the way; that answer is not awaited any more.
    const search = await vi.waitFor(() =>
      http.expectOne(({ urlWithParams }) => urlWithParams.includes('q=cluny')),
    );
    search.flush([{ siren: '217101377', name: 'Cluny', postcodes: ['71250'] }]);
    await userEvent.click(await screen.findByRole('option', { name: /^Cluny/ }));
    await userEvent.click(screen.getByRole('button', { name: /Filtrer\s: Rattachée à/ }));
    await expect.poll(address).toBe('/liste?parent=217101377');
    await answer(sampleBodies(1));
    expect(screen.getByText('(1 en cours)')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /Retirer le filtre Rattachée à\s: Cluny/ }),
    );
    await expect.poll(address).toBe('/liste');
  });

  it('asks for the name of a body that only the address knows', async () => {
    const { screen, answer, http } = await openSample('/liste?parent=217101377&status=NONE');
    await answer(sampleBodies(1));
    http
      .expectOne(({ urlWithParams }) => urlWithParams.includes('q=217101377'))
      .flush([{ siren: '217101377', name: 'Cluny', postcodes: [] }]);
    const active = within(screen.getByRole('list', { name: 'Filtres en cours' }));
    expect(
      await active.findByRole('button', { name: /Retirer le filtre Rattachée à\s: Cluny/ }),
    ).toBeVisible();
    await userEvent.click(active.getByRole('button', { name: 'Effacer les filtres' }));
    await expect.poll(address).toBe('/liste');
  });
});
