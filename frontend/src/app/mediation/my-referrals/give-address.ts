import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';
import { ClaimantSpaceClient } from '../data/claimant-space';

/** Asks for the address that the referrals were made with. */
@Component({
  selector: 'em-give-address',
  imports: [EmailInput, ErrorSummary, Field, FormField, MatButton, RouterLink],
  template: `
    <h1 tabindex="-1">Retrouver mes saisines</h1>
    @if (again()) {
      <p class="notice warning" role="status">
        Votre accès est terminé, pour votre sécurité. Demandez un nouveau code.
      </p>
    } @else if (left()) {
      <p class="notice" role="status">Vous êtes déconnecté·e.</p>
    }
    <p class="lead">
      Toutes vos saisines de ce centre de gestion, sans mot de passe ni compte à créer&nbsp;: un
      code est envoyé à l’adresse électronique que vous avez donnée en saisissant le médiateur.
    </p>
    <em-error-summary [form]="form" [submission]="submission" />
    <form novalidate (submit)="$event.preventDefault(); send()">
      <em-field
        label="Adresse électronique"
        hint="Celle de votre saisine. Format attendu&nbsp;: nom@exemple.fr"
        [field]="form.email"
      >
        <em-email-input autocomplete="email" [formField]="form.email" />
      </em-field>
      <p class="actions">
        <button matButton="filled" type="submit">
          {{ submission.running() ? 'Envoi du code…' : 'Recevoir un code' }}
        </button>
      </p>
    </form>
    <p>
      <a [routerLink]="['/', centre(), 'suivi']"
        >Je n’ai plus cette adresse, ou je n’en ai pas donné</a
      >
    </p>
  `,
})
export class GiveAddress {
  private readonly client = inject(ClaimantSpaceClient);

  readonly centre = input.required<string>();
  /** The address given before, to be mended. */
  readonly email = input('');
  /** An access was open and has ended. */
  readonly again = input(false);
  /** An access was open and was ended by its owner. */
  readonly left = input(false);
  readonly asked = output<{ email: string; asked: string }>();

  protected readonly submission = new Submission();
  private readonly model = linkedSignal(() => ({ email: this.email() }));
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Indiquez votre adresse électronique.' });
    email(path.email, { message: 'Indiquez une adresse complète, par exemple nom@exemple.fr.' });
    maxLength(path.email, 254, { message: 'Adresse électronique\u00a0: 254 caractères au plus.' });
  });

  protected async send(): Promise<void> {
    const address = this.model().email.trim();
    let asked = '';
    const sent = await this.submission.send(this.form, async () => {
      asked = await this.client.askCode(this.centre(), address);
    });
    if (sent) {
      this.asked.emit({ email: address, asked });
    }
  }
}
