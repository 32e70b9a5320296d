/** The digits of a SIREN or SIRET as people type them, spaces allowed. */
export function compactNumber(text: string): string {
  return text.replace(/[\s\u00a0\u202f.]/g, '');
}

export function isSiren(text: string): boolean {
  const digits = compactNumber(text);
  return /^\d{9}$/.test(digits) && luhn(digits) % 10 === 0;
}

/** La Poste has more offices than Luhn numbers: all but its head office obey a sum that five divides. */
export function isSiret(text: string): boolean {
  const digits = compactNumber(text);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) {
    return false;
  }
  return digits.startsWith('356000000') && digits !== '35600000000048'
    ? [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
    : luhn(digits) % 10 === 0;
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
