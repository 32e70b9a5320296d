import { TestBed } from '@angular/core/testing';
import { userEvent } from '@testing-library/user-event';
import { render } from '../../testing/render';
import type { ShownAnnouncement } from '../api/models';
import { CentreStore } from '../shared/data/centre-store';
import { Announcements } from './announcements';

const warning: ShownAnnouncement = {
  id: '1',
  version: 0,
  text: 'Service coupé ce soir de 18 h à 20 h.',
  level: 'WARNING',
  centres: [],
};
const news: ShownAnnouncement = {
  id: '2',
  version: 3,
  text: 'Les conventions se signent aussi à la main.',
  level: 'INFORMATION',
  centres: ['cdg71'],
};

async function shown() {
  const rendered = await render(Announcements);
  rendered.http.expectOne('/api/v1/announcements').flush([warning, news]);
  await rendered.screen.findByRole('region');
  return rendered;
}

async function enterCentre({ http, fixture }: Awaited<ReturnType<typeof shown>>): Promise<void> {
  const entered = TestBed.inject(CentreStore).enter('cdg71');
  http.expectOne('/api/v1/centres').flush([{ slug: 'cdg71', departments: ['71'] }]);
  await entered;
  await fixture.whenStable();
}

describe('Announcements', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('shows on each page what is for it: here for all, there for one centre', async () => {
    const rendered = await shown();
    expect(rendered.screen.getByRole('region')).toHaveTextContent(/Attention\. Service coupé/);
    expect(rendered.screen.queryByText(/conventions/)).toBeNull();
    await enterCentre(rendered);
    expect(
      await rendered.screen.findByText(/conventions se signent/, { selector: 'p' }),
    ).toBeVisible();
  });

  it('puts a piece of news away for good, and never a warning', async () => {
    const rendered = await shown();
    await enterCentre(rendered);
    await userEvent.click(
      await rendered.screen.findByRole('button', { name: /^Ne plus afficher/ }),
    );
    expect(rendered.screen.queryByText(/conventions se signent/)).toBeNull();
    expect(rendered.screen.queryByRole('button')).toBeNull();
    expect(localStorage.getItem('entremise.annonces-lues')).toBe('["2/3"]');
  });
});
