import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { TestBed } from '@angular/core/testing';
import { render } from '../../../testing/render';
import { CentreStore } from '../../shared/data/centre-store';
import { Appearance } from './appearance';
import { contrastInWords, contrastWithWhite } from './contrast';

const path = '/api/v1/centres/cdg71/public/appearance';
const logo = '/api/v1/centres/cdg71/appearance/logo';
const picture = { url: '/logo', alt: 'CDG 71', width: 100, height: 40 };

async function open(shown: typeof picture | null = null) {
  const rendered = await render(Appearance, { inputs: { centre: 'cdg71' } });
  const entered = TestBed.inject(CentreStore).enter('cdg71');
  rendered.http.expectOne('/api/v1/centres').flush([
    {
      slug: 'cdg71',
      name: 'CDG 71',
      demo: true,
      departments: ['71'],
      timeZone: 'Europe/Paris',
      status: 'OPEN',
    },
  ]);
  await entered;
  rendered.fixture.detectChanges();
  (await vi.waitFor(() => rendered.http.expectOne(path))).flush({ colour: '#155e66', logo: shown });
  await rendered.fixture.whenStable();
  return rendered;
}

describe('contrastWithWhite', () => {
  it('counts as WCAG does and never rounds up', () => {
    expect(contrastWithWhite('#000000')).toBe(21);
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
    expect(contrastWithWhite('bleu')).toBeNull();
    expect(contrastInWords(4.499)).toBe('4,49');
  });
});

describe('Appearance', () => {
  afterEach(() => {
    localStorage.clear();
    document.documentElement.removeAttribute('style');
  });

  it('tells the contrast before anything is sent and shows the refusal on its field', async () => {
    const { screen, http } = await open();
    const field = screen.getByRole('textbox', { name: 'Code de la couleur' });
    await userEvent.clear(field);
    await userEvent.type(field, '#ffcc00');
    expect(await screen.findByText(/insuffisant/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la couleur' }));
    const call = await vi.waitFor(() => http.expectOne('/api/v1/centres/cdg71/appearance'));
    expect(call.request.body).toEqual({ colour: '#ffcc00' });
    call.flush(
      {
        type: '/problems/colour-contrast-too-low',
        status: 422,
        errors: [{ field: 'colour', message: 'Le contraste de cette couleur est de 1,53.' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect(await screen.findByText(/de 1,53/, { selector: '.error' })).toBeVisible();
  });

  it('keeps the colour that the server took', async () => {
    const { screen, http } = await open();
    const field = screen.getByRole('textbox', { name: 'Code de la couleur' });
    await userEvent.clear(field);
    await userEvent.type(field, '#5b2a86');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la couleur' }));
    const call = await vi.waitFor(() => http.expectOne('/api/v1/centres/cdg71/appearance'));
    call.flush({ colour: '#5b2a86', logo: null });
    expect(await screen.findByText('Couleur enregistrée.')).toBeVisible();
    await expect.poll(() => localStorage.getItem('entremise.colour.cdg71')).toBe('#5b2a86');
  });

  it('takes an image, shows how much of it has gone and sends it again when it was held up', async () => {
    const { screen, http } = await open();
    const user = userEvent.setup({ applyAccept: false });
    const box = screen.getByLabelText(/Image/);
    await user.upload(box, new File(['x'], 'logo.svg'));
    expect(await screen.findByText(/logo\.svg.*une image PNG ou JPEG/)).toBeVisible();
    await user.upload(box, new File(['x'], 'logo.png'));
    await user.type(screen.getByRole('textbox', { name: 'Description du logo' }), 'CDG 71');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le logo' }));
    const call = await vi.waitFor(() => http.expectOne(`${logo}?alt=CDG+71`));
    call.flush(null, { status: 503, statusText: 'Unavailable' });
    await user.click(await screen.findByRole('button', { name: 'Réessayer l’envoi' }));
    (await vi.waitFor(() => http.expectOne(`${logo}?alt=CDG+71`))).flush({
      colour: '#155e66',
      logo: picture,
    });
    expect(await screen.findByText('Logo enregistré.')).toBeVisible();
    expect(screen.getByRole('img', { name: 'CDG 71' })).toBeVisible();
  });

  it('removes the logo only once that is confirmed', async () => {
    const { screen, http } = await open(picture);
    await userEvent.click(await screen.findByRole('button', { name: 'Retirer le logo' }));
    const asked = within(await screen.findByRole('dialog', { name: /Retirer le logo/ }));
    http.expectNone(logo);
    await userEvent.click(asked.getByRole('button', { name: 'Retirer le logo' }));
    (await vi.waitFor(() => http.expectOne({ method: 'DELETE', url: logo }))).flush({
      colour: '#155e66',
      logo: null,
    });
    expect(await screen.findByText('Logo retiré.')).toBeVisible();
    expect(screen.queryByRole('img', { name: 'CDG 71' })).toBeNull();
  });
});
