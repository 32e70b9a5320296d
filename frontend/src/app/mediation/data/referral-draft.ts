import type { MpoCheckRequest } from '../../api/models';
import { type CheckDraft, emptyDraft, type NoticeDraft, noticeOf, requestOf } from './check-draft';

/** What the employee did before referring; '' where nothing was done. */
export interface EarlierSteps {
  any: string;
  informalAppealOn: string;
  answerOn: string;
  answerNotice: NoticeDraft;
  rightsDefenderOn: string;
  courtClaimOn: string;
}

/** A piece and what it is. */
export interface ReferralFile {
  readonly file: File;
  readonly category: string;
}

/** A referral as the screens hold it; `check` is what the competence clock asks too. */
export interface ReferralDraft {
  claimant: {
    givenName: string;
    familyName: string;
    email: string;
    phone: string;
    postalAddress: string;
  };
  check: CheckDraft;
  unlisted: boolean;
  employerName: string;
  workplaceDepartment: string;
  earlier: EarlierSteps;
  situation: string;
  wish: string;
  files: readonly ReferralFile[];
}

export const emptyReferral: ReferralDraft = {
  claimant: { givenName: '', familyName: '', email: '', phone: '', postalAddress: '' },
  check: emptyDraft,
  unlisted: false,
  employerName: '',
  workplaceDepartment: '',
  earlier: {
    any: '',
    informalAppealOn: '',
    answerOn: '',
    answerNotice: emptyDraft.notice,
    rightsDefenderOn: '',
    courtClaimOn: '',
  },
  situation: '',
  wish: '',
  files: [],
};

/** The answers of the competence clock, laid into a referral. */
export function withCheck(referral: ReferralDraft, check: CheckDraft): ReferralDraft {
  const unlisted = check.employer !== null && check.employer.siren === null;
  return {
    ...referral,
    // The clock asks when one means to refer; here one does.
    check: { ...check, referredOn: '', employer: unlisted ? null : check.employer },
    unlisted,
    employerName: unlisted ? (check.employer?.name ?? '') : referral.employerName,
  };
}

/**
 * The question to the clock; `home` is the centre's first department, where people work unless they
 * say otherwise. Undefined while an answer that it cannot do without is missing.
 */
export function checkRequestOf(referral: ReferralDraft, home: string): MpoCheckRequest | undefined {
  const { check } = referral;
  const dated =
    check.decisionKind === 'IMPLICIT'
      ? check.requestReceivedOn !== ''
      : check.decidedOn !== '' && check.notifiedOn !== '';
  return check.decisionKind && dated && known(check.category) && known(check.claim)
    ? questionOf(referral, home)
    : undefined;
}

function questionOf(referral: ReferralDraft, home: string): MpoCheckRequest {
  const name = referral.employerName.trim();
  const workplace = code(referral.workplaceDepartment) || null;
  const employer = referral.unlisted ? { siren: null, name } : referral.check.employer;
  return {
    ...requestOf({ ...referral.check, employer }, workplace ?? home),
    workplaceDepartment: workplace,
    events: eventsOf(referral.earlier),
  };
}

function eventsOf(earlier: EarlierSteps): MpoCheckRequest['events'] {
  if (earlier.any !== 'YES') {
    return [];
  }
  const { informalAppealOn, answerOn, rightsDefenderOn, courtClaimOn } = earlier;
  return [
    ...(informalAppealOn
      ? [{ type: 'INFORMAL_APPEAL_RECEIVED' as const, on: informalAppealOn }]
      : []),
    ...(informalAppealOn && answerOn
      ? [
          {
            type: 'INFORMAL_APPEAL_ANSWER_NOTIFIED' as const,
            on: answerOn,
            notice: noticeOf(earlier.answerNotice),
          },
        ]
      : []),
    ...(rightsDefenderOn
      ? [{ type: 'RIGHTS_DEFENDER_SEIZED' as const, on: rightsDefenderOn }]
      : []),
    ...(courtClaimOn ? [{ type: 'COURT_CLAIM_REGISTERED' as const, on: courtClaimOn }] : []),
  ];
}

/** The referral as the server takes it: what is unknown is left out, and will be asked for. */
export function referralRequestOf(referral: ReferralDraft, home: string) {
  const { claimant, check } = referral;
  const { residence, ...question } = questionOf(referral, home);
  return {
    claimant: {
      givenName: claimant.givenName.trim(),
      familyName: claimant.familyName.trim(),
      email: claimant.email.trim() || null,
      phone: claimant.phone.trim() || null,
      postalAddress: claimant.postalAddress.trim() || null,
      residence: residence ?? null,
    },
    employerSiren: question.employerSiren ?? null,
    employerName: question.employerName || null,
    employeeStatus: question.employeeStatus || null,
    workplaceDepartment: question.workplaceDepartment ?? null,
    category: known(check.category) ? question.category : null,
    claim: known(check.claim) ? question.claim : null,
    decision: check.decisionKind ? withoutBlanks(question.decision) : null,
    events: question.events,
    situation: referral.situation.trim(),
    wish: referral.wish.trim() || null,
    sentOn: null,
    files: referral.files.map(({ file, category }) => ({ name: sentName(file), category })),
  };
}

export type ReferralRequest = ReturnType<typeof referralRequestOf>;

/** The name a file is announced and sent under: the signs that the sending would change are replaced. */
export function sentName(file: File): string {
  return file.name.replace(/["\\/\r\n]/g, '_');
}

function withoutBlanks(decision: MpoCheckRequest['decision']): object {
  return Object.fromEntries(
    Object.entries(decision ?? {}).map(([name, value]: [string, unknown]) => [
      name,
      value === '' ? null : value,
    ]),
  );
}

function known(value: string): boolean {
  return value !== '' && value !== 'UNKNOWN';
}

function code(text: string): string {
  return text.trim().toUpperCase();
}

/** Where the form holds what the server calls by this path. */
export function fieldOf(path: string, unlisted: boolean): string {
  if (path.startsWith('files')) {
    return 'files';
  }
  if (path.startsWith('events')) {
    return 'earlier';
  }
  if (path.startsWith('claimant.residence')) {
    return path.replace('claimant.residence', 'check').replace(/^check$/, 'check.livesIn');
  }
  if (path.startsWith('employerSiren') || path.startsWith('employerName')) {
    return unlisted ? 'employerName' : 'check.employer';
  }
  if (path === 'employeeStatus') {
    return 'check.status';
  }
  if (path === 'category' || path === 'claim') {
    return `check.${path}`;
  }
  if (path.startsWith('decision.expressRefusal')) {
    return 'check.expressRefusalOn';
  }
  return path === 'decision'
    ? 'check.decisionKind'
    : path.replace(/^decision\.kind/, 'check.decisionKind').replace(/^decision\./, 'check.');
}
