import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { linkIdentity, ownIdentities, unlinkIdentity } from '../../api/functions';
import type { Linked } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { formatDate } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** The identities of other services that open the account: ProConnect, FranceConnect, the centre's own. */
@Component({
  selector: 'em-identity-list',
  imports: [MatButton, RetryNotice],
  template: `
    @if (identite() === 'liee') {
      <p class="notice" role="status">Cette identité ouvre désormais votre compte.</p>
    } @else if (identite()) {
      <p class="notice error" role="alert">
        Cette identité n’a pas été liée&nbsp;: elle ouvre déjà un compte, ou le vôtre en a déjà une
        de ce service.
      </p>
    }
    @if (identities.error(); as error) {
      <em-retry-notice [error]="error" (retry)="identities.reload()" />
    } @else {
      <ul>
        @for (identity of linked(); track identity.id) {
          <li>
            <span>
              <strong>{{ identity.provider }}</strong>{{ about(identity) }}
            </span>
            <button matButton="text" type="button" (click)="unlink(identity)">
              Retirer&nbsp;<span class="visually-hidden">{{ identity.provider }}</span>
            </button>
          </li>
        } @empty {
          <li>Aucune identité d’un autre service n’ouvre votre compte.</li>
        }
      </ul>
      <p class="actions">
        @for (provider of offered(); track provider.provider) {
          <button matButton="outlined" type="button" (click)="link(provider.provider)">
            Lier {{ provider.name }}
          </button>
        }
      </p>
    }
  `,
  styleUrl: './own-rows.scss',
})
export class IdentityList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly document = inject(DOCUMENT);
  /** What became of an identity that was to be linked. */
  readonly identite = input<string>();

  protected readonly identities = apiResource(ownIdentities, () => ({}));
  private readonly value = computed(() =>
    this.identities.hasValue() ? this.identities.value() : undefined,
  );
  protected readonly linked = computed(() => this.value()?.linked ?? []);
  protected readonly offered = computed(() => this.value()?.offered ?? []);

  protected about({ name, siret, linkedAt, lastUsedAt }: Linked): string {
    return [
      '',
      ...(name ? [name] : []),
      ...(siret ? [`SIRET ${siret}`] : []),
      `liée le ${formatDate(linkedAt)}`,
      ...(lastUsedAt ? [`dernière connexion le ${formatDate(lastUsedAt)}`] : []),
    ].join(', ');
  }

  protected async link(provider: string): Promise<void> {
    try {
      const { url } = await this.api.invoke(linkIdentity, { body: { provider } });
      this.document.location.assign(url);
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
  }

  protected async unlink({ id, provider }: Linked): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Retirer ${provider}\u00a0?`,
      consequence: 'Cette identité n’ouvrira plus votre compte. Vous pourrez la lier de nouveau.',
      confirm: 'Retirer cette identité',
      act: () => this.api.invoke(unlinkIdentity, { id }),
    });
    if (done) {
      this.toasts.say('L’identité est retirée de votre compte.');
      this.identities.reload();
    }
  }
}
