import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CentreStore } from '../shared/data/centre-store';
import { SessionStore } from '../shared/data/session-store';
import { CentreContact } from '../shared/ui/display/centre-contact';
import { centreOfThisHost } from './own-host';

/** How to reach the centre and the legal links, the same at the foot of every page. */
@Component({
  selector: 'em-footer',
  imports: [CentreContact, RouterLink],
  templateUrl: './footer.html',
  styleUrl: './footer.scss',
})
export class Footer {
  private readonly session = inject(SessionStore);
  protected readonly centre = inject(CentreStore).current;
  protected readonly base = computed(() => {
    const slug = this.centre()?.slug;
    return slug ? ['/', slug] : ['/'];
  });
  /** At its own host name a centre stands alone. */
  protected readonly ownHost = centreOfThisHost();
  protected readonly member = computed(
    () => this.session.rolesIn(this.centre()?.slug ?? '').length > 0,
  );
}
