import type { Role } from './session-store';

const words: Readonly<Record<Role, string>> = {
  CENTRE_ADMIN: 'Administration du centre',
  CASE_MANAGER: 'Gestion des dossiers',
  MEDIATOR: 'Médiation',
  FINANCE: 'Finances',
  AUDITOR: 'Contrôle, en lecture seule',
  COLLECTIVITY_HR: 'Ressources humaines de la collectivité',
  ELECTED_SIGNATORY: 'Signature pour la collectivité',
  OPERATOR: 'Exploitation de la plateforme',
};

export const roleName = (role: Role) => words[role];

/** What someone is in the centre, in words. */
export function roleNames(roles: readonly Role[]): string {
  return [...new Set(roles)].map(roleName).join(', ');
}
