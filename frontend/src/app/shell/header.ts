import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { menuFor } from './menu';

/** Service, centre, who is logged in, and the menu of their role. */
@Component({
  selector: 'em-header',
  imports: [MatButton, RouterLink, RouterLinkActive],
  templateUrl: './header.html',
  styleUrl: './header.scss',
})
export class Header {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly centre = inject(CentreStore).current;

  protected readonly menu = computed(() => {
    const slug = this.centre()?.slug;
    return slug ? menuFor(this.router.config, slug, this.session.rolesIn(slug)) : [];
  });

  protected async logOut(): Promise<void> {
    await this.session.logOut();
    await this.router.navigateByUrl(`/${this.centre()?.slug ?? ''}`);
  }
}
