import type { Role } from './session-store';

/** Which roles may do what, for showing or hiding; the server decides. */
export const may = {
  readBodies: ['CENTRE_ADMIN', 'CASE_MANAGER', 'MEDIATOR', 'FINANCE'],
  editBodies: ['CENTRE_ADMIN', 'CASE_MANAGER'],
  readAgreements: ['CENTRE_ADMIN', 'CASE_MANAGER', 'FINANCE'],
  editAgreements: ['CENTRE_ADMIN', 'CASE_MANAGER'],
  readSettings: ['CENTRE_ADMIN', 'CASE_MANAGER', 'FINANCE'],
  editSettings: ['CENTRE_ADMIN'],
  readMediators: ['CENTRE_ADMIN', 'CASE_MANAGER', 'MEDIATOR'],
  editMediators: ['CENTRE_ADMIN'],
  readBilling: ['FINANCE', 'CENTRE_ADMIN'],
  readJournal: ['CENTRE_ADMIN'],
  readRights: ['CENTRE_ADMIN'],
  readAccounts: ['CENTRE_ADMIN'],
  readPrograms: ['CENTRE_ADMIN'],
  readDataProtection: ['CENTRE_ADMIN'],
  readOwnBody: ['COLLECTIVITY_HR'],
} satisfies Readonly<Record<string, readonly Role[]>>;
