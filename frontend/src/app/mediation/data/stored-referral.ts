import { emptyReferral, type ReferralDraft } from './referral-draft';

/** A draft on the device: the answers, never the files, and the key under which it is sent once. */
export interface StoredReferral {
  readonly draft: ReferralDraft;
  readonly step: number;
  readonly savedAt: string;
  readonly key: string;
  /** After this instant it is swept away; a referral has two months at most to be made. */
  readonly until?: string;
}

const keptFor = 30 * 24 * 3_600_000;

/** What the server answered to a referral. */
export interface ReferralReceipt {
  readonly reference: string;
  readonly receivedAt: string;
  readonly followUpUrl: string;
  readonly state: 'RECEIVED' | 'INCOMPLETE';
}

/** Where the draft of a centre lies on the device. */
export const draftName = (centre: string) => `entremise.saisine.${centre}`;
const receiptName = (centre: string) => `entremise.saisine-envoyee.${centre}`;

export function storedReferral(centre: string): StoredReferral | undefined {
  const stored = read<StoredReferral>(localStorage, draftName(centre));
  return stored && (stored.until ?? '9') > new Date().toISOString()
    ? { ...stored, draft: { ...emptyReferral, ...stored.draft, files: [] } }
    : undefined;
}

/** False when this browser refuses to keep anything: the person is told. */
export function storeReferral(centre: string, stored: StoredReferral): boolean {
  return write(localStorage, draftName(centre), {
    ...stored,
    until: new Date(Date.parse(stored.savedAt) + keptFor).toISOString(),
    draft: { ...stored.draft, files: [] },
  });
}

export function forgetReferral(centre: string): void {
  forget(localStorage, draftName(centre));
}

/** The receipt stays for this tab only, so that a reload shows it again instead of an empty form. */
export function storedReceipt(centre: string): ReferralReceipt | undefined {
  return read<ReferralReceipt>(sessionStorage, receiptName(centre));
}

export function storeReceipt(centre: string, receipt: ReferralReceipt): void {
  write(sessionStorage, receiptName(centre), receipt);
}

export function forgetReceipt(centre: string): void {
  forget(sessionStorage, receiptName(centre));
}

function read<T>(store: Storage, name: string): T | undefined {
  try {
    const text = store.getItem(name);
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

function write(store: Storage, name: string, value: unknown): boolean {
  try {
    store.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function forget(store: Storage, name: string): void {
  try {
    store.removeItem(name);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

/** A random UUID; `crypto.randomUUID` is missing where the page is not served over TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
