import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { Dropdown } from './dropdown';
import { roleNames } from '../shared/data/role-names';

/** For those who work in several centres: from one to the next without loading the page again. */
@Component({
  selector: 'em-centre-switcher',
  imports: [Dropdown, RouterLink],
  template: `
    @if (others().length > 0) {
      <em-dropdown #list icon="switch" label="Changer de centre">
        <ul>
          @for (other of others(); track other.slug) {
            <li>
              <a [routerLink]="['/', other.slug, 'accueil']" (click)="list.open.set(false)">{{
                other.name
              }}</a>
              <span class="muted">{{ other.roles }}</span>
            </li>
          }
        </ul>
      </em-dropdown>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li + li {
      margin-block-start: 0.6rem;
    }
    a,
    span {
      display: block;
    }
    span {
      font-size: 0.9rem;
    }
  `,
})
export class CentreSwitcher {
  private readonly session = inject(SessionStore);
  private readonly centres = inject(CentreStore);

  protected readonly others = computed(() => {
    const here = this.centres.current()?.slug;
    return this.centres
      .all()
      .filter(({ slug }) => slug !== here && this.session.rolesIn(slug).length > 0)
      .map(({ slug, name }) => ({ slug, name, roles: roleNames(this.session.rolesIn(slug)) }));
  });
}
