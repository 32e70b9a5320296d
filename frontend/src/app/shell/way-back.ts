const place = 'entremise.retour';

/** The page that asked for a login, kept in this tab while the browser is at a provider. */
export const wayBack = {
  keep(address: string | undefined): void {
    try {
      if (address) {
        sessionStorage.setItem(place, address);
      } else {
        sessionStorage.removeItem(place);
      }
    } catch {
      // A browser that keeps nothing goes to the first page.
    }
  },

  /** Once. */
  take(): string | undefined {
    try {
      const address = sessionStorage.getItem(place) ?? undefined;
      sessionStorage.removeItem(place);
      return address;
    } catch {
      return undefined;
    }
  },
};
