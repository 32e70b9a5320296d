/** Rows for a spreadsheet: semicolons and a byte order mark, as French ones expect; numbers go without quotes. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Blob {
  const text = rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('');
  return new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' });
}

/** A title as the name of a file: no accent, no space. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.${extension}`;
}

/** A text that a spreadsheet would run as a formula is led by an apostrophe. */
function cellOf(cell: string | number): string {
  if (typeof cell === 'number') {
    return String(cell).replace('.', ',');
  }
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
