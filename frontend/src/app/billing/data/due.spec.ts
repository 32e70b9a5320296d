import { dueOf } from './due';

describe('dueOf', () => {
  it('says how late or how near the day is', () => {
    expect(dueOf('2026-05-19', '2026-05-20')).toMatchObject({
      word: 'En retard',
      left: 'depuis 1 jour',
    });
    expect(dueOf('2026-05-20', '2026-05-20')).toMatchObject({
      word: 'Bientôt',
      left: 'aujourd’hui',
    });
    expect(dueOf('2026-05-28', '2026-05-20')).toMatchObject({
      word: 'Plus tard',
      left: 'dans 8 jours',
    });
  });
});
