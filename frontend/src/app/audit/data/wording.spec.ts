import { actLabel } from './wording';

describe('The words of the journal', () => {
  it.each([
    ['REFERRAL_RECEIVED', 'Saisine reçue'],
    ['MEDIATION_CLOSED', 'Médiation terminée'],
    ['LIST_EXPORTED', 'Liste exportée'],
  ])('name %s as people do', (action, words) => {
    expect(actLabel(action)).toBe(words);
  });

  it('show the code of an act that has no words yet', () => {
    expect(actLabel('SOMETHING_NEW')).toBe('SOMETHING_NEW');
  });
});
