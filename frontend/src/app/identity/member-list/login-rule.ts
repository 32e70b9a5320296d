import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { getLoginRules, setLoginRules } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { Toasts } from '../../shared/data/toasts';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** Whether the centre lets its staff in with a second factor only. */
@Component({
  selector: 'em-login-rule',
  imports: [MatButton, RetryNotice],
  template: `
    <h2>Second facteur</h2>
    @if (rules.error(); as error) {
      <em-retry-notice [error]="error" (retry)="rules.reload()" />
    } @else if (rules.value(); as rules) {
      <p>
        @if (rules.secondFactor) {
          <strong>Exigé</strong>&nbsp;: vos agents n’ouvrent le centre qu’avec le code de leur
          application d’authentification. Les collectivités n’y sont pas tenues.
        } @else {
          <strong>Facultatif</strong>&nbsp;: chaque personne peut l’activer dans son compte.
        }
      </p>
      @if (mayEdit()) {
        <p>
          <button matButton="outlined" type="button" (click)="change(!rules.secondFactor)">
            {{ rules.secondFactor ? 'Ne plus l’exiger' : 'L’exiger de tout le personnel' }}
          </button>
        </p>
      }
      <h2>Appareils de confiance</h2>
      <p>
        @if (rules.trustedDevices === false) {
          <strong>Refusés</strong>&nbsp;: le code est demandé à vos agents à chaque connexion.
        } @else {
          <strong>Admis</strong>&nbsp;: vos agents peuvent ne donner leur code qu’une fois tous les
          trente jours sur un appareil à eux. Les actions sensibles le demandent toujours.
        }
      </p>
      @if (mayEdit()) {
        <p>
          <button
            matButton="outlined"
            type="button"
            (click)="allowDevices(rules.secondFactor, rules.trustedDevices === false)"
          >
            {{ rules.trustedDevices === false ? 'Les admettre' : 'Les refuser' }}
          </button>
        </p>
      }
    }
  `,
})
export class LoginRule {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  readonly centre = input.required<string>();
  readonly mayEdit = input(true);

  protected readonly rules = apiResource(getLoginRules, () => ({ centre: this.centre() }));

  protected async allowDevices(secondFactor: boolean, trustedDevices: boolean): Promise<void> {
    const done = await this.confirmation.ask({
      heading: trustedDevices
        ? 'Admettre les appareils de confiance\u00a0?'
        : 'Refuser les appareils de confiance\u00a0?',
      consequence: trustedDevices
        ? 'Vos agents pourront ne donner leur code qu’une fois tous les trente jours sur un appareil à eux.'
        : 'Dès la prochaine connexion, le code de l’application sera demandé à vos agents sur tous leurs appareils.',
      confirm: trustedDevices ? 'Les admettre' : 'Les refuser',
      act: () =>
        this.api.invoke(setLoginRules, {
          centre: this.centre(),
          body: { secondFactor, trustedDevices },
        }),
    });
    if (done) {
      this.toasts.say('La règle de connexion est enregistrée.');
      this.rules.reload();
    }
  }

  protected async change(secondFactor: boolean): Promise<void> {
    const done = await this.confirmation.ask({
      heading: secondFactor
        ? 'Exiger un second facteur\u00a0?'
        : 'Ne plus exiger de second facteur\u00a0?',
      consequence: secondFactor
        ? 'Dès maintenant, vos agents qui n’ont pas activé d’application d’authentification devront le faire dans leur compte avant de rouvrir le centre. Vous aussi.'
        : 'Un mot de passe ou un code reçu par courriel suffira de nouveau à ouvrir le centre.',
      confirm: secondFactor ? 'Exiger un second facteur' : 'Ne plus l’exiger',
      act: () => this.api.invoke(setLoginRules, { centre: this.centre(), body: { secondFactor } }),
    });
    if (done) {
      this.toasts.say('La règle de connexion est enregistrée.');
      this.rules.reload();
    }
  }
}
