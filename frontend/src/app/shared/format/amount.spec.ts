import { parseAmount } from './amount';

describe('parseAmount', () => {
  it('reads amounts as they are typed in French', () => {
    expect(parseAmount('1 234,5')).toBe(1234.5);
    expect(parseAmount('62.50 €')).toBe(62.5);
    expect(parseAmount('100')).toBe(100);
  });

  it('refuses what is no amount', () => {
    expect(parseAmount('cent')).toBeNull();
    expect(parseAmount('1,234')).toBeNull();
    expect(parseAmount('-5')).toBeNull();
  });
});
