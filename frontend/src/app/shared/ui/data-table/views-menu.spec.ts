import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openSample, sampleBodies } from '../../../../testing/sample-list';

const viewsUrl = '/api/v1/centres/cdg71/views';
const large = {
  id: '018a',
  list: 'bodies',
  name: 'Grandes',
  query: { sort: 'population,desc', status: 'NONE' },
  columns: ['name', 'population'],
  isDefault: false,
};
const address = () => TestBed.inject(Router).url;

async function openWith(url: string, items: object[]) {
  const opened = await openSample(url);
  opened.http
    .expectOne((call) => call.url === viewsUrl && call.params.get('list') === 'bodies')
    .flush({ items });
  await opened.answer(sampleBodies(2));
  return opened;
}

async function choose(screen: Awaited<ReturnType<typeof openWith>>['screen'], name: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: /^Vue/ }));
  const menu = within(await within(document.body).findByRole('menu'));
  await userEvent.click(menu.getByRole('menuitem', { name }));
}

describe('ViewsMenu', () => {
  it('shows a view: its filters, its order and its columns', async () => {
    const { screen } = await openWith('/liste?page=2', [large]);
    await choose(screen, /Grandes/);
    await expect
      .poll(address)
      .toBe('/liste?status=NONE&tri=population,desc&colonnes=name,population&vue=018a');
  });

  it('opens the list with the view that is kept for that, unless the address wishes otherwise', async () => {
    const { http } = await openSample('/liste');
    http
      .expectOne((call) => call.url === viewsUrl)
      .flush({ items: [{ ...large, isDefault: true }] });
    await expect.poll(address).toMatch(/vue=018a/);
  });

  it('leaves an address with wishes as it is', async () => {
    await openWith('/liste?status=MANDATORY', [{ ...large, isDefault: true }]);
    expect(address()).toBe('/liste?status=MANDATORY');
  });

  it('saves what the list shows under a name', async () => {
    const { screen, http } = await openWith('/liste?status=NONE&colonnes=name,siren', []);
    await choose(screen, /Enregistrer ce qui est affiché/);
    const dialog = within(await screen.findByRole('dialog', { name: 'Enregistrer la vue' }));
    await userEvent.type(dialog.getByLabelText('Nom de la vue'), 'À relancer');
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    const call = await vi.waitFor(() => http.expectOne({ method: 'POST', url: viewsUrl }));
    expect(call.request.body).toEqual({
      list: 'bodies',
      name: 'À relancer',
      query: { status: 'NONE', sort: 'name,asc' },
      columns: ['name', 'siren'],
      isDefault: false,
    });
    call.flush({ type: '/problems/view-name-taken' }, { status: 409, statusText: 'Conflict' });
    expect(await dialog.findByText(/porte déjà ce nom/)).toBeVisible();
  });

  it('gives a view another name', async () => {
    const { screen, http } = await openWith('/liste?status=NONE', [large]);
    await choose(screen, /Gérer les vues/);
    await userEvent.click(await screen.findByRole('button', { name: 'Modifier la vue Grandes' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Modifier la vue' }));
    const name = dialog.getByLabelText('Nom de la vue');
    expect(name).toHaveValue('Grandes');
    await userEvent.clear(name);
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    expect((await dialog.findAllByText(/Donnez un nom à la vue/)).length).toBeGreaterThan(0);
    await userEvent.type(name, 'Très grandes');
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    const call = await vi.waitFor(() => http.expectOne({ method: 'PUT', url: `${viewsUrl}/018a` }));
    expect(call.request.body).toEqual({
      name: 'Très grandes',
      query: large.query,
      columns: large.columns,
      isDefault: false,
    });
    const renamed = { ...large, name: 'Très grandes' };
    call.flush(renamed);
    (await vi.waitFor(() => http.expectOne((each) => each.url === viewsUrl))).flush({
      items: [renamed],
    });
    expect(await screen.findByText('La vue Très grandes est modifiée.')).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Modifier la vue Très grandes' }),
    ).toBeVisible();
  });

  it('removes a view after asking', async () => {
    const { screen, http } = await openWith('/liste?vue=018a', [large]);
    await choose(screen, /Gérer les vues/);
    const dialog = within(await screen.findByRole('dialog', { name: 'Gérer les vues' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Supprimer la vue Grandes' }));
    await userEvent.click(
      await within(document.body).findByRole('button', { name: 'Supprimer la vue' }),
    );
    const call = await vi.waitFor(() =>
      http.expectOne({ method: 'DELETE', url: `${viewsUrl}/018a` }),
    );
    call.flush(null, { status: 204, statusText: 'No Content' });
    (await vi.waitFor(() => http.expectOne((each) => each.url === viewsUrl))).flush({ items: [] });
    expect(await dialog.findByText('La vue Grandes est supprimée.')).toBeVisible();
  });
});
