/** A text as people type it in a search: no accents, no capitals, apostrophes and hyphens as spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[-'’]/g, ' ');
}
