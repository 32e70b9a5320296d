import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../api/api';
import { endImpersonation } from '../api/functions';
import { CentreStore } from '../shared/data/centre-store';
import { failureOf } from '../shared/data/problem';
import { SessionStore } from '../shared/data/session-store';
import { Toasts } from '../shared/data/toasts';
import { formatTime } from '../shared/format/french';

/** In sight on every page while somebody sees the centre from another member's place: who, whose, until when. */
@Component({
  selector: 'em-impersonation-banner',
  imports: [MatButton],
  template: `
    @if (place(); as place) {
      <section aria-label="Consultation à la place d’un autre membre">
        <p>
          <strong>{{ place.by }}</strong>, vous voyez l’application à la place de
          <strong>{{ session.name() }}</strong>, jusqu’à {{ until() }} au plus. Rien ne peut être
          modifié, aucun contenu de dossier n’est lisible, et chaque page ouverte est inscrite au
          journal.
        </p>
        <button matButton="filled" type="button" (click)="giveBack(place.centre)">
          Reprendre ma place
        </button>
      </section>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 0.5rem 1.5rem;
      padding: 0.5rem var(--em-gutter);
      color: var(--em-on-error-container);
      background: var(--em-error-container);
      border-block-end: 2px solid var(--em-error);
    }
    p {
      margin: 0;
      max-inline-size: 60rem;
    }
  `,
})
export class ImpersonationBanner {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly centre = inject(CentreStore).current;
  protected readonly session = inject(SessionStore);
  protected readonly place = this.session.impersonation;
  protected readonly until = computed(() =>
    formatTime(this.place()?.until ?? '', this.centre()?.timeZone),
  );

  /** The page is read anew, so that nothing of what the other person sees stays in it. */
  protected async giveBack(centre: string): Promise<void> {
    try {
      await this.api.invoke(endImpersonation);
      this.document.location.assign(`/${centre}/parametres/comptes`);
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }
}
