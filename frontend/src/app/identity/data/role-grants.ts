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
/** The roles that are held for one public body. */
export const bodyRoles = ['COLLECTIVITY_HR', 'ELECTED_SIGNATORY'] as const;
export type BodyRole = (typeof bodyRoles)[number];
export type StaffRole = (typeof staffRoles)[number];

export const isOfBody = (role: Role): role is BodyRole =>
  (bodyRoles as readonly Role[]).includes(role);

/** What somebody is for a public body. */
export interface ForBody {
  readonly siren: string;
  readonly role: BodyRole;
}

/** What is ticked: roles of staff, a body to work for and as what, a last day for all of it. */
export interface RoleChoice {
  readonly staff: Readonly<Record<StaffRole, boolean>>;
  readonly body: ChosenBody | null;
  readonly bodyRole: BodyRole;
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
    bodyRole: 'COLLECTIVITY_HR',
    validUntil: grants.find(({ validUntil }) => validUntil)?.validUntil ?? '',
  };
}

/** What the server is asked to give, with what somebody stays for which body. */
export function grantsOf(choice: RoleChoice, kept: readonly ForBody[]): GrantRequest[] {
  const validUntil = choice.validUntil || null;
  const chosen = choice.body?.siren ? { siren: choice.body.siren, role: choice.bodyRole } : null;
  const isNew = !kept.some(({ siren, role }) => siren === chosen?.siren && role === chosen.role);
  return [
    ...staffRoles.filter((role) => choice.staff[role]).map((role) => ({ role, validUntil })),
    ...[...kept, ...(chosen && isNew ? [chosen] : [])].map(({ siren, role }) => ({
      role,
      bodySiren: siren,
      validUntil,
    })),
  ];
}

/** A role of a body, beside the body's name. */
export function bodyRoleName(role: Role): string {
  return role === 'ELECTED_SIGNATORY' ? 'Signature' : 'Ressources humaines';
}

/** A role in words: « Ressources humaines – Cluny, jusqu’au 31/12/2026 ». */
export function grantWords(grant: {
  role: Role;
  bodyName?: string | null;
  validUntil?: string | null;
}): string {
  const role = grant.bodyName
    ? `${bodyRoleName(grant.role)} – ${grant.bodyName}`
    : roleName(grant.role);
  return grant.validUntil ? `${role}, jusqu’au ${formatDate(grant.validUntil)}` : role;
}
