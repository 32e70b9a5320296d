import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { isElsewhere } from './own-host';

function at(owner: string | undefined) {
  const assign = vi.fn();
  TestBed.configureTestingModule({
    providers: [
      {
        provide: DOCUMENT,
        useValue: {
          documentElement: { dataset: owner ? { centre: owner } : {} },
          location: { assign },
        },
      },
    ],
  });
  return {
    assign,
    isElsewhere: (url: string, centre?: string) =>
      TestBed.runInInjectionContext(() => isElsewhere(url, centre)),
  };
}

describe('a host name of a centre’s own', () => {
  it('shows the pages of that centre', () => {
    const page = at('cdg71');
    expect(page.isElsewhere('/cdg71/saisir', 'cdg71')).toBe(false);
    expect(page.assign).not.toHaveBeenCalled();
  });

  it('asks the server for any other page, which sends the browser to the platform', () => {
    const page = at('cdg71');
    expect(page.isElsewhere('/login?retour=/cdg71/dossiers')).toBe(true);
    expect(page.isElsewhere('/cdg63', 'cdg63')).toBe(true);
    expect(page.assign.mock.calls).toEqual([['/login?retour=/cdg71/dossiers'], ['/cdg63']]);
  });

  it('is none at the platform’s address, where every page is shown', () => {
    const page = at(undefined);
    expect(page.isElsewhere('/login')).toBe(false);
    expect(page.isElsewhere('/cdg63', 'cdg63')).toBe(false);
    expect(page.assign).not.toHaveBeenCalled();
  });
});
