import { Component, computed, input } from '@angular/core';
import { loginProviders } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** Which other services let people into the centre; the platform's configuration names them. */
@Component({
  selector: 'em-provider-list',
  imports: [RetryNotice],
  template: `
    <h2>Connexion par un autre service</h2>
    @if (providers.error(); as error) {
      <em-retry-notice [error]="error" (retry)="providers.reload()" />
    } @else {
      <ul>
        @for (provider of offered(); track provider.id) {
          <li>
            <strong>{{ provider.name }}</strong>,
            {{ provider.forAll ? 'pour toute la plateforme' : 'pour ce centre' }}
          </li>
        } @empty {
          <li>Aucun. ProConnect ou votre annuaire peut être ajouté par l’opérateur.</li>
        }
      </ul>
      <p>
        Ces services disent qui est la personne, jamais ce qu’elle peut faire&nbsp;: sans compte
        ouvert ici, ils n’ouvrent rien.
      </p>
    }
  `,
})
export class ProviderList {
  readonly centre = input.required<string>();

  protected readonly providers = apiResource(loginProviders, () => ({ centre: this.centre() }));
  protected readonly offered = computed(() =>
    this.providers.hasValue() ? (this.providers.value() ?? []) : [],
  );
}
