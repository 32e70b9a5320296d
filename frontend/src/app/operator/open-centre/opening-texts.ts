import type { FirstTexts } from '../../api/models';

/** Texts that a centre begins with, as a form holds them. */
export interface OpeningTexts {
  readonly presentation: string;
  readonly mailSender: string;
  readonly publicationDirector: string;
  readonly host: string;
  readonly vatMention: string;
}

export const noTexts: OpeningTexts = {
  presentation: '',
  mailSender: '',
  publicationDirector: '',
  host: '',
  vatMention: '',
};

const names = Object.keys(noTexts) as (keyof OpeningTexts)[];

export function usualTexts(known: FirstTexts): OpeningTexts {
  return filled((name) => known[name] ?? '');
}

/** Other usual texts take the place of those that nobody has touched. */
export function replaced(
  written: OpeningTexts,
  before: OpeningTexts,
  now: OpeningTexts,
): OpeningTexts {
  return filled((name) => (written[name] === before[name] ? now[name] : written[name]));
}

/** What is said in another way than usual, and nothing else: the usual texts stay the program's. */
export function chosen(
  written: OpeningTexts,
  usual: OpeningTexts,
): Partial<OpeningTexts> | undefined {
  const others = names.filter((name) => written[name].trim() !== usual[name].trim());
  return others.length > 0
    ? Object.fromEntries(others.map((name) => [name, written[name].trim()]))
    : undefined;
}

function filled(text: (name: keyof OpeningTexts) => string): OpeningTexts {
  return {
    presentation: text('presentation'),
    mailSender: text('mailSender'),
    publicationDirector: text('publicationDirector'),
    host: text('host'),
    vatMention: text('vatMention'),
  };
}
