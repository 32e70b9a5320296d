import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { CentreStore } from '../shared/data/centre-store';
import { may } from '../shared/data/permissions';
import { type Role, SessionStore } from '../shared/data/session-store';
import { FoldedLinks } from './folded-links';

interface SettingsPage {
  readonly path: string;
  readonly label: string;
  /** Left out: everybody who reads settings. */
  readonly roles?: readonly Role[];
}

const pages: readonly SettingsPage[] = [
  { path: 'fiche', label: 'Fiche du centre' },
  { path: 'tarifs', label: 'Tarifs' },
  { path: 'apparence', label: 'Apparence', roles: may.editSettings },
  { path: 'comptes', label: 'Comptes', roles: may.readAccounts },
  { path: 'programmes', label: 'Programmes', roles: may.readPrograms },
  { path: 'journal', label: 'Journal', roles: may.readJournal },
  { path: 'donnees-personnelles', label: 'Données personnelles', roles: may.readDataProtection },
  { path: 'registre', label: 'Registre', roles: may.readDataProtection },
  { path: 'transfert', label: 'Transfert', roles: may.editSettings },
  { path: 'droits', label: 'Droits', roles: may.readRights },
];

/** What the centre sets for itself, with the way from one page of it to the next. */
@Component({
  selector: 'em-settings',
  imports: [FoldedLinks, RouterOutlet],
  template: `
    <em-folded-links
      place="parametres"
      name="Paramètres du centre"
      icon="chevron"
      [button]="button()"
      [links]="links()"
    />
    <router-outlet />
  `,
  styles: `
    em-folded-links {
      padding-block-start: 0.5rem;
    }
  `,
})
export class Settings {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);
  readonly centre = input.required<string>();

  protected readonly links = computed(() =>
    pages
      .filter(({ roles }) => !roles || this.session.hasRole(this.centre(), roles))
      .filter(({ path }) => path !== 'programmes' || this.centres.offers('PROGRAMS'))
      .map(({ path, label }) => ({
        label,
        commands: ['/', this.centre(), 'parametres', path],
        exact: false,
      })),
  );

  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      startWith(this.router.url),
    ),
    { requireSync: true },
  );
  /** Folded, the button says which page of the settings one reads. */
  protected readonly button = computed(() => {
    const path = this.address().split(/[?#]/)[0]?.split('/').at(3);
    const here = pages.find((page) => page.path === path);
    return here ? `Paramètres\u00a0: ${here.label}` : 'Paramètres';
  });
}
