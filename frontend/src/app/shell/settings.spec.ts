import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { type Role, SessionStore } from '../shared/data/session-store';
import { Settings } from './settings';

async function open(roles: readonly Role[], page: string) {
  const rendered = await render(Settings, {
    inputs: { centre: 'cdg71' },
    routes: [{ path: '**', children: [] }],
    providers: [
      {
        provide: SessionStore,
        useValue: {
          hasRole: (_: string, wanted: readonly Role[]) => roles.some((r) => wanted.includes(r)),
        },
      },
    ],
  });
  await TestBed.inject(Router).navigateByUrl(`/cdg71/parametres/${page}`);
  await rendered.fixture.whenStable();
  return rendered;
}

describe('Settings', () => {
  it('says on one button which page it is, and unfolds the others from it', async () => {
    const { screen, fixture } = await open(['CENTRE_ADMIN'], 'donnees-personnelles?state=OPEN');
    // Only narrow screens show the button.
    const button = screen.getByRole('button', { hidden: true });
    expect(button.textContent.trim()).toBe('Paramètres\u00a0: Données personnelles');
    await userEvent.click(button);
    await fixture.whenStable();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const way = screen.getByRole('navigation', { name: 'Paramètres du centre' });
    expect(way).toContainElement(screen.getByRole('link', { name: 'Comptes', hidden: true }));
    expect(
      screen.getByRole('link', { name: 'Données personnelles', hidden: true }),
    ).toHaveAttribute('aria-current', 'page');
    fireEvent.keyDown(button, { key: 'Escape' });
    await fixture.whenStable();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('leads people only to the pages of their roles', async () => {
    const { screen } = await open(['CASE_MANAGER'], 'tarifs');
    const names = screen
      .getAllByRole('link', { hidden: true })
      .map((link) => link.textContent.trim());
    expect(names).toEqual(['Fiche du centre', 'Tarifs']);
  });
});
