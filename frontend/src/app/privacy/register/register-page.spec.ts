import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import type { Entry, Register } from '../../api/models';
import { RegisterPage } from './register-page';

const url = '/api/v1/centres/cdg71/register';
const entry = (key: string, title: string, special: boolean): Entry => ({
  activity: {
    key,
    title,
    special,
    purpose: 'Mener les médiations.',
    legalBasis: 'Obligation légale',
    people: ['Agents publics'],
    data: ['Identité'],
    recipients: ['Médiateur désigné'],
    security: ['Chiffrement'],
    kept: 'Rien n’est détruit par l’application.',
  },
  decided: { version: 0 },
});
const register: Register = {
  centre: 'Centre de gestion de Saône-et-Loire',
  open: 3,
  responsible: { version: 0 },
  activities: [entry('mediation', 'Médiations', true), entry('billing', 'Facturation', false)],
};

async function open(read: Register = register) {
  const rendered = await render(RegisterPage, { inputs: { centre: 'cdg71' } });
  (await vi.waitFor(() => rendered.http.expectOne(url))).flush(read);
  await screen.findByRole('heading', { name: 'Responsables' });
  return rendered;
}

const click = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('RegisterPage', () => {
  it('says what the centre has still to fix, and nothing of it by itself', async () => {
    await open();
    expect(screen.getByText('3 points sont encore à fixer.')).toBeVisible();
    const mediation = screen.getByRole('region', { name: 'Médiations' });
    // The condition for sensitive data and how long they are kept.
    expect(within(mediation).getAllByText('À fixer par le centre')).toHaveLength(2);
    const billing = screen.getByRole('region', { name: 'Facturation' });
    expect(within(billing).getAllByText('À fixer par le centre')).toHaveLength(1);
    expect(within(billing).queryByText('Données sensibles')).toBeNull();
  });

  it('keeps what is decided of a processing, and says what is left', async () => {
    const { http } = await open();
    await click(/^Compléter.*Médiations$/);
    const dialog = await screen.findByRole('dialog', { name: 'Médiations' });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Durée de conservation/ }),
      'Cinq ans, puis archivage.',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    const sent = await vi.waitFor(() => http.expectOne(`${url}/activities/mediation`));
    expect(sent.request.body).toEqual({
      retention: 'Cinq ans, puis archivage.',
      condition: null,
      remarks: null,
      version: 0,
    });
    const [mediation, billing] = register.activities as [Entry, Entry];
    sent.flush({
      ...register,
      open: 1,
      activities: [
        { ...mediation, decided: { retention: 'Cinq ans, puis archivage.', version: 1 } },
        billing,
      ],
    });
    expect(await screen.findByText('Un point est encore à fixer.')).toBeVisible();
    expect(screen.getByText('Cinq ans, puis archivage.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('refuses an address of the officer that is none, and tells when somebody was quicker', async () => {
    const { http } = await open();
    await click(/^Modifier.*les responsables$/);
    const dialog = await screen.findByRole('dialog', { name: 'Responsables' });
    const address = within(dialog).getByRole('textbox', { name: /Son adresse électronique/ });
    await userEvent.type(address, 'dpo');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    http.expectNone(`${url}/responsible`);
    expect(address).toHaveAttribute('aria-invalid', 'true');

    await userEvent.type(address, '@exemple.test');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    (await vi.waitFor(() => http.expectOne(`${url}/responsible`))).flush(
      { type: '/problems/changed-meanwhile' },
      { status: 409, statusText: 'Conflict' },
    );
    await vi.waitFor(() =>
      expect(within(dialog).getByRole('alert', { name: '' })).toHaveTextContent(/entre-temps/),
    );
  });
});
