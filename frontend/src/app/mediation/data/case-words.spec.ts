import { timeLeft, verdictOf } from './case-words';

describe('words of a case', () => {
  it.each([
    ['2026-03-19', 'dans 3 jours'],
    ['2026-03-17', 'dans 1 jour'],
    ['2026-03-16', 'aujourd’hui'],
    ['2026-03-15', 'dépassé depuis 1 jour'],
    ['2026-04-01', 'dans 16 jours'],
  ])('tells how long until %s', (day, left) => {
    expect(timeLeft(day, '2026-03-16')).toBe(left);
  });

  it('gives both days where the law leaves a doubt', () => {
    const sentence = verdictOf({
      applies: 'YES',
      reasons: [],
      timing: 'TO_ASSESS',
      referralDate: '2026-03-17',
      deadline: { safe: '2026-03-16', latest: '2026-03-18' },
      steps: [],
    });
    expect(sentence).toMatch(/sûr jusqu’au 16.mars 2026, possible jusqu’au 18.mars 2026/);
  });
});
