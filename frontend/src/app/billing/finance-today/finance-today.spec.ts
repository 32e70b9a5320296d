import { within } from '@testing-library/dom';
import { actingAs } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { FinanceToday } from './finance-today';

const base = '/api/v1/centres/cdg71';
const none = { count: 0, amount: 0 };
const empty = {
  inProgress: none,
  toComplete: none,
  toInvoice: none,
  prepared: none,
  toCollect: none,
  paid: none,
};

async function open(summary: object, invoices: readonly object[]) {
  const rendered = await render(FinanceToday, {
    inputs: { centre: 'cdg71' },
    providers: [
      { provide: SessionStore, useValue: { ...actingAs('FINANCE'), name: () => 'Finances' } },
    ],
  });
  const { http, fixture } = rendered;
  http.expectOne(`${base}/billing/summary`).flush(summary);
  http.expectOne(`${base}/billing/ageing`).flush({ buckets: [] });
  http.expectOne(`${base}/anomalies`).flush({ items: [] });
  http.expectOne(`${base}/recents`).flush({ items: [] });
  const due = http.expectOne(({ url }) => url === `${base}/invoices`);
  expect(due.request.params.get('owed')).toBe('true');
  expect(due.request.params.get('sort')).toBe('dueOn,asc');
  due.flush({ items: invoices, page: 0, size: 6, total: invoices.length });
  await fixture.whenStable();
  return rendered;
}

describe('FinanceToday', () => {
  it('leads from each step of the money to the list of what waits there', async () => {
    const { screen } = await open(
      {
        ...empty,
        toInvoice: { count: 3, amount: 900 },
        prepared: { count: 1, amount: 300 },
        toCollect: { count: 2, amount: 500 },
      },
      [
        {
          id: '018f',
          number: '2026-000001',
          dueOn: '2020-01-31',
          due: 400,
          bodyName: 'Cluny',
        },
      ],
    );
    const steps = within(screen.getByRole('list', { name: /De l’heure de médiation/ }));
    const links = steps
      .getAllByRole('link')
      .map((link) => [link.textContent?.trim(), link.getAttribute('href')]);
    expect(links).toEqual([
      ['À approuver', '/cdg71/facturation?state=TO_INVOICE&prepared=false'],
      ['À émettre', '/cdg71/facturation?state=TO_INVOICE&prepared=true'],
      ['À encaisser', '/cdg71/factures?owed=true&tri=dueOn,asc'],
    ]);
    expect(screen.getByRole('link', { name: /À approuver\s: 2, pour 600,00.€/ })).toBeVisible();
    expect(screen.getByText('En retard')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Facture 2026-000001' })).toHaveAttribute(
      'href',
      '/cdg71/factures/2026-000001',
    );
  });

  it('says that nothing waits', async () => {
    const { screen } = await open(empty, []);
    expect(screen.getByText(/Rien n’attend/)).toBeVisible();
    expect(screen.getByText('Aucune facture n’attend de paiement.')).toBeVisible();
  });
});
