import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { FoldedLinks } from './folded-links';
import { type MenuLink, menuFor, operatorMenu } from './menu';

const toCentres: readonly MenuLink[] = [
  { label: 'Trouver mon centre de gestion', commands: ['/'], exact: true },
];

/** The menu of the role. */
@Component({
  selector: 'em-main-menu',
  imports: [FoldedLinks],
  template: `
    <em-folded-links
      place="navigation"
      name="Menu principal"
      button="Menu"
      icon="menu"
      [links]="links()"
    />
  `,
  styles: `
    :host {
      display: block;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container-low);
    }
  `,
})
export class MainMenu {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly centre = inject(CentreStore).current;

  protected readonly links = computed(() => {
    const slug = this.centre()?.slug;
    const links = slug
      ? menuFor(this.router.config, slug, this.session.rolesIn(slug))
      : this.session.operator()
        ? operatorMenu
        : [];
    return links.length > 0 ? links : toCentres;
  });
}
