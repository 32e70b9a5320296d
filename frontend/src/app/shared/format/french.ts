/** The only place where dates, amounts and numbers take their French form. */

/** Shown where there is no value. */
export const none = '—';
const thin = '\u202f';
const space = '\u00a0';

const shortDate = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('fr-FR', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
const euro = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const count = new Intl.NumberFormat('fr-FR');

function utc(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

/** `2026-03-15` → `15/03/2026`. */
export function formatDate(iso: string | null | undefined): string {
  return iso ? shortDate.format(utc(iso)) : none;
}

/** `2026-03-01` → `1er mars 2026`, with the name of the day when asked. */
export function formatLongDate(iso: string | null | undefined, withWeekday = false): string {
  if (!iso) {
    return none;
  }
  const date = utc(iso);
  const day = date.getUTCDate() === 1 ? '1er' : String(date.getUTCDate());
  const long = `${day}${space}${monthAndYear.format(date)}`;
  return withWeekday ? `${weekday.format(date)} ${long}` : long;
}

/** An instant as `15 mars 2026 à 14 h 30` on the clocks of a place. */
export function formatDateTime(
  instant: string | null | undefined,
  timeZone = 'Europe/Paris',
): string {
  if (!instant) {
    return none;
  }
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
  const [day = '', time = ''] = parts.split(' ');
  const [hour = '', minute = ''] = time.split(':');
  return `${formatLongDate(day)} à ${Number(hour)}${space}h${space}${minute}`;
}

/** The day of an instant on the clocks of a place, as an ISO date. */
export function dayOf(
  instant: string | null | undefined,
  timeZone = 'Europe/Paris',
): string | undefined {
  return instant
    ? new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant))
    : undefined;
}

/** The hour of an instant on the clocks of a place: `14 h 32`. */
export function formatTime(instant: string, timeZone = 'Europe/Paris'): string {
  return formatDateTime(instant, timeZone).replace(/^.* à /, '');
}

/** `1234.5` → `1 234,50 €`. */
export function formatMoney(amount: number | string | null | undefined): string {
  return amount === null || amount === undefined || amount === ''
    ? none
    : euro.format(Number(amount));
}

export function formatCount(value: number): string {
  return count.format(value);
}

/** `90` → `1 h 30`. */
export function formatDuration(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) {
    return none;
  }
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)}${space}h${space}${rest}`;
}

/** Minutes of `1 h 30`, `1h`, `1:30`, `1,5` or `90 min`; null when it is none of these. */
export function parseDuration(text: string): number | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, '');
  const clock = /^(\d{1,3})[h:](\d{1,2})?$/.exec(clean);
  if (clock) {
    const minutes = Number(clock[2] ?? 0);
    return minutes < 60 ? Number(clock[1]) * 60 + minutes : null;
  }
  const alone = /^(\d{1,4})(min|mn|minutes?)$/.exec(clean);
  if (alone) {
    return Number(alone[1]);
  }
  const hours = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(clean);
  return hours ? Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) : null;
}

/** The ISO date of `15/03/2026`, `15-3-26`, `15 mars 2026` or `1er mars 2026`; null when no such day. */
export function parseDate(text: string): string | null {
  const clean = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(clean) ??
    /^(\d{1,2})(?:er)?\s+([a-z]+)\.?\s+(\d{4})$/.exec(clean);
  if (!match) {
    return null;
  }
  const [, day = '', month = '', year = ''] = match;
  const monthNumber = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, Number(day)));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(day);
  return exists && fullYear >= 1900 ? date.toISOString().slice(0, 10) : null;
}

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

function monthNamed(name: string): number {
  return months.findIndex((month) => name.length >= 3 && month.startsWith(name)) + 1;
}

/** `217101377` → `217 101 377`; a SIRET is grouped 3-3-3-5. */
export function formatSiren(number: string | null | undefined): string {
  return number
    ? number.replace(/^(\d{3})(\d{3})(\d{3})/, `$1${space}$2${space}$3${space}`).trim()
    : none;
}

/** `0385000000` → `03 85 00 00 00`. */
export function formatPhone(number: string): string {
  return /^\d{10}$/.test(number) ? (number.match(/\d\d/g) ?? []).join(space) : number;
}

/** `1500000` → `1,5 Mo`. */
export function formatFileSize(bytes: number): string {
  if (bytes >= 1_000_000_000) {
    return `${count.format(Math.round(bytes / 100_000_000) / 10)}${thin}Go`;
  }
  return bytes < 1_000_000
    ? `${count.format(Math.max(1, Math.round(bytes / 1000)))}${thin}ko`
    : `${count.format(Math.round(bytes / 100_000) / 10)}${thin}Mo`;
}

/** A name after «de»: `d’Alice`, `de Bernard`, `du Creusot`, `des Bizots`. */
export function ofName(name: string): string {
  const town = /^Le(s?) (?=\p{Lu})/u.exec(name);
  if (town) {
    return `${town[1] ? 'des' : 'du'} ${name.slice(town[0].length)}`;
  }
  // Given names in h are mute («d’Hélène»); a y before a vowel is not a vowel («de Yaël»).
  const first = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return /^([aeiouhœæ]|y(?![aeiou]))/i.test(first) ? `d’${name}` : `de ${name}`;
}

/** Today on the clocks of a place, as an ISO date. */
export function today(timeZone = 'Europe/Paris'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}
