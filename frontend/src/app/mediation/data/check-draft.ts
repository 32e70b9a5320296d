import type { MpoCheckRequest, Notice } from '../../api/models';
import type { ChosenBody } from '../../shared/data/chosen-body';

/** The three answers about what the notification said; '' while unanswered. */
export interface NoticeDraft {
  mentionsMpo: string;
  givesMediatorContact: string;
  givesCourtAndTimeLimit: string;
}

/** The answers as the screens hold them: '' while unanswered. */
export interface CheckDraft {
  employer: ChosenBody | null;
  status: string;
  category: string;
  claim: string;
  decisionKind: string;
  decidedOn: string;
  notifiedOn: string;
  requestReceivedOn: string;
  notice: NoticeDraft;
  acknowledged: string;
  acknowledgement: NoticeDraft;
  expressRefusalOn: string;
  refusalNotice: NoticeDraft;
  livesIn: string;
  department: string;
  country: string;
  referredOn: string;
}

const noNotice: NoticeDraft = {
  mentionsMpo: '',
  givesMediatorContact: '',
  givesCourtAndTimeLimit: '',
};

export const emptyDraft: CheckDraft = {
  employer: null,
  status: '',
  category: '',
  claim: '',
  decisionKind: '',
  decidedOn: '',
  notifiedOn: '',
  requestReceivedOn: '',
  notice: noNotice,
  acknowledged: '',
  acknowledgement: noNotice,
  expressRefusalOn: '',
  refusalNotice: noNotice,
  livesIn: '',
  department: '',
  country: '',
  referredOn: '',
};

/**
 * The question to the server; an unsure answer about the notice counts as no, as the law does.
 * `workplace` is the department where the person works, where most of them live too.
 */
export function requestOf(draft: CheckDraft, workplace: string): MpoCheckRequest {
  return {
    employerSiren: draft.employer?.siren ?? null,
    employerName: draft.employer?.siren ? null : (draft.employer?.name ?? null),
    employeeStatus: (draft.status === 'UNKNOWN'
      ? null
      : draft.status) as MpoCheckRequest['employeeStatus'],
    category: draft.category as MpoCheckRequest['category'],
    claim: draft.claim as MpoCheckRequest['claim'],
    decision:
      draft.decisionKind === 'IMPLICIT'
        ? {
            kind: 'IMPLICIT',
            requestReceivedOn: draft.requestReceivedOn,
            acknowledgement: draft.acknowledged === 'YES' ? noticeOf(draft.acknowledgement) : null,
            expressRefusal: draft.expressRefusalOn
              ? { notifiedOn: draft.expressRefusalOn, notice: noticeOf(draft.refusalNotice) }
              : null,
          }
        : {
            kind: 'EXPLICIT',
            decidedOn: draft.decidedOn,
            notifiedOn: draft.notifiedOn,
            notice: noticeOf(draft.notice),
          },
    residence: residenceOf(draft, workplace),
    events: [],
    ...(draft.referredOn ? { referredOn: draft.referredOn } : {}),
  };
}

function residenceOf(draft: CheckDraft, workplace: string): MpoCheckRequest['residence'] {
  switch (draft.livesIn) {
    case 'HERE':
      return workplace ? { department: workplace } : undefined;
    case 'ELSEWHERE':
      return { department: draft.department };
    case 'ABROAD':
      return { country: draft.country };
    default:
      return undefined;
  }
}

export function noticeOf(draft: NoticeDraft): Notice {
  return {
    mentionsMpo: draft.mentionsMpo === 'YES',
    givesMediatorContact: draft.givesMediatorContact === 'YES',
    givesCourtAndTimeLimit: draft.givesCourtAndTimeLimit === 'YES',
  };
}

const key = (centre: string) => `entremise.verification.${centre}`;

/** The answers given in this tab, if any: the check and the referral form share them. */
export function storedDraft(centre: string): CheckDraft | undefined {
  try {
    const text = sessionStorage.getItem(key(centre));
    return text ? { ...emptyDraft, ...(JSON.parse(text) as Partial<CheckDraft>) } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the answers on the device, for this tab only; false when the browser refuses. */
export function storeDraft(centre: string, draft: CheckDraft): boolean {
  try {
    sessionStorage.setItem(key(centre), JSON.stringify(draft));
    return true;
  } catch {
    // A browser that refuses to store loses the draft, not the page.
    return false;
  }
}

export function forgetDraft(centre: string): void {
  sessionStorage.removeItem(key(centre));
}
