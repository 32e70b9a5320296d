import { render } from '../../../testing/render';
import { DemoMails, partsOf } from './demo-mails';

describe('DemoMails', () => {
  it('shows each mail with its links ready to be followed', async () => {
    const { screen, http, fixture } = await render(DemoMails);
    http.expectOne('/api/v1/demo/mails').flush([
      {
        centre: 'cdg71',
        to: 'camille@exemple.fr',
        subject: 'Votre saisine MPO-2026-71-000001',
        body: 'Suivez-la : https://exemple.fr/cdg71/suivi/abc.\nCordialement',
        sentAt: '2026-03-16T09:00:00Z',
        kind: 'RECEIPT',
      },
    ]);
    await fixture.whenStable();
    expect(
      screen.getByRole('article', { name: 'Votre saisine MPO-2026-71-000001' }),
    ).toHaveTextContent('camille@exemple.fr');
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://exemple.fr/cdg71/suivi/abc');
    expect(screen.getByText('1 courriel')).toBeVisible();
  });

  it('says why there is nothing yet', async () => {
    const { screen, http, fixture } = await render(DemoMails);
    http.expectOne('/api/v1/demo/mails').flush([]);
    await fixture.whenStable();
    expect(screen.getByText(/Aucun courriel n’est encore parti/)).toBeVisible();
  });

  it('leaves the point of a sentence out of its link', () => {
    expect(partsOf('Voir http://a.fr/b?c=1, puis répondre.')).toEqual([
      { text: 'Voir ', link: false },
      { text: 'http://a.fr/b?c=1', link: true },
      { text: ', puis répondre.', link: false },
    ]);
  });
});
