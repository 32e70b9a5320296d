import { Component, input } from '@angular/core';
import type { InvoiceParty } from '../../api/models';
import { FrSiren } from '../../shared/format/pipes';

/** One side of an invoice. */
@Component({
  selector: 'em-party',
  imports: [FrSiren],
  template: `
    <h2>{{ title() }}</h2>
    @if (party(); as party) {
      <address>
        <strong>{{ party.name }}</strong><br />
        @for (line of party.address; track $index) {
          {{ line }}<br />
        } @empty {
          <span class="muted">Adresse manquante</span><br />
        }
        @if (party.siret) {
          <span class="nowrap">SIRET {{ party.siret | siren }}</span>
          @if (party.siretIsDemo) {
            <br /><span class="muted">Numéro inventé pour la démonstration</span>
          }
        } @else {
          <span class="muted">SIRET manquant</span>
        }
        @if (party.serviceCode) {
          <br />Service {{ party.serviceCode }}
        }
        @if (party.commitmentNumber) {
          <br />Engagement {{ party.commitmentNumber }}
        }
      </address>
    } @else {
      <p class="muted">L’employeur n’est pas dans le répertoire.</p>
    }
  `,
  styles: `
    h2 {
      font-size: 1rem;
      margin-block: 1rem 0.3rem;
    }
    address {
      font-style: normal;
    }
  `,
})
export class Party {
  readonly title = input.required<string>();
  readonly party = input.required<InvoiceParty | null | undefined>();
}
