import userEvent from '@testing-library/user-event';
import type { ConventionSheet } from '../../api/models';
import { render } from '../../../testing/render';
import { SignConvention } from './sign-convention';

const path = '/api/v1/centres/cdg71/conventions/c1';
const sheet: ConventionSheet = {
  convention: {
    id: 'c1',
    siren: '217102706',
    bodyName: 'Mâcon',
    state: 'SENT',
    draftedAt: '2026-01-10T09:00:00Z',
  },
  deliberation: {
    id: 'd1',
    number: '2026-77',
    heldOn: '2026-01-05',
    organ: 'Conseil municipal',
    hasFile: true,
    recordedAt: '2026-01-06T09:00:00Z',
    version: 0,
  },
  centreDeliberationNumber: '12',
  centreDeliberationDate: '2025-12-01',
  hasSignedCopy: false,
  version: 3,
};

describe('SignConvention', () => {
  it('shows the signature that somebody quicker has recorded, and writes over it on demand', async () => {
    const { screen, http } = await render(SignConvention, {
      inputs: { centre: 'cdg71', party: 'MEMBER', sheet },
    });
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Prénom et nom du signataire' }),
      'Camille Roy',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'En qualité de' }), 'Maire');
    await userEvent.type(screen.getByRole('textbox', { name: 'Signée le' }), '12/01/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la signature' }));
    const first = await vi.waitFor(() => http.expectOne(`${path}/signatures`));
    expect(first.request.body).toMatchObject({ signatoryName: 'Camille Roy', version: 3 });
    first.flush({ type: '/problems/changed-meanwhile' }, { status: 409, statusText: 'Conflict' });
    const now: ConventionSheet = {
      ...sheet,
      convention: { ...sheet.convention, state: 'SIGNED_BY_MEMBER' },
      memberSignature: {
        signatoryName: 'Anne Petit',
        signatoryCapacity: 'Maire',
        signedOn: '2026-01-12',
      },
      version: 4,
    };
    (await vi.waitFor(() => http.expectOne(path))).flush(now);
    const conflict = await screen.findByRole('alert', { name: /signée par la collectivité/ });
    expect(conflict).toHaveTextContent(/Camille Roy.*Anne Petit/);
    expect(conflict).not.toHaveTextContent('Maire');

    const [mine] = screen.getAllByRole('button', { name: 'Enregistrer la signature' });
    await userEvent.click(mine as HTMLElement);
    const second = await vi.waitFor(() => http.expectOne(`${path}/signatures`));
    expect(second.request.body).toMatchObject({ signatoryName: 'Camille Roy', version: 4 });
  });

  it('fills in who usually signs for the centre where nothing was typed before that was known', async () => {
    const { screen, http } = await render(SignConvention, {
      inputs: { centre: 'cdg71', party: 'CENTRE', sheet },
    });
    const name = screen.getByRole('textbox', { name: 'Prénom et nom du signataire' });
    await userEvent.type(name, 'Camille Roy');
    await userEvent.type(screen.getByRole('textbox', { name: 'Signée le' }), '12/01/2026');

    (await vi.waitFor(() => http.expectOne('/api/v1/centres/cdg71/sheet'))).flush({
      presidentName: 'Dominique Exemple',
      presidentTitle: 'Le président',
    });

    await vi.waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'En qualité de' })).toHaveValue('Le président'),
    );
    expect(name).toHaveValue('Camille Roy');
    expect(screen.getByRole('textbox', { name: 'Signée le' })).toHaveValue('12/01/2026');
  });
});
