import { render } from '../../../testing/render';
import { AgeingChart } from './ageing-chart';

describe('AgeingChart', () => {
  it('says how much is late', async () => {
    const { screen, http, fixture } = await render(AgeingChart, { inputs: { centre: 'cdg71' } });
    http.expectOne('/api/v1/centres/cdg71/billing/ageing').flush({
      buckets: [
        { label: 'NOT_DUE', count: 2, amount: 1200 },
        { label: 'DAYS_1_30', count: 1, amount: 450.5 },
      ],
    });
    await fixture.whenStable();
    expect(screen.getByRole('figure', { name: /reste dû, par retard/ })).toHaveTextContent(
      /450,50.€ sont en retard, sur 1.650,50.€ à encaisser/,
    );
  });
});
