const adopted = new Set<string>();

/** Lays style sheets over the page once; made by script, they need no place in the first load. */
export function adoptStyles(...texts: readonly string[]): void {
  for (const text of texts.filter((each) => !adopted.has(each))) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    adopted.add(text);
  }
}
