import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { may } from '../shared/data/permissions';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';

/** What the centre sets for itself, with the way from one page of it to the next. */
@Component({
  selector: 'em-settings',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <nav aria-label="Paramètres du centre">
      <ul>
        @for (page of pages(); track page.path) {
          <li>
            <a [routerLink]="page.path" routerLinkActive="active" ariaCurrentWhenActive="page">{{
              page.label
            }}</a>
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      max-inline-size: var(--em-page);
      margin-inline: auto;
      padding: 1rem var(--em-gutter) 0;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    a {
      display: block;
      padding-block: 0.5rem;
      text-decoration: none;
      border-block-end: 3px solid transparent;
      &.active {
        font-weight: 650;
        border-color: var(--mat-sys-primary);
      }
    }
  `,
})
export class Settings {
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);
  readonly centre = input.required<string>();

  protected readonly pages = computed(() => [
    { path: 'fiche', label: 'Fiche du centre' },
    { path: 'tarifs', label: 'Tarifs' },
    ...(this.session.hasRole(this.centre(), may.editSettings)
      ? [{ path: 'apparence', label: 'Apparence' }]
      : []),
    ...(this.session.hasRole(this.centre(), may.readAccounts)
      ? [{ path: 'comptes', label: 'Comptes' }]
      : []),
    ...(this.session.hasRole(this.centre(), may.readPrograms) && this.centres.offers('PROGRAMS')
      ? [{ path: 'programmes', label: 'Programmes' }]
      : []),
    ...(this.session.hasRole(this.centre(), may.readJournal)
      ? [{ path: 'journal', label: 'Journal' }]
      : []),
    ...(this.session.hasRole(this.centre(), may.readDataProtection)
      ? [
          { path: 'donnees-personnelles', label: 'Données personnelles' },
          { path: 'registre', label: 'Registre' },
        ]
      : []),
    ...(this.session.hasRole(this.centre(), may.editSettings)
      ? [{ path: 'transfert', label: 'Transfert' }]
      : []),
    ...(this.session.hasRole(this.centre(), may.readRights)
      ? [{ path: 'droits', label: 'Droits' }]
      : []),
  ]);
}
