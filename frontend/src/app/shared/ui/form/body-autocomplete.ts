import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { searchPublicBodies } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import type { ChosenBody } from '../../data/chosen-body';
import { formatSiren } from '../../format/french';
import { Field } from './field';

/**
 * Finds a public body of a centre by name, SIREN or postcode (the server ignores accents and case).
 * Inside an em-field: `<em-body-autocomplete [centre]="centre()" [formField]="form.employer" />`.
 */
@Component({
  selector: 'em-body-autocomplete',
  templateUrl: './body-autocomplete.html',
  styleUrl: './body-autocomplete.scss',
})
export class BodyAutocomplete implements FormValueControl<ChosenBody | null> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly field = inject(Field);

  readonly value = model<ChosenBody | null>(null);
  readonly disabled = input(false);
  readonly touch = output();
  readonly centre = input.required<string>();
  /** Offers to go on with the typed name when the body is not in the list. */
  readonly allowUnlisted = input(false);

  protected readonly text = signal('');
  protected readonly open = signal(false);
  protected readonly active = signal(-1);
  private readonly query = signal('');

  protected readonly found = apiResource(searchPublicBodies, () =>
    this.query().length >= 2 ? { centre: this.centre(), q: this.query(), limit: 10 } : undefined,
  );

  protected readonly options = computed(() => {
    const bodies = this.found.hasValue() ? (this.found.value() ?? []) : [];
    const listed = bodies.map((body) => ({
      body: { siren: body.siren, name: body.name } as ChosenBody,
      label: body.name,
      detail: [body.postcodes.slice(0, 3).join(', '), `SIREN ${formatSiren(body.siren)}`]
        .filter(Boolean)
        .join(' · '),
    }));
    const name = this.text().trim();
    const answered = this.query().length >= 2 && !this.found.isLoading();
    return this.allowUnlisted() && answered && name
      ? [
          ...listed,
          {
            body: { siren: null, name } as ChosenBody,
            label: `Continuer avec «\u00a0${name}\u00a0»`,
            detail: 'Mon employeur n’est pas dans la liste',
          },
        ]
      : listed;
  });

  protected readonly status = computed(() => {
    if (!this.open() || this.query().length < 2) {
      return '';
    }
    if (this.found.error()) {
      return 'La recherche ne répond pas. Réessayez dans un instant.';
    }
    if (this.found.isLoading()) {
      return 'Recherche en cours…';
    }
    const count = this.found.value()?.length ?? 0;
    return count === 0
      ? 'Aucune collectivité trouvée. Essayez un autre mot, le code postal ou le SIREN.'
      : `${count} ${count > 1 ? 'collectivités trouvées' : 'collectivité trouvée'}`;
  });

  constructor() {
    effect((onCleanup) => {
      // What was chosen is not searched for again.
      const wanted = this.value() ? '' : this.text().trim();
      const pause = setTimeout(() => this.query.set(wanted), 200);
      onCleanup(() => clearTimeout(pause));
    });
    effect(() => {
      const chosen = this.value();
      if (chosen) {
        this.text.set(chosen.name);
      }
    });
  }

  protected typed(text: string): void {
    this.text.set(text);
    this.active.set(-1);
    this.open.set(true);
    if (this.value()) {
      this.value.set(null);
    }
  }

  protected choose(body: ChosenBody): void {
    this.value.set(body);
    this.text.set(body.name);
    this.open.set(false);
  }

  protected move(event: Event, step: number): void {
    event.preventDefault();
    this.open.set(true);
    const count = this.options().length;
    if (count > 0) {
      this.active.update((index) => (index + step + count) % count);
    }
  }

  protected enter(event: Event): void {
    const option = this.options()[this.active()];
    if (this.open() && option) {
      event.preventDefault();
      this.choose(option.body);
    }
  }

  protected leave(): void {
    this.open.set(false);
    this.touch.emit();
  }

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
