import { coverageSentence, placeToMend } from './wording';

describe('coverageSentence', () => {
  it('says since when a body is covered', () => {
    expect(
      coverageSentence({
        covered: true,
        concludedOn: '2023-05-10',
        effectiveOn: '2023-06-01',
        reasons: [],
      }),
    ).toBe('Couverte aujourd’hui, pour les décisions prises depuis le 1er\u00a0juin 2023.');
  });

  it('says from when it will be', () => {
    expect(
      coverageSentence({
        covered: false,
        concludedOn: '2026-11-20',
        effectiveOn: '2026-12-01',
        reasons: ['NOT_COVERED_YET'],
      }),
    ).toContain('à compter du 1er\u00a0décembre 2026');
  });

  it('names the last covered day of a convention that has ended', () => {
    expect(
      coverageSentence({
        covered: false,
        concludedOn: '2022-09-12',
        effectiveOn: '2022-10-01',
        endsOn: '2025-12-31',
        reasons: ['NO_LONGER_COVERED'],
      }),
    ).toBe('Plus couverte\u00a0: le dernier jour couvert était le 31\u00a0décembre 2025.');
  });

  it('says that there is no convention', () => {
    expect(coverageSentence({ covered: false, reasons: ['NOT_COVERED'] })).toContain(
      'aucune convention',
    );
  });
});

describe('placeToMend', () => {
  it('leads to the sheet that lacks something', () => {
    expect(placeToMend('centre.address', 'cdg71', '217100767').commands).toEqual([
      '/',
      'cdg71',
      'parametres',
      'fiche',
    ]);
    expect(placeToMend('body.address', 'cdg71', '217100767').commands).toEqual([
      '/',
      'cdg71',
      'collectivites',
      '217100767',
    ]);
    expect(placeToMend('tariff', 'cdg71', '217100767').commands.at(-1)).toBe('tarifs');
  });
});
