import type { Role } from './session-store';

/** Which roles may do what, for showing or hiding; the server decides. */
export const may = {
  readBodies: ['CENTRE_ADMIN', 'CASE_MANAGER', 'MEDIATOR', 'FINANCE', 'AUDITOR'],
  editBodies: ['CENTRE_ADMIN', 'CASE_MANAGER'],
  readAgreements: ['CENTRE_ADMIN', 'CASE_MANAGER', 'FINANCE', 'AUDITOR'],
  editAgreements: ['CENTRE_ADMIN', 'CASE_MANAGER'],
  readSettings: ['CENTRE_ADMIN', 'CASE_MANAGER', 'FINANCE', 'AUDITOR'],
  editSettings: ['CENTRE_ADMIN'],
  readMediators: ['CENTRE_ADMIN', 'CASE_MANAGER', 'MEDIATOR', 'AUDITOR'],
  editMediators: ['CENTRE_ADMIN'],
  readBilling: ['FINANCE', 'CENTRE_ADMIN', 'AUDITOR'],
  issueInvoices: ['FINANCE'],
  readJournal: ['CENTRE_ADMIN', 'AUDITOR'],
  readRights: ['CENTRE_ADMIN', 'AUDITOR'],
  readAccounts: ['CENTRE_ADMIN', 'AUDITOR'],
  editAccounts: ['CENTRE_ADMIN'],
  readPrograms: ['CENTRE_ADMIN'],
  readDataProtection: ['CENTRE_ADMIN'],
  readOwnBody: ['COLLECTIVITY_HR', 'ELECTED_SIGNATORY'],
  readOwnCases: ['COLLECTIVITY_HR'],
  editOwnAccounts: ['COLLECTIVITY_HR'],
} satisfies Readonly<Record<string, readonly Role[]>>;
