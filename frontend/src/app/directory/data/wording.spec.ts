import { fillingResult, kindLabel } from './wording';

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

describe('kindLabel', () => {
  it('names an EPCI by what it is', () => {
    expect(kindLabel({ kind: 'EPCI', epciType: 'CA' })).toBe('Communauté d’agglomération');
    expect(kindLabel({ kind: 'COMMUNE' })).toBe('Commune');
  });
});
