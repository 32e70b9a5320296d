import { afterNextRender, Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CentreLook } from '../shared/data/centre-look';
import { CentreStore } from '../shared/data/centre-store';
import { nextTask } from '../shared/data/next-task';
import { roleNames } from '../shared/data/role-names';
import { SessionStore } from '../shared/data/session-store';
import { Chip } from '../shared/ui/display/chip';
import { CentreSwitcher } from './centre-switcher';
import { DisplayMenu } from './display-menu';
import { Dropdown } from './dropdown';
import { Icon } from './icon';
import { ImpersonationBanner } from './impersonation-banner';
import { NoticeBell } from './notices/notice-bell';
import { Panels } from './panels';
import { homePath } from './home-of-role';

/** Service, centre, environment, and who is logged in: in sight on every page. */
@Component({
  selector: 'em-header',
  imports: [
    CentreSwitcher,
    Chip,
    DisplayMenu,
    Dropdown,
    Icon,
    ImpersonationBanner,
    MatButton,
    NoticeBell,
    RouterLink,
  ],
  templateUrl: './header.html',
  styleUrl: './header.scss',
})
export class Header {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(SessionStore);
  protected readonly centre = inject(CentreStore).current;

  protected readonly logo = inject(CentreLook).logo;
  private readonly ownRoles = computed(() => this.session.rolesIn(this.centre()?.slug ?? ''));
  protected readonly panels = inject(Panels);
  protected readonly member = computed(() => this.ownRoles().length > 0);
  protected readonly home = computed(() => homePath(this.centre()?.slug, this.ownRoles()));
  protected readonly roles = computed(() => roleNames(this.ownRoles()));

  /** The tools come in a task of their own, into a place that waits for them. */
  protected readonly standing = signal(false);

  constructor() {
    afterNextRender(async () => {
      await nextTask();
      this.standing.set(true);
    });
  }

  protected async logOut(): Promise<void> {
    const elsewhere = await this.session.logOut();
    if (elsewhere) {
      this.document.location.assign(elsewhere);
      return;
    }
    await this.router.navigateByUrl(`/${this.centre()?.slug ?? ''}`);
  }
}
