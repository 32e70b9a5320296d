import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import userEvent from '@testing-library/user-event';
import { render } from '../../testing/render';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { CentreSwitcher } from './centre-switcher';

const centres = [
  { slug: 'cdg63', name: 'Centre de gestion du Puy-de-Dôme' },
  { slug: 'cdg71', name: 'Centre de gestion de Saône-et-Loire' },
  { slug: 'cdg974', name: 'Centre de gestion de La Réunion' },
];

function open(roles: Readonly<Record<string, readonly string[]>>) {
  return render(CentreSwitcher, {
    routes: [{ path: '**', children: [] }],
    providers: [
      { provide: CentreStore, useValue: { all: signal(centres), current: signal(centres[1]) } },
      { provide: SessionStore, useValue: { rolesIn: (slug: string) => roles[slug] ?? [] } },
    ],
  });
}

describe('CentreSwitcher', () => {
  it('leads to the work of each other centre of the person, and folds', async () => {
    const { screen, fixture } = await open({ cdg71: ['MEDIATOR'], cdg63: ['MEDIATOR', 'FINANCE'] });
    const trigger = screen.getByRole('button', { name: 'Changer de centre' });
    await userEvent.click(trigger);
    await fixture.whenStable();
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Centre de gestion du Puy-de-Dôme',
    ]);
    expect(screen.getByText('Médiation, Finances')).toBeVisible();
    await userEvent.click(screen.getByRole('link'));
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/cdg63/accueil');
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
  });

  it('is not there for whoever works in one centre', async () => {
    const { screen } = await open({ cdg71: ['CASE_MANAGER'] });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
