import type { ConventionSheet } from '../../api/models';
import { nextStepOf } from './next-step';
import { conventionSteps } from './steps';

const draft: ConventionSheet = {
  convention: {
    id: 'c1',
    siren: '217100767',
    bodyName: 'Chalon-sur-Saône',
    state: 'DRAFT',
    draftedAt: '2026-11-20T09:00:00Z',
  },
  deliberation: {
    id: 'd1',
    number: '2026-41',
    heldOn: '2026-11-05',
    organ: 'Conseil municipal',
    hasFile: true,
    recordedAt: '2026-11-10T09:00:00Z',
    version: 0,
  },
  centreDeliberationNumber: '12',
  centreDeliberationDate: '2022-04-01',
  hasSignedCopy: false,
  version: 0,
};

const signature = { signatoryName: 'A', signatoryCapacity: 'Maire', signedOn: '2026-11-21' };

const concluded: ConventionSheet = {
  ...draft,
  memberSignature: signature,
  centreSignature: signature,
  convention: {
    ...draft.convention,
    state: 'SCHEDULED',
    concludedOn: '2026-11-21',
    effectiveOn: '2026-12-01',
  },
};

describe('conventionSteps', () => {
  it('waits for the sending of a draft', () => {
    const steps = conventionSteps(draft, '2026-11-22');
    expect(steps.find((step) => step.state === 'current')?.label).toBe('Envoi à la collectivité');
    expect(steps[0]?.detail).toBe('n°\u00a02026-41 du 05/11/2026');
  });

  it('goes on to the other signature even when the sending was not noted', () => {
    const steps = conventionSteps({ ...draft, memberSignature: signature }, '2026-11-22');
    expect(steps.find((step) => step.state === 'current')?.label).toBe('Signature du centre');
  });

  it('shows when a concluded convention takes effect', () => {
    const steps = conventionSteps(concluded, '2026-11-22');
    expect(steps.find((step) => step.state === 'current')).toEqual({
      label: 'Prise d’effet',
      state: 'current',
      detail: 'le 01/12/2026',
    });
  });

  it('does not take effect earlier because its end is fixed', () => {
    const ending: ConventionSheet = {
      ...concluded,
      convention: { ...concluded.convention, state: 'NOTICE_GIVEN', endsOn: '2027-12-31' },
    };
    const current = (day: string) =>
      conventionSteps(ending, day).find((step) => step.state === 'current')?.label;
    expect(current('2026-11-22')).toBe('Prise d’effet');
    expect(current('2026-12-01')).toBe('Dernier jour couvert');
    expect(current('2028-01-01')).toBeUndefined();
  });

  it('ends with the giving up', () => {
    const steps = conventionSteps(
      {
        ...draft,
        abandonedOn: '2026-11-22',
        convention: { ...draft.convention, state: 'ABANDONED' },
      },
      '2026-11-22',
    );
    expect(steps.map((step) => step.label)).toEqual([
      'Délibération de la collectivité',
      'Préparation',
      'Abandon',
    ]);
  });
});

describe('nextStepOf', () => {
  const none = {
    siren: '217102706',
    name: 'Mâcon',
    today: '2026-11-22',
    hasDeliberated: false,
    coverage: { covered: false, reasons: ['NOT_COVERED' as const] },
    deliberations: [],
    conventions: [],
  };

  it('begins with the deliberation', () => {
    expect(nextStepOf(none)).toMatchObject({
      title: 'Faites délibérer votre assemblée',
      help: 'model-deliberation',
    });
  });

  it('asks to sign the convention that is prepared', () => {
    expect(nextStepOf({ ...none, hasDeliberated: true, conventions: [draft] })).toMatchObject({
      title: 'Signez la convention',
      help: 'convention',
    });
  });

  it('has nothing to ask while a convention is in force', () => {
    const active = { ...draft, convention: { ...draft.convention, state: 'ACTIVE' as const } };
    expect(nextStepOf({ ...none, conventions: [active] }).waiting).toBe(true);
  });
});
