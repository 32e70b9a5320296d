import { render } from '../../../testing/render';
import { emptyDraft } from '../data/check-draft';
import { CheckResult } from './check-result';

const draft = {
  ...emptyDraft,
  decisionKind: 'EXPLICIT',
  decidedOn: '2026-01-12',
  notifiedOn: '2026-01-15',
};
const limit = { safe: '2026-03-16', latest: '2026-03-16' };

async function verdictOf(result: object) {
  const { screen } = await render(CheckResult, {
    inputs: { centre: 'cdg71', draft, result: { reasons: [], steps: [], ...result } },
  });
  return screen;
}

describe('CheckResult', () => {
  it('sends to the judge when the mediation does not apply, and leaves the referral open', async () => {
    const screen = await verdictOf({
      applies: 'NO',
      reasons: ['NOT_COVERED'],
      timing: null,
      courtDeadline: limit,
    });
    expect(
      screen.getByText(/^Non,.*directement le juge, jusqu’au lundi 16.mars 2026/),
    ).toBeVisible();
    expect(screen.getByText(/n’a pas conclu de convention/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Saisir le médiateur/ })).toBeVisible();
  });

  it('warns that it is late without closing the door', async () => {
    const screen = await verdictOf({ applies: 'YES', timing: 'TOO_LATE', deadline: limit });
    expect(screen.getByText(/semble dépassé depuis le lundi 16.mars 2026/)).toBeVisible();
  });

  it('tells that the time limit has not begun and gives the prudent day', async () => {
    const screen = await verdictOf({
      applies: 'YES',
      timing: 'NOT_RUNNING',
      prudentDeadline: limit,
      reasonableTimeOn: '2027-01-15',
    });
    expect(screen.getByText(/le délai n’a pas commencé à courir/)).toBeVisible();
    expect(screen.getByText('Jour prudent pour saisir le médiateur')).toBeVisible();
    expect(screen.getByText(/au-delà d’un an environ/)).toBeVisible();
  });

  it('does not ask to refer whoever has done it already', async () => {
    const screen = await verdictOf({
      applies: 'YES',
      timing: 'IN_TIME',
      referralDate: '2026-03-10',
      deadline: limit,
    });
    expect(
      screen.getByText(/votre saisine du mardi 10.mars 2026 est dans les délais/),
    ).toBeVisible();
  });

  it('lists the days in order, with today among them', async () => {
    const screen = await verdictOf({ applies: 'YES', timing: 'IN_TIME', deadline: limit });
    const days = screen
      .getAllByRole('listitem')
      .map((item) => item.textContent.split('\u00a0: ')[0]);
    expect(days.map((day) => day?.trim())).toEqual([
      'Décision',
      'Vous la recevez',
      'Dernier jour pour saisir le médiateur',
      'Aujourd’hui',
    ]);
  });
});
