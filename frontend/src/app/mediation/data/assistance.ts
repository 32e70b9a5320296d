import type { AssistantLine } from '../../api/models';
import type { Choice } from '../../shared/data/choice';

export type { AssistantLine };

/** Whom a claimant designates; `lastDay` null when the access is to last as long as the claimant's own. */
export interface Designation {
  readonly name: string;
  readonly quality: string;
  readonly email: string;
  readonly lastDay: string | null;
}

/** As many as may assist at the same time. */
export const mostAssistants = 3;

const names: Readonly<Record<AssistantLine['quality'], string>> = {
  LAWYER: 'Avocat',
  UNION_REPRESENTATIVE: 'Représentant syndical',
  ASSOCIATION: 'Association',
  ELECTED_MEMBER: 'Élu',
  RELATIVE: 'Proche',
  OTHER: 'Autre personne',
};

export const qualities: readonly Choice[] = Object.entries(names).map(([value, label]) => ({
  value,
  label,
}));

/** As what somebody assists. */
export function qualityOf({ quality }: AssistantLine): string {
  return names[quality];
}
