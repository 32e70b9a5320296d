import { TestBed } from '@angular/core/testing';
import { within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { leftDraft } from '../../../testing/left-draft';
import { render } from '../../../testing/render';
import type { InvoiceSheet } from '../../api/models';
import { SessionStore } from '../../shared/data/session-store';
import { InvoicePage } from './invoice-page';

const draft: InvoiceSheet = {
  id: '018f',
  state: 'DRAFT',
  caseCode: 'K7-42',
  creditor: {
    name: 'Centre de gestion',
    siret: '28710001399003',
    siretIsDemo: true,
    address: ['1 rue A'],
  },
  debtor: { name: 'Chalon-sur-Saône', siren: '217100767', siretIsDemo: false, address: [] },
  totalMinutes: 240,
  countableMinutes: 240,
  lines: [
    {
      firstDay: '2026-03-20',
      lastDay: '2026-03-27',
      minutes: 240,
      hourlyRate: 100,
      included: false,
      amount: 400,
      formula: '4 h × 100 € = 400 €',
      deliberationNumber: '12',
      deliberationDate: '2025-12-01',
    },
  ],
  total: 400,
  paid: 0,
  due: 400,
  vatMention: 'TVA non applicable, article 256 B du CGI',
  explanations: ['Tarif de 100,00 € de l’heure : 4 h × 100,00 € = 400,00 €.'],
  payments: [],
  missing: [],
};
const issued: InvoiceSheet = { ...draft, state: 'ISSUED', number: '2026-000001' };
const address = '/api/v1/centres/cdg71/invoices';

async function open(number: string, invoice: InvoiceSheet) {
  const rendered = await render(InvoicePage, {
    inputs: { centre: 'cdg71', number },
    routes: [{ path: '**', children: [] }],
  });
  const { http, fixture } = rendered;
  const session = TestBed.inject(SessionStore).load();
  http.expectOne('/api/v1/session').flush({
    authenticated: true,
    name: 'Finances',
    memberships: [{ centre: 'cdg71', role: 'FINANCE', body: null }],
  });
  await session;
  http.expectOne(`${address}/${number}`).flush(invoice);
  await fixture.whenStable();
  return rendered;
}

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('InvoicePage', () => {
  it('explains where every euro comes from', async () => {
    const { screen } = await open('018f', draft);
    const cells = within(screen.getByRole('table', { name: /Décompte/ }))
      .getAllByRole('cell')
      .map((cell) => plain(cell.textContent).trim());
    expect(cells.slice(1, 4)).toEqual(['4 h 00', '100,00 €', '400,00 €']);
    expect(screen.getByText(/Tarif de 100,00 € de l’heure/)).toBeDefined();
  });

  it('says which number the demonstration made up', async () => {
    const { screen } = await open('2026-000001', issued);
    expect(screen.getAllByText('Numéro inventé pour la démonstration')).toHaveLength(1);
  });

  it('issues only once it is confirmed, however often the button is pressed', async () => {
    const { screen, http, fixture } = await open('018f', draft);
    await userEvent.click(screen.getByRole('button', { name: 'Émettre la facture' }));
    await fixture.whenStable();
    http.expectNone(`${address}/018f/issue`);
    await userEvent.dblClick(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Émettre la facture' }),
    );
    http.expectOne(`${address}/018f/issue`).flush(issued);
    expect(await screen.findByText('La facture 2026-000001 est émise.')).toBeVisible();
  });

  it('gives a draft up only once it is confirmed', async () => {
    const { screen, http } = await open('018f', draft);
    await userEvent.click(screen.getByRole('button', { name: 'Abandonner le brouillon' }));
    const window = within(await screen.findByRole('dialog', { name: /Abandonner ce brouillon/ }));
    expect(window.getByText(/Aucun numéro n’est perdu/)).toBeVisible();
    http.expectNone(`${address}/018f`);
    await userEvent.click(window.getByRole('button', { name: 'Abandonner le brouillon' }));
    const call = await vi.waitFor(() =>
      http.expectOne({ method: 'DELETE', url: `${address}/018f` }),
    );
    call.flush(
      { type: '/problems/case-already-invoiced' },
      { status: 409, statusText: 'Conflict' },
    );
    expect(await window.findByRole('alert')).toHaveTextContent('Ce dossier est facturé');
  });

  it('lists what is missing with the place to mend it', async () => {
    const { screen } = await open('018f', {
      ...draft,
      missing: [
        { field: 'body.siret', message: 'Le SIRET de la collectivité manque dans sa fiche.' },
        { field: 'centre.address', message: 'L’adresse du centre manque dans sa fiche.' },
      ],
    });
    expect(
      screen.getByRole('link', { name: 'Ouvrir la fiche de la collectivité' }),
    ).toHaveAttribute('href', '/cdg71/collectivites/217100767');
    expect(screen.getByRole('link', { name: 'Ouvrir la fiche du centre' })).toHaveAttribute(
      'href',
      '/cdg71/parametres/fiche',
    );
  });

  it('goes on with a payment that was begun', async () => {
    const begun = { paidOn: '2026-04-02', amount: 150, means: 'TRANSFER', reference: 'M-12' };
    const draft = leftDraft('paiement', '018f', begun);
    const { screen } = await open('2026-000001', issued);
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le brouillon' }));
    expect(screen.getByRole('textbox', { name: 'Montant en euros' })).toHaveValue('150,00');
    await userEvent.type(screen.getByRole('textbox', { name: /Référence/ }), '34');
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeVisible();
    expect(draft.now()).toEqual({ ...begun, reference: 'M-1234' });
  });

  it('proposes what is still due as the payment', async () => {
    const { screen, http } = await open('2026-000001', issued);
    expect(screen.getByRole('textbox', { name: 'Montant en euros' })).toHaveValue('400,00');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Moyen de paiement' }),
      'TRANSFER',
    );
    await userEvent.dblClick(screen.getByRole('button', { name: 'Enregistrer le paiement' }));
    const call = await vi.waitFor(() => http.expectOne(`${address}/018f/payments`));
    expect(call.request.body).toMatchObject({ amount: 400, means: 'TRANSFER', reference: null });
    call.flush({ ...issued, state: 'PAID', paid: 400, due: 0 });
    expect(await screen.findByText('Le paiement est enregistré.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Enregistrer le paiement' })).toBeNull();
  });
});
