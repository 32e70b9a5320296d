import { userEvent } from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { AccessMatrix as Matrix } from '../../api/models';
import { Download } from '../../shared/data/download';
import { AccessMatrix } from './access-matrix';

const matrix: Matrix = {
  roles: ['CENTRE_ADMIN', 'MEDIATOR', 'OPERATOR'],
  lines: [
    {
      permission: 'EDIT_TARIFFS',
      resource: 'TARIFFS',
      action: 'EDIT',
      reach: 'WHOLE_CENTRE',
      roles: ['CENTRE_ADMIN'],
      scopes: [],
    },
    {
      permission: 'CONDUCT_MEDIATION',
      resource: 'CASE_CONTENT',
      action: 'CONDUCT',
      reach: 'OWN_CASES',
      roles: ['MEDIATOR'],
      scopes: [],
    },
  ],
};

async function shown() {
  const offer = vi.fn<(file: Blob, name: string) => void>();
  const rendered = await render(AccessMatrix, {
    inputs: { centre: 'cdg71' },
    providers: [{ provide: Download, useValue: { offer } }],
  });
  rendered.http.expectOne('/api/v1/centres/cdg71/access-matrix').flush(matrix);
  await rendered.fixture.whenStable();
  return { ...rendered, offer };
}

describe('AccessMatrix', () => {
  it('says for each right which role has it and how far it reaches', async () => {
    const { screen } = await shown();
    const row = await screen.findByRole('row', { name: /Contenu des médiations/ });
    expect([...row.children].map((cell) => cell.textContent?.trim())).toEqual([
      'Contenu des médiations',
      'Conduire la médiation',
      'Non',
      'Oui',
      'Jamais',
      'Ses médiations seulement',
    ]);
  });

  it('gives the same as a file', async () => {
    const { screen, offer } = await shown();
    await userEvent.click(await screen.findByRole('button', { name: /Télécharger les droits/ }));
    const [file, name] = offer.mock.lastCall ?? [];
    expect(name).toBe('droits-cdg71.csv');
    expect(await file?.text()).toContain(
      '"Tarifs";"Modifier";"Oui";"Non";"Jamais";"Tout le centre"',
    );
  });

  it('says why it cannot be read, and tries again', async () => {
    const { screen, http, fixture } = await render(AccessMatrix, { inputs: { centre: 'cdg71' } });
    const address = '/api/v1/centres/cdg71/access-matrix';
    http.expectOne(address).flush(null, { status: 503, statusText: 'away' });
    await fixture.whenStable();
    await userEvent.click(await screen.findByRole('button', { name: 'Réessayer' }));
    fixture.detectChanges();
    http.expectOne(address).flush(matrix);
    expect(await screen.findByRole('table', { name: /Droits des rôles/ })).toBeVisible();
  });
});
