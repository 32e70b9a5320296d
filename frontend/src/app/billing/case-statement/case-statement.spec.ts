import { actingAs } from '../../../testing/bulk-job';
import { render } from '../../../testing/render';
import { SessionStore } from '../../shared/data/session-store';
import { CaseStatement } from './case-statement';

async function open(role: string) {
  const rendered = await render(CaseStatement, {
    inputs: { centre: 'cdg71', code: 'K7-42' },
    providers: [{ provide: SessionStore, useValue: actingAs(role) }],
  });
  rendered.http.expectOne('/api/v1/centres/cdg71/billing/cases/K7-42').flush({
    account: {
      code: 'K7-42',
      bodySiren: '217101377',
      bodyName: 'Cluny',
      openedOn: '2026-03-16',
      closedOn: '2026-05-20',
      totalMinutes: 240,
      countableMinutes: 240,
      hourlyRate: 100,
      amount: 400,
      paid: 0,
      state: 'TO_INVOICE',
      invoiceId: null,
    },
    lines: [],
    entries: [],
    explanations: [],
    missing: [],
  });
  await rendered.fixture.whenStable();
  return rendered;
}

describe('CaseStatement', () => {
  it('lets the finances prepare the invoice of a mediation that ended', async () => {
    const { screen } = await open('FINANCE');
    expect(await screen.findByRole('button', { name: 'Préparer la facture' })).toBeVisible();
  });

  it('tells whoever only reads that it is for the finances', async () => {
    const { screen } = await open('AUDITOR');
    expect(await screen.findByText(/les finances ont à la facturer/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /facture/ })).toBeNull();
  });
});
