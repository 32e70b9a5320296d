import { pipelineOf } from './pipeline';

const none = { count: 0, amount: 0 };

describe('pipelineOf', () => {
  it('tells what is to approve from what is to issue, to the cent', () => {
    const steps = pipelineOf({
      inProgress: none,
      toComplete: none,
      toInvoice: { count: 3, amount: 0.3 },
      prepared: { count: 1, amount: 0.1 },
      toCollect: none,
      paid: none,
    });
    expect(steps.map(({ title, count, amount }) => [title, count, amount])).toEqual([
      ['À compléter', 0, 0],
      ['À approuver', 2, 0.2],
      ['À émettre', 1, 0.1],
      ['À encaisser', 0, 0],
      ['Payé', 0, 0],
    ]);
  });
});
