import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { render } from '../../../testing/render';
import { CompetenceClock } from './competence-clock';

const answer = {
  applies: 'YES',
  reasons: [],
  timing: 'IN_TIME',
  referralDate: '2026-03-16',
  deadline: { safe: '2026-03-16', latest: '2026-03-16' },
  prudentDeadline: { safe: '2026-03-16', latest: '2026-03-16' },
  reasonableTimeOn: null,
  courtDeadline: null,
  implicitRefusalOn: null,
  steps: [{ rule: 'CJA R.421-1', text: 'Deux mois francs.', date: '2026-03-16' }],
};

const url = '/api/v1/centres/cdg71/public/mpo-checks';

async function goOn() {
  await userEvent.click(screen.getByRole('button', { name: /Continuer|Voir la réponse/ }));
}

async function choose(name: RegExp | string) {
  await userEvent.click(await screen.findByRole('radio', { name }));
  await goOn();
}

describe('CompetenceClock', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks one question per screen, then sends the answers and explains the verdict', async () => {
    const { http } = await render(CompetenceClock, { inputs: { centre: 'cdg71' } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Qui est votre employeur ?',
    );
    expect(screen.getByText('Étape 1 sur 8')).toBeInTheDocument();

    await userEvent.type(screen.getByRole('combobox'), 'abergement');
    const search = await vi.waitFor(() => http.expectOne((call) => call.url.endsWith('/bodies')));
    expect(search.request.params.get('q')).toBe('abergement');
    search.flush([
      {
        siren: '217100015',
        name: 'L’Abergement-de-Cuisery',
        kind: 'COMMUNE',
        postcodes: ['71290'],
      },
    ]);
    await userEvent.click(
      await screen.findByRole('option', { name: /Abergement-de-Cuisery 71290/ }),
    );
    await goOn();

    await choose(/^Fonctionnaire/);
    await choose(/Ma rémunération/);
    await choose('Faire changer ou annuler la décision');
    await choose(/Oui, j’ai reçu une décision/);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Date de la décision' }),
      '12/01/2026',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Date à laquelle vous l’avez reçue' }),
      '15/01/2026',
    );
    await goOn();
    for (const yes of await screen.findAllByRole('radio', { name: 'Oui' })) {
      await userEvent.click(yes);
    }
    await goOn();
    await choose('Dans le département où je travaille');

    const check = await vi.waitFor(() => http.expectOne(url));
    expect(check.request.body).toEqual({
      employerSiren: '217100015',
      employerName: null,
      employeeStatus: 'CIVIL_SERVANT',
      category: 'MPO_1_REMUNERATION',
      claim: 'CHALLENGE_DECISION',
      decision: {
        kind: 'EXPLICIT',
        decidedOn: '2026-01-12',
        notifiedOn: '2026-01-15',
        notice: { mentionsMpo: true, givesMediatorContact: true, givesCourtAndTimeLimit: true },
      },
      events: [],
    });
    check.flush(answer);

    expect(
      await screen.findByText(/votre saisine du lundi 16.mars 2026 est dans les délais/),
    ).toBeInTheDocument();
    expect(screen.getByText('CJA R.421-1')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Saisir le médiateur avec ces réponses' }),
    ).toHaveAttribute('href', '/cdg71/saisir?reprise=1');
  });

  it('does not go on without an answer and says which is missing', async () => {
    await render(CompetenceClock, { inputs: { centre: 'cdg71' } });
    await goOn();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choisissez votre employeur dans la liste.',
    );
    expect(screen.getByText('Étape 1 sur 8')).toBeInTheDocument();
  });

  it('finds the answers of this tab again after a reload', async () => {
    sessionStorage.setItem(
      'entremise.verification.cdg71',
      JSON.stringify({ employer: { siren: '217101377', name: 'Cluny' } }),
    );
    await render(CompetenceClock, { inputs: { centre: 'cdg71' } });
    expect(await screen.findByDisplayValue('Cluny')).toBeInTheDocument();
  });
});
