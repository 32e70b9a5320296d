/** What was being written, as it lies on the device. */
export interface Kept<T> {
  readonly value: T;
  readonly savedAt: string;
}

interface Stored<T> extends Kept<T> {
  /** After this instant nobody can read it any more. */
  readonly until: string;
  /** It tells something of a case: gone as soon as the application starts with nobody logged in. */
  readonly secret: boolean;
}

/** Where a draft lies: whose it is, which form of which centre, and of which thing if there are several. */
export interface DraftPlace {
  readonly person: string;
  readonly centre: string;
  readonly form: string;
  readonly subject?: string;
  /** For this tab only: closing it erases the draft. */
  readonly tabOnly?: boolean;
}

const prefix = 'entremise.brouillon.';
/** What visitors write has no owner to log out; it only grows old. */
const visitors = 'entremise.saisine.';

export function readDraft<T>(place: DraftPlace, now = new Date()): Kept<T> | undefined {
  const stored = parsed<T>(storeOf(place), nameOf(place));
  return stored && stored.until > now.toISOString() ? stored : undefined;
}

/** Since when it is kept; null when this browser refuses to keep anything, which the person is told. */
export function writeDraft<T>(
  place: DraftPlace,
  value: T,
  { hours, secret }: { readonly hours: number; readonly secret: boolean },
  now = new Date(),
): string | null {
  const savedAt = now.toISOString();
  const until = new Date(now.getTime() + hours * 3_600_000).toISOString();
  try {
    storeOf(place).setItem(nameOf(place), JSON.stringify({ value, savedAt, until, secret }));
    return savedAt;
  } catch {
    return null;
  }
}

export function forgetDraft(place: DraftPlace): void {
  remove(storeOf(place), nameOf(place));
}

/** At logout: nothing of what was written stays for whoever sits down next. */
export function forgetDrafts(): void {
  for (const store of stores()) {
    for (const name of namesIn(store, prefix)) {
      remove(store, name);
    }
  }
}

/** At each start: what is too old, what somebody else wrote, and secrets that nobody is logged in for. */
export function sweepDrafts(person: string | undefined, now = new Date()): void {
  for (const store of stores()) {
    for (const name of [...namesIn(store, prefix), ...namesIn(store, visitors)]) {
      const stored = parsed<unknown>(store, name);
      const old = stored?.until !== undefined && stored.until <= now.toISOString();
      const owned = name.startsWith(prefix) && !name.startsWith(prefix + visitor);
      const foreign = owned && person !== undefined && !name.startsWith(ownerOf(person));
      const orphan = owned && person === undefined && stored?.secret !== false;
      if (old || foreign || orphan) {
        remove(store, name);
      }
    }
  }
}

/** Who writes without an account. */
export const visitor = 'visiteur';

function ownerOf(person: string): string {
  return `${prefix}${encodeURIComponent(person)}.`;
}

function nameOf({ person, centre, form, subject }: DraftPlace): string {
  return ownerOf(person) + [centre, form, subject].filter(Boolean).join('.');
}

function storeOf({ tabOnly }: DraftPlace): Storage {
  return tabOnly ? sessionStorage : localStorage;
}

function stores(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

function namesIn(store: Storage, start: string): string[] {
  return Object.keys(store).filter((name) => name.startsWith(start));
}

function parsed<T>(store: Storage, name: string): Stored<T> | undefined {
  try {
    const text = store.getItem(name);
    return text ? (JSON.parse(text) as Stored<T>) : undefined;
  } catch {
    return undefined;
  }
}

function remove(store: Storage, name: string): void {
  try {
    store.removeItem(name);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}
