import { maxLength, pattern, required, type SchemaPathTree } from '@angular/forms/signals';
import type { AddressRequest, PostalAddress } from '../../api/models';

/** A postal address while it is being typed. */
export interface AddressModel {
  line1: string;
  line2: string;
  postcode: string;
  city: string;
}

export function addressModel(address: PostalAddress | null | undefined): AddressModel {
  return {
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
  };
}

/** Nothing typed is no address. */
export function addressRequest(model: AddressModel): AddressRequest | null {
  return isEmpty(model)
    ? null
    : {
        line1: model.line1.trim(),
        line2: model.line2.trim() || null,
        postcode: model.postcode.trim(),
        city: model.city.trim(),
      };
}

export function addressLines(address: PostalAddress | null | undefined): string[] {
  return address
    ? [address.line1, address.line2 ?? '', `${address.postcode} ${address.city}`].filter(Boolean)
    : [];
}

/** An address is whole or not there at all. */
export function addressRules(path: SchemaPathTree<AddressModel>): void {
  const when = ({ valueOf }: { valueOf: (p: SchemaPathTree<AddressModel>) => AddressModel }) =>
    !isEmpty(valueOf(path));
  required(path.line1, { when, message: 'Indiquez la voie ou le lieu-dit.' });
  required(path.postcode, { when, message: 'Indiquez le code postal.' });
  required(path.city, { when, message: 'Indiquez la commune.' });
  pattern(path.postcode, /^\s*\d{5}\s*$/, {
    message: 'Un code postal comporte cinq chiffres, par exemple 71250.',
  });
  maxLength(path.line1, 200, { message: 'La voie compte 200 caractères au plus.' });
  maxLength(path.line2, 200, { message: 'Le complément compte 200 caractères au plus.' });
  maxLength(path.city, 100, { message: 'Le nom de la commune compte 100 caractères au plus.' });
}

function isEmpty(model: AddressModel): boolean {
  return Object.values(model).every((text: string) => text.trim() === '');
}
