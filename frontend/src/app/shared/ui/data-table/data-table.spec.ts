import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

const address = () => TestBed.inject(Router).url;

describe('DataTable', () => {
  it('shows the rows with a caption that counts them', async () => {
    const { screen, answer } = await openSample('/liste');
    const call = await answer(sampleBodies(3), 563);
    expect(call.request.params.get('sort')).toBe('name,asc');

    expect(screen.getByRole('table', { name: /Collectivités.*563 lignes/ })).toBeVisible();
    expect(screen.getByRole('cell', { name: 'Commune 3' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Nom' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(screen.getByText('Page 1 sur 23')).toBeVisible();
  });

  it('says that it goes on to the right, until its last column is seen', async () => {
    const size = (name: 'scrollWidth' | 'clientWidth', pixels: number) =>
      vi.spyOn(Element.prototype, name, 'get').mockReturnValue(pixels);
    const sizes = [size('scrollWidth', 900), size('clientWidth', 700)];
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(private readonly measured: () => void) {}
        observe() {
          this.measured();
        }
        disconnect() {
          // Nothing was watched.
        }
      },
    );
    try {
      const { screen, answer } = await openSample('/liste');
      await answer(sampleBodies(3), 3);
      const region = await screen.findByRole('region', { name: 'Collectivités' });
      const hint = screen.getByText(/faites-le défiler vers la droite/);
      expect(hint).not.toHaveClass('reached');
      region.scrollLeft = 200;
      region.dispatchEvent(new Event('scroll'));
      await expect.poll(() => hint.classList.contains('reached')).toBe(true);
    } finally {
      sizes.forEach((spy) => spy.mockRestore());
      vi.unstubAllGlobals();
    }
  });

  it('keeps page, sort and search in the address', async () => {
    const { screen, answer } = await openSample('/liste');
    await answer(sampleBodies(3), 60);

    await userEvent.click(screen.getByRole('button', { name: 'Suivante' }));
    await expect.poll(address).toBe('/liste?page=2');
    const second = await answer(sampleBodies(3, 26), 60, 1);
    expect(second.request.params.get('page')).toBe('1');

    await userEvent.click(screen.getByRole('button', { name: 'Habitants' }));
    await expect.poll(address).toBe('/liste?tri=population,asc');
    await answer(sampleBodies(3), 60);
    await userEvent.type(screen.getByRole('searchbox'), 'châlon{Enter}');
    await expect.poll(address).toBe('/liste?tri=population,asc&q=ch%C3%A2lon');
  });

  it('keeps the rows in place while the next ones are on their way', async () => {
    const { screen, answer, harness } = await openSample('/liste');
    await answer(sampleBodies(3), 60);
    await userEvent.click(screen.getByRole('button', { name: 'Suivante' }));
    await expect.poll(address).toBe('/liste?page=2');
    harness.detectChanges();
    expect(screen.getByRole('cell', { name: 'Commune 1' })).toBeVisible();
    expect(screen.getByRole('table', { name: /chargement/ })).toBeVisible();
    await answer(sampleBodies(3, 26), 60, 1);
    expect(screen.queryByRole('cell', { name: 'Commune 1' })).toBeNull();
  });

  it('filters by an answer, says so and takes the filter away', async () => {
    const { screen, answer } = await openSample('/liste?page=2');
    await answer(sampleBodies(3));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Statut' }), 'MANDATORY');
    await expect.poll(address).toBe('/liste?status=MANDATORY');
    const call = await answer(sampleBodies(3));
    expect(call.request.params.get('status')).toBe('MANDATORY');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Couverte' }), 'false');
    await expect.poll(address).toBe('/liste?status=MANDATORY&covered=false');
    await answer(sampleBodies(2));
    const active = within(screen.getByRole('list', { name: 'Filtres en cours' }));
    await userEvent.click(
      active.getByRole('button', { name: /Retirer le filtre Statut\s: Obligatoire/ }),
    );
    await expect.poll(address).toBe('/liste?covered=false');
  });

  it('shows the columns of the address, in their order, and lets them be chosen', async () => {
    const { screen, answer, harness } = await openSample('/liste?colonnes=name,note,siren');
    await answer(sampleBodies(1));
    const headings = () =>
      screen
        .getAllByRole('columnheader')
        .map((heading) => heading.textContent?.replace(/[▲▼↕]/g, '').trim());
    expect(headings()).toEqual(['', 'Nom', 'Remarque', 'SIREN', 'Actions']);

    await userEvent.click(screen.getByRole('button', { name: 'Colonnes' }));
    await harness.fixture.whenStable();
    const dialog = within(screen.getByRole('dialog', { name: 'Colonnes affichées' }));
    expect(dialog.getByRole('checkbox', { name: /^Nom/ })).toBeDisabled();
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Remarque' }));
    const up = dialog.getByRole('button', { name: 'Monter la colonne SIREN' });
    await userEvent.click(up);
    await harness.fixture.whenStable();
    expect(dialog.getByText('SIREN, place 2 sur 4')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Appliquer' }));
    await expect.poll(address).toBe('/liste?colonnes=name,siren');
    await userEvent.click(screen.getByRole('button', { name: 'Colonnes' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revenir aux colonnes habituelles' }),
    );
    await expect.poll(address).toBe('/liste');
  });

  it('offers the actions of a row in a menu', async () => {
    const { screen, answer, sample } = await openSample('/liste');
    await answer(sampleBodies(2));
    await userEvent.click(screen.getByRole('button', { name: /Actions\s: Commune 2/ }));
    const menu = within(await within(document.body).findByRole('menu'));
    expect(menu.getByRole('menuitem', { name: 'Ouvrir' })).toHaveAttribute(
      'href',
      '/fiche/217100002',
    );
    await userEvent.click(menu.getByRole('menuitem', { name: 'Classer' }));
    expect(sample.done()).toBe('Commune 2');
  });

  it('says that nothing matches and offers to clear the search', async () => {
    const { screen, answer } = await openSample('/liste?q=zzz&status=NONE');
    await answer([]);
    expect(
      screen.getByText('Aucune ligne ne correspond à cette recherche et à ces filtres.'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Effacer la recherche et les filtres' }),
    );
    await expect.poll(address).toBe('/liste');
  });

  it('leads back from a page that no longer exists', async () => {
    const { screen, answer } = await openSample('/liste?page=9');
    await answer([], 30, 8);
    await userEvent.click(screen.getByRole('button', { name: 'Revenir à la première page' }));
    await expect.poll(address).toBe('/liste');
  });

  it('says that the list could not be read and tries again', async () => {
    const { screen, answer, pending, harness } = await openSample('/liste');
    const status = { status: 503, statusText: 'Unavailable' };
    pending().flush(new HttpErrorResponse(status), status);
    await harness.fixture.whenStable();
    expect(screen.getByRole('alert')).toHaveTextContent('momentanément indisponible');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await answer(sampleBodies(1));
    expect(screen.getByRole('cell', { name: 'Commune 1' })).toBeVisible();
  });

  it('leaves an address that the server refuses', async () => {
    const { screen, pending, harness } = await openSample('/liste?tri=couleur');
    const status = { status: 422, statusText: 'Unprocessable' };
    pending().flush({ type: '/problems/invalid-input' }, status);
    await harness.fixture.whenStable();
    await userEvent.click(screen.getByRole('button', { name: 'Revenir à la liste de départ' }));
    await expect.poll(address).toBe('/liste');
  });
});
