import type { BodyAgreement, BodySheet, ConventionSheet } from '../../api/models';
import { lightsOf } from './lights';
import { nextStepWith } from './next-step';

const sheet = {
  siret: '21710076700017',
  address: { line1: 'Hôtel de ville', postcode: '71100', city: 'Chalon-sur-Saône' },
  contacts: [
    { id: '1', function: 'HR', name: 'Ressources humaines', email: 'rh@x.fr', from: '2020-01-01' },
  ],
} as unknown as BodySheet;

const agreement = {
  today: '2026-05-20',
  hasDeliberated: true,
  deliberations: [{ number: '12', heldOn: '2026-01-15' }],
  coverage: { covered: true, effectiveOn: '2026-03-01', reasons: [] },
  conventions: [
    {
      convention: {
        state: 'ACTIVE',
        sentOn: '2026-01-20',
        concludedOn: '2026-02-03',
        effectiveOn: '2026-03-01',
      },
      memberSignature: { signedOn: '2026-02-01' },
      centreSignature: { signedOn: '2026-02-03' },
    } as unknown as ConventionSheet,
  ],
} as unknown as BodyAgreement;

const words = (body: BodySheet, of: BodyAgreement) =>
  lightsOf(body, of).map(({ state, word }) => `${state} ${word}`);

describe('lightsOf', () => {
  it('is all lit for a body that is covered and can be reached', () => {
    expect(words(sheet, agreement)).toEqual([
      'on Complète',
      'on Reçue',
      'on Envoyée',
      'on Deux sur deux',
      'on En vigueur',
      'on Connu',
    ]);
    expect(nextStepWith(agreement, lightsOf(sheet, agreement)).waiting).toBe(true);
  });

  it('is dark where nothing has begun', () => {
    const nothing = {
      ...agreement,
      hasDeliberated: false,
      deliberations: [],
      conventions: [],
      coverage: { covered: false, reasons: [] },
    };
    expect(words({ ...sheet, siret: null, address: null, contacts: [] }, nothing)).toEqual([
      'off À compléter',
      'off Attendue',
      'off Pas encore',
      'off Aucune',
      'off Pas en vigueur',
      'off Manquant',
    ]);
  });

  it('tells what is on its way: one signature, an effect to come', () => {
    const [only] = agreement.conventions;
    const signing = {
      ...agreement,
      coverage: { covered: false, effectiveOn: '2026-06-01', reasons: [] },
      conventions: [
        {
          ...only,
          convention: { ...only?.convention, state: 'SIGNED_BY_MEMBER', concludedOn: null },
          centreSignature: null,
        } as ConventionSheet,
      ],
    };
    expect(words(sheet, signing).slice(2, 5)).toEqual([
      'on Envoyée',
      'waiting Une sur deux',
      'waiting Bientôt',
    ]);
  });

  it('makes of a missing contact the one thing to do, and no contact of one that is over', () => {
    const over = {
      ...sheet,
      contacts: sheet.contacts.map((contact) => ({ ...contact, to: '2026-05-19' })),
    };
    const lights = lightsOf(over, agreement);
    expect(lights.at(-1)?.state).toBe('off');
    expect(nextStepWith(agreement, lights)).toMatchObject({
      title: 'Dites au centre qui prévenir',
      waiting: false,
    });
  });
});
