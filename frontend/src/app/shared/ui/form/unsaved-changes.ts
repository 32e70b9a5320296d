import { DestroyRef, inject, Injectable } from '@angular/core';
import type { ReadonlyFieldTree } from '@angular/forms/signals';
import { type CanDeactivateFn, Router, type Routes } from '@angular/router';
import { everyRoute } from '../../data/every-route';
import { Confirmation } from '../feedback/confirmation';
import type { Submission } from './submission';

interface Draft {
  /** Something was typed that is kept nowhere. */
  readonly dirty: () => boolean;
  /** It is on its way: the page may go on, the tab must not be closed. */
  readonly sending: () => boolean;
}

/** What is being written on the screen and kept nowhere yet. */
@Injectable({ providedIn: 'root' })
export class UnsavedChanges {
  private readonly confirmation = inject(Confirmation);
  private readonly router = inject(Router);
  private readonly drafts = new Set<Draft>();
  private asked?: { readonly navigation: number; readonly answer: Promise<boolean> };

  constructor() {
    // The browser asks in its own words when the tab is closed or loaded again.
    addEventListener('beforeunload', (event) => {
      if ([...this.drafts].some((draft) => draft.dirty() || draft.sending())) {
        event.preventDefault();
      }
    });
  }

  add(draft: Draft): () => void {
    this.drafts.add(draft);
    return () => this.drafts.delete(draft);
  }

  /** True when nothing would be lost or the person accepts the loss; asks once for all nested pages. */
  async mayLeave(): Promise<boolean> {
    const navigation = this.router.currentNavigation()?.id ?? 0;
    if (this.asked?.navigation === navigation) {
      return this.asked.answer;
    }
    if (![...this.drafts].some((draft) => draft.dirty() && !draft.sending())) {
      return true;
    }
    this.asked = { navigation, answer: this.acceptLoss() };
    return this.asked.answer;
  }

  async acceptLoss(): Promise<boolean> {
    const answer = await this.confirmation.ask({
      heading: 'Quitter sans enregistrer\u00a0?',
      consequence:
        'Ce que vous avez saisi n’est pas enregistré et sera perdu. Restez ici pour l’enregistrer d’abord.',
      confirm: 'Quitter sans enregistrer',
      keep: 'Continuer la saisie',
      danger: true,
    });
    return answer !== null;
  }
}

/**
 * Watches over a form as long as its component lives: `guardUnsaved(this.form, this.submission)`.
 * Leaving the page, reloading it or closing the tab then asks first.
 */
export function guardUnsaved(
  form: ReadonlyFieldTree<unknown>,
  submission: Submission | (() => Submission),
): void {
  guardUnsavedWhile(() => form().dirty(), submission);
}

/** The same for what is unsaved by another rule than the form's: files beside a kept draft. */
export function guardUnsavedWhile(
  dirty: () => boolean,
  submission: Submission | (() => Submission),
): void {
  const current = () => (typeof submission === 'function' ? submission() : submission);
  const remove = inject(UnsavedChanges).add({ dirty, sending: () => current().running() });
  inject(DestroyRef).onDestroy(remove);
}

const leaveOnlyWithConsent: CanDeactivateFn<unknown> = () => inject(UnsavedChanges).mayLeave();

/** Every page below asks before it is left with something unsaved; pages loaded later too. */
export function guarded(routes: Routes): Routes {
  return everyRoute(routes, (route) =>
    route.component || route.loadComponent
      ? { ...route, canDeactivate: [...(route.canDeactivate ?? []), leaveOnlyWithConsent] }
      : route,
  );
}
