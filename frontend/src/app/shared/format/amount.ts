/** The euros of `1 234,5`, `100` or `62.50 €`, two decimals at most; null when it is no amount. */
export function parseAmount(text: string): number | null {
  const clean = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d{1,10}(\.\d{1,2})?$/.test(clean) ? Number(clean) : null;
}
