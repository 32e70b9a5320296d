import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownAccount } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { CentreStore } from '../../shared/data/centre-store';
import { SessionStore } from '../../shared/data/session-store';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { AddressForm } from './address-form';
import { DeviceList } from './device-list';
import { IdentityList } from './identity-list';
import { PasskeyList } from './passkey-list';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SessionList } from './session-list';

/** One's own account: what lets one in, and where one is in right now. */
@Component({
  selector: 'em-own-account',
  imports: [
    AddressForm,
    DeviceList,
    IdentityList,
    PasskeyList,
    PasswordForm,
    RetryNotice,
    RouterLink,
    SecondFactor,
    SessionList,
  ],
  template: `
    <div class="page">
      <h1>Mon compte</h1>
      @if (account.error(); as error) {
        <em-retry-notice [error]="error" (retry)="account.reload()" />
      } @else if (account.value(); as account) {
        <p class="lead">{{ account.name }}, {{ account.email }}</p>
        <section class="card" aria-labelledby="sessions">
          <h2 id="sessions">Mes sessions</h2>
          <em-session-list />
        </section>
        <section class="card" aria-labelledby="second-facteur">
          <h2 id="second-facteur">Second facteur</h2>
          <em-second-factor
            [on]="account.secondFactor"
            [codesLeft]="account.recoveryCodesLeft"
            (changed)="reload()"
          />
          @if (account.secondFactor) {
            <em-device-list />
          }
        </section>
        <section class="card" aria-labelledby="cles">
          <h2 id="cles">Clés d’accès</h2>
          <em-passkey-list />
        </section>
        <section class="card" aria-labelledby="identites">
          <h2 id="identites">Autres identités</h2>
          <em-identity-list [identite]="identite()" />
        </section>
        <section class="card" aria-labelledby="mot-de-passe">
          <h2 id="mot-de-passe">Mot de passe</h2>
          <em-password-form [hasPassword]="account.hasPassword" (changed)="reload()" />
        </section>
        <section class="card" aria-labelledby="adresse">
          <h2 id="adresse">Adresse électronique</h2>
          <em-address-form (changed)="reload()" />
        </section>
        @if (centres().length > 0) {
          <section class="card" aria-labelledby="donnees">
            <h2 id="donnees">Mes données</h2>
            <p>
              Chaque centre répond à qui veut accéder à ses données, les faire rectifier ou effacer.
            </p>
            <ul>
              @for (centre of centres(); track centre.slug) {
                <li>
                  <a [routerLink]="['/', centre.slug, 'protection-des-donnees', 'demande']"
                    >Exercer mes droits&nbsp;: {{ centre.name }}</a
                  >
                </li>
              }
            </ul>
          </section>
        }
      } @else {
        <p role="status">Lecture de votre compte…</p>
      }
    </div>
  `,
  styles: `
    .card {
      margin-block-end: 1.5rem;
      // Where one types, a line as wide as the page is hard to follow.
      > em-password-form,
      > em-address-form {
        display: block;
        max-inline-size: 30rem;
      }
    }
  `,
})
export class OwnAccount {
  private readonly session = inject(SessionStore);
  private readonly known = inject(CentreStore);
  /** What became of an identity that was to be linked. */
  readonly identite = input<string>();

  protected readonly account = apiResource(ownAccount, () => ({}));

  protected readonly centres = computed(() =>
    this.known.all().filter(({ slug }) => this.session.rolesIn(slug).length > 0),
  );

  constructor() {
    // Without their names the section is left out, and nothing else of the page.
    this.known.load().catch(() => undefined);
  }

  protected reload(): void {
    this.account.reload();
  }
}
