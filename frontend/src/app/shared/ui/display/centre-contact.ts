import { Component, computed, inject } from '@angular/core';
import { CentrePresentation } from '../../data/centre-presentation';
import { formatPhone } from '../../format/french';

/** How to reach the current centre without this site. */
@Component({
  selector: 'em-centre-contact',
  template: `
    @if (contact(); as contact) {
      <dl class="facts">
        @if (contact.address; as lines) {
          <dt>Adresse</dt>
          <dd>
            @for (line of lines; track line) {
              {{ line }}<br />
            }
          </dd>
        }
        @if (contact.phone) {
          <dt>Téléphone</dt>
          <dd>
            <a class="nowrap" [href]="'tel:' + contact.phone">{{ phone(contact.phone) }}</a>
          </dd>
        }
        @if (contact.email) {
          <dt>Courriel</dt>
          <dd>
            <a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
          </dd>
        }
      </dl>
    } @else if (!presentation.loading()) {
      <p class="muted">Ce centre n’a pas encore renseigné ses coordonnées ici.</p>
    }
  `,
})
export class CentreContact {
  protected readonly presentation = inject(CentrePresentation);
  protected readonly phone = formatPhone;

  protected readonly contact = computed(() => {
    const sheet = this.presentation.told();
    if (!sheet || !(sheet.address || sheet.phone || sheet.email)) {
      return undefined;
    }
    const { address } = sheet;
    return {
      address: address
        ? [address.line1, address.line2, `${address.postcode} ${address.city}`].filter(Boolean)
        : undefined,
      phone: sheet.phone?.replace(/[^+\d]/g, ''),
      email: sheet.email,
    };
  });
}
