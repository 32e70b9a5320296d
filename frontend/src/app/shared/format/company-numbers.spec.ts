import { isSiren, isSiret } from './company-numbers';

describe('isSiren', () => {
  it('accepts spaces and refuses a wrong check digit', () => {
    expect(isSiren('217 101 377')).toBe(true);
    expect(isSiren('217101378')).toBe(false);
    expect(isSiren('21710137')).toBe(false);
  });
});

describe('isSiret', () => {
  it('checks the number of the establishment and that of its company', () => {
    expect(isSiret('217 101 377 00018')).toBe(true);
    expect(isSiret('21710137700019')).toBe(false);
    expect(isSiret('21710137800012')).toBe(false);
  });

  it('knows the exception of La Poste', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
  });
});
