import { coverageWords, fillingResult, kindLabel } from './wording';

describe('fillingResult', () => {
  it('says what was added and what the directory holds', () => {
    expect(fillingResult({ added: 596 }, { communes: 563, epci: 33 })).toBe(
      '596\u00a0collectivités ajoutées. L’annuaire compte maintenant 563\u00a0communes et 33\u00a0EPCI.',
    );
  });

  it('says that there was nothing to change the second time', () => {
    expect(fillingResult({ added: 0 }, { communes: 563, epci: 33 })).toBe(
      'Rien à changer\u00a0: l’annuaire compte déjà 563\u00a0communes et 33\u00a0EPCI.',
    );
  });
});

describe('coverageWords', () => {
  it('says by what a body is covered and until when', () => {
    const conventionId = '1';
    expect(coverageWords({ conventionId, from: '2026-04-01', until: '2026-12-31' })).toBe(
      'par sa convention, depuis le 01/04/2026, jusqu’au 31/12/2026',
    );
    expect(coverageWords({ conventionId, from: '2026-04-01', until: null })).toMatch(
      /sans terme fixé$/,
    );
  });
});

describe('kindLabel', () => {
  it('names an EPCI by what it is', () => {
    expect(kindLabel({ kind: 'EPCI', epciType: 'CA' })).toBe('Communauté d’agglomération');
    expect(kindLabel({ kind: 'COMMUNE' })).toBe('Commune');
  });
});
