import { Component, computed, input } from '@angular/core';
import { getPresentation } from '../../../api/functions';
import { apiResource } from '../../data/api-resource';
import { formatPhone } from '../../format/french';

/** How to reach a centre without this site: `<em-centre-contact [centre]="slug" />`. */
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
    } @else if (!sheet.isLoading()) {
      <p class="muted">Ce centre n’a pas encore renseigné ses coordonnées ici.</p>
    }
  `,
})
export class CentreContact {
  readonly centre = input.required<string>();
  protected readonly phone = formatPhone;
  protected readonly sheet = apiResource(getPresentation, () => ({ centre: this.centre() }));

  protected readonly contact = computed(() => {
    const sheet = this.sheet.hasValue() ? this.sheet.value() : undefined;
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
