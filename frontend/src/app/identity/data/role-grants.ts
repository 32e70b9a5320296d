import type { GrantRequest, GrantResponse } from '../../api/models';
import type { ChosenBody } from '../../shared/data/chosen-body';
import { roleName } from '../../shared/data/role-names';
import type { Role } from '../../shared/data/session-store';
import { formatDate } from '../../shared/format/french';

/** The roles that a centre gives to its own people. */
export const staffRoles = [
  'CENTRE_ADMIN',
  'CASE_MANAGER',
  'MEDIATOR',
  'FINANCE',
  'AUDITOR',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** What is ticked: roles of staff, a body to work for, a last day for all of it. */
export interface RoleChoice {
  readonly staff: Readonly<Record<StaffRole, boolean>>;
  readonly body: ChosenBody | null;
  readonly validUntil: string;
}

/** The choice of somebody who has these roles; bodies are kept apart, there may be several. */
export function choiceOf(grants: readonly GrantResponse[]): RoleChoice {
  const held = new Set<Role>(grants.map(({ role }) => role));
  return {
    staff: Object.fromEntries(staffRoles.map((role) => [role, held.has(role)])) as Record<
      StaffRole,
      boolean
    >,
    body: null,
    validUntil: grants.find(({ validUntil }) => validUntil)?.validUntil ?? '',
  };
}

/** What the server is asked to give, with the bodies that somebody keeps. */
export function grantsOf(choice: RoleChoice, keptSirens: readonly string[]): GrantRequest[] {
  const validUntil = choice.validUntil || null;
  const sirens = new Set([...keptSirens, ...(choice.body?.siren ? [choice.body.siren] : [])]);
  return [
    ...staffRoles.filter((role) => choice.staff[role]).map((role) => ({ role, validUntil })),
    ...[...sirens].map((bodySiren) => ({
      role: 'COLLECTIVITY_HR' as const,
      bodySiren,
      validUntil,
    })),
  ];
}

/** A role in words: « Ressources humaines – Cluny, jusqu’au 31/12/2026 ». */
export function grantWords(grant: {
  role: Role;
  bodyName?: string | null;
  validUntil?: string | null;
}): string {
  const role = grant.bodyName ? `Ressources humaines – ${grant.bodyName}` : roleName(grant.role);
  return grant.validUntil ? `${role}, jusqu’au ${formatDate(grant.validUntil)}` : role;
}
