import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Choice } from '../../data/choice';
import { type Body, type Role, SessionStore } from '../../data/session-store';

/** For which of their bodies somebody acts: the first until they choose another. */
export function ownBody(centre: Signal<string>, roles: readonly Role[]) {
  const session = inject(SessionStore);
  const bodies = computed(() => session.bodiesIn(centre(), roles));
  const chosen = linkedSignal(() => ({ siren: bodies()[0]?.siren ?? '' }));
  return {
    /** To be shown where there is more than one. */
    choices: computed(() => choicesOf(bodies())),
    form: form(chosen),
    siren: computed(() => chosen().siren),
    name: computed(
      () => bodies().find(({ siren }) => siren === chosen().siren)?.name ?? 'votre collectivité',
    ),
  };
}

/** Bodies as choices of a list. */
export function choicesOf(bodies: readonly Body[]): readonly Choice[] {
  return bodies.map(({ siren, name }) => ({ value: siren, label: name }));
}
