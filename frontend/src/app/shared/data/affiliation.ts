import type { Affiliation } from '../../api/models';

export type AffiliationStatus = Affiliation['status'];

/** What binds a body to the centre, in words. */
export const affiliationLabels: Readonly<Record<AffiliationStatus, string>> = {
  MANDATORY: 'Affiliation obligatoire',
  VOLUNTARY: 'Affiliation volontaire',
  COMMON_BASE: 'Non affiliée, socle commun',
  NONE: 'Non affiliée, hors socle commun',
};

export const affiliationChoices = Object.entries(affiliationLabels).map(([value, label]) => ({
  value,
  label,
}));

/** A body whose status nobody has set has none of them: the reference data do not know headcounts. */
export function affiliationLabel(status: AffiliationStatus | null | undefined): string {
  return status ? affiliationLabels[status] : 'Statut à préciser';
}
