import userEvent from '@testing-library/user-event';
import { TestBed } from '@angular/core/testing';
import { render } from '../../../testing/render';
import { CentreStore } from '../../shared/data/centre-store';
import { Appearance } from './appearance';
import { contrastInWords, contrastWithWhite } from './contrast';

const path = '/api/v1/centres/cdg71/public/appearance';

async function open() {
  const rendered = await render(Appearance, { inputs: { centre: 'cdg71' } });
  const entered = TestBed.inject(CentreStore).enter('cdg71');
  rendered.http
    .expectOne('/api/v1/centres')
    .flush([
      { slug: 'cdg71', name: 'CDG 71', demo: true, departments: ['71'], timeZone: 'Europe/Paris' },
    ]);
  await entered;
  rendered.fixture.detectChanges();
  (await vi.waitFor(() => rendered.http.expectOne(path))).flush({ colour: '#155e66', logo: null });
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
});
