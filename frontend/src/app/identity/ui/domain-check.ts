import { Component, computed, input } from '@angular/core';
import { ofName } from '../../shared/format/french';

/**
 * Compares an address with the domains from which people of a body are known to write, for whoever
 * says that somebody works there. A help and no proof: nothing is refused.
 */
@Component({
  selector: 'em-domain-check',
  template: `
    <p class="muted" role="status">
      @if (domain(); as domain) {
        @if (domains().includes(domain)) {
          {{ domain }} est un domaine connu {{ of() }}.
        } @else {
          <strong>{{ domain }} n’est pas un domaine connu {{ of() }}</strong
          >{{ known() }}. Assurez-vous, par téléphone par exemple, que cette personne y travaille.
        }
      }
    </p>
  `,
})
export class DomainCheck {
  readonly email = input.required<string>();
  readonly bodyName = input.required<string>();
  readonly domains = input.required<readonly string[]>();

  protected readonly of = computed(() => ofName(this.bodyName()));
  /** In small letters; nothing until the address has one. */
  protected readonly domain = computed(
    () => /@([^@\s]+\.[^@\s.]{2,})\s*$/.exec(this.email())?.[1]?.toLowerCase() ?? '',
  );
  protected readonly known = computed(() =>
    this.domains().length > 0 ? ` (${this.domains().join(', ')})` : '',
  );
}
