import { readDraft, visitor, writeDraft } from '../app/shared/data/drafts';

/** A draft that an earlier visit left at a form of the centre, and what is kept of it now. */
export function leftDraft<T>(form: string, subject: string, value: T, secret = false) {
  const place = { person: visitor, centre: 'cdg71', form, subject };
  writeDraft(place, value, { hours: 1, secret });
  return { now: () => readDraft<T>(place)?.value };
}
