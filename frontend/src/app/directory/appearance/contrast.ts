/** The contrast of a colour with white, as WCAG 2.2 counts it, from 1 to 21; null when it is no colour. */
export function contrastWithWhite(hex: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What white text asks for at least: level AA. */
export const leastContrast = 4.5;

/** `4,49`: never rounded up, 4,499 is not the 4,5 that is asked for. */
export function contrastInWords(contrast: number): string {
  return (Math.floor(contrast * 100) / 100).toLocaleString('fr-FR');
}
