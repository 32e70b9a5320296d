import {
  dayOf,
  formatDate,
  formatDateTime,
  formatDuration,
  formatLongDate,
  formatMoney,
  formatSiren,
  ofName,
  parseDate,
  parseDuration,
} from './french';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('French forms', () => {
  it('writes dates short and long', () => {
    expect(formatDate('2026-03-15')).toBe('15/03/2026');
    expect(plain(formatLongDate('2026-03-01'))).toBe('1er mars 2026');
    expect(plain(formatLongDate('2026-03-16', true))).toBe('lundi 16 mars 2026');
  });

  it('elides and contracts «de» before a name', () => {
    expect(ofName('Alix Renfort')).toBe('d’Alix Renfort');
    expect(ofName('Élodie Roux')).toBe('d’Élodie Roux');
    expect(ofName('Hélène Petit')).toBe('d’Hélène Petit');
    expect(ofName('Yves Blanc')).toBe('d’Yves Blanc');
    expect(ofName('Yaël Blanc')).toBe('de Yaël Blanc');
    expect(ofName('Cluny')).toBe('de Cluny');
    expect(ofName('Le Creusot')).toBe('du Creusot');
    expect(ofName('Les Bizots')).toBe('des Bizots');
  });

  it('writes instants on the clocks of the place', () => {
    expect(plain(formatDateTime('2026-03-15T13:30:00Z'))).toBe('15 mars 2026 à 14 h 30');
    expect(plain(formatDateTime('2026-03-15T22:05:00Z', 'Indian/Reunion'))).toBe(
      '16 mars 2026 à 2 h 05',
    );
  });

  it('gives the day of an instant where it happened', () => {
    expect(dayOf('2026-03-15T22:05:00Z')).toBe('2026-03-15');
    expect(dayOf('2026-03-15T22:05:00Z', 'Indian/Reunion')).toBe('2026-03-16');
    expect(dayOf(null)).toBeUndefined();
  });

  it('writes amounts, durations and SIREN', () => {
    expect(plain(formatMoney('1234.5'))).toBe('1 234,50 €');
    expect(plain(formatMoney(0))).toBe('0,00 €');
    expect(plain(formatDuration(90))).toBe('1 h 30');
    expect(plain(formatSiren('217101377'))).toBe('217 101 377');
    expect(plain(formatSiren('21710137700018'))).toBe('217 101 377 00018');
  });

  it.each([
    ['15/03/2026', '2026-03-15'],
    ['1-3-26', '2026-03-01'],
    ['1er août 2026', '2026-08-01'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', null],
    ['31/04/2026', null],
    ['mars 2026', null],
    ['2 ma 2026', null],
  ])('reads the date %s as %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    ['1 h 30', 90],
    ['1h', 60],
    ['1:05', 65],
    ['1,5', 90],
    ['0,25', 15],
    ['90 min', 90],
    ['1 h 75', null],
    ['deux heures', null],
  ])('reads the duration %s as %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });
});
