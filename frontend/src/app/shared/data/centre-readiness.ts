import type { CentreIdentity } from '../../api/models';

/** What the centre's sheet lacks for its conventions to be printed. */
export function missingForConventions(sheet: CentreIdentity): string[] {
  return missing({
    'le SIREN': sheet.siren,
    'l’adresse postale': sheet.address,
    'le nom de la présidente ou du président': sheet.presidentName,
    'son titre': sheet.presidentTitle,
    'le numéro de la délibération': sheet.deliberationNumber,
    'la date de la délibération': sheet.deliberationDate,
  });
}

/** What it lacks for its invoices to be issued. */
export function missingForInvoices(sheet: CentreIdentity): string[] {
  return missing({
    'le SIRET': sheet.siret,
    'l’adresse postale': sheet.address,
    'la mention de TVA': sheet.vatMention,
  });
}

function missing(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([label, value]) => (value ? [] : [label]));
}
