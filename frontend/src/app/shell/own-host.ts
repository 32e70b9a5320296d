import { DOCUMENT, inject } from '@angular/core';

/**
 * The short name of the centre that has this host name for its own: the server writes it into the
 * page. Only that centre's public pages are shown there.
 */
export function centreOfThisHost(): string | undefined {
  return inject(DOCUMENT).documentElement.dataset['centre'];
}

/**
 * Whether the page is at the platform's address instead; the server then sends the browser there,
 * which is why the page is loaded anew.
 */
export function isElsewhere(url: string, centre?: string): boolean {
  const owner = centreOfThisHost();
  const elsewhere = owner !== undefined && owner !== centre;
  if (elsewhere) {
    inject(DOCUMENT).location.assign(url);
  }
  return elsewhere;
}
