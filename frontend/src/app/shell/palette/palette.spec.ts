import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { CentreStore } from '../../shared/data/centre-store';
import { SessionStore } from '../../shared/data/session-store';
import { Palette } from './palette';
import { ownEntries } from './palette-entries';

const api = '/api/v1/centres/cdg71';

async function open() {
  const rendered = await render(Palette, {
    routes: [
      {
        path: ':centre',
        children: [
          {
            path: 'collectivites',
            children: [],
            data: { menu: { label: 'Collectivités', roles: ['FINANCE'] } },
          },
          { path: '**', children: [] },
        ],
      },
    ],
  });
  const entered = TestBed.inject(CentreStore).enter('cdg71');
  rendered.http.expectOne('/api/v1/centres').flush([
    {
      slug: 'cdg71',
      name: 'CDG 71',
      demo: true,
      departments: ['71'],
      timeZone: 'Europe/Paris',
      status: 'OPEN',
    },
  ]);
  await entered;
  const known = TestBed.inject(SessionStore).load();
  rendered.http.expectOne('/api/v1/session').flush({
    authenticated: true,
    name: 'Finances',
    memberships: [{ centre: 'cdg71', role: 'FINANCE', body: null }],
  });
  await known;
  rendered.fixture.detectChanges();
  return rendered;
}

describe('Palette', () => {
  it('finds pages whatever the accents and opens them from the keyboard', async () => {
    const { screen } = await open();
    const field = screen.getByRole('combobox', { name: /Collectivité, convention/ });
    await userEvent.type(field, 'COLLECTIVITES');
    const option = await screen.findByRole('option', { name: 'Collectivités', selected: true });
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/collectivites');
  });

  it('steers with the arrows, round the ends', async () => {
    const { screen } = await open();
    const field = screen.getByRole('combobox');
    const options = await screen.findAllByRole('option');
    await userEvent.type(field, '{ArrowUp}');
    expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
    await userEvent.type(field, '{ArrowDown}');
    expect(options[0]).toHaveAttribute('aria-selected', 'true');
  });

  it('waits for the end of the word, then shows what the server finds', async () => {
    const { screen, http } = await open();
    await userEvent.type(screen.getByRole('combobox'), 'chal');
    const call = await vi.waitFor(() => http.expectOne(({ url }) => url === `${api}/search`));
    expect(call.request.params.get('q')).toBe('chal');
    call.flush({
      items: [
        {
          kind: 'BODY',
          id: '217100767',
          title: 'Chalon-sur-Saône',
          subtitle: 'Commune',
          path: 'collectivites/217100767',
        },
      ],
    });
    const group = await screen.findByRole('group', { name: 'Collectivités' });
    expect(group).toHaveTextContent('Chalon-sur-Saône');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => TestBed.inject(Router).url).toBe('/cdg71/collectivites/217100767');
    expect(http.expectOne({ method: 'PUT', url: `${api}/recents` }).request.body).toEqual({
      kind: 'BODY',
      id: '217100767',
    });
  });

  it('says that nothing was found', async () => {
    const { screen, http } = await open();
    await userEvent.type(screen.getByRole('combobox'), 'xyzzy');
    const call = await vi.waitFor(() => http.expectOne(({ url }) => url === `${api}/search`));
    call.flush({ items: [] });
    await expect.poll(() => screen.getByRole('status').textContent).toContain('Aucun résultat');
  });

  it('offers the actions of the role alone', () => {
    const titles = (roles: Parameters<typeof ownEntries>[2]) =>
      ownEntries('facture', 'cdg71', roles, []).flatMap(({ entries }) =>
        entries.map(({ title }) => title),
      );
    expect(titles(['FINANCE'])).toContain('Nouvelle facture');
    expect(titles(['MEDIATOR'])).toEqual([]);
  });
});
