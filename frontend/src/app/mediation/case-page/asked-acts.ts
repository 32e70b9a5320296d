import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api';
import { getCase } from '../../api/functions';
import type { CaseSheet } from '../../api/models';
import { Confirmation, type Given, type Question } from '../../shared/ui/feedback/confirmation';
import { CaseClient, type SeenCase } from '../data/case-client';
import { pieceNames } from '../data/case-words';
import { overtakenCase } from '../data/overtaken-case';
import type { Act } from './acts';

/** The acts that want a yes, or a yes and a reason, and no form: examination and what follows from it. */
export type AskedAct = Extract<
  Act,
  'ACCEPT' | 'ASK_MISSING_PIECES' | 'DECLARE_INADMISSIBLE' | 'RECOMPUTE'
>;

const asked: readonly Act[] = ['ACCEPT', 'ASK_MISSING_PIECES', 'DECLARE_INADMISSIBLE', 'RECOMPUTE'];

export function isAsked(act: Act): act is AskedAct {
  return asked.includes(act);
}

/** Asks before an act, does it, and answers the case as it then is; nothing when it was not done. */
@Injectable({ providedIn: 'root' })
export class AskedActs {
  private readonly api = inject(Api);
  private readonly client = inject(CaseClient);
  private readonly confirmation = inject(Confirmation);

  /** `reread` shows what somebody else has recorded meanwhile. */
  async ask(
    act: AskedAct,
    where: Omit<SeenCase, 'version'>,
    sheet: CaseSheet,
    reread: (now: CaseSheet) => void,
  ): Promise<CaseSheet | undefined> {
    let seen: SeenCase = { ...where, version: sheet.version };
    let after: CaseSheet | undefined;
    await this.confirmation.ask({
      ...wordsOf(act, sheet),
      act: async (given) => {
        after = await this.run(act, seen, given);
      },
      overtaken: async ({ reason }) => {
        const now = await this.api.invoke(getCase, {
          centre: where.centre,
          reference: where.reference,
        });
        // Done all the same, it is done on what is recorded now.
        seen = { ...where, version: now.version };
        const mine: Record<string, string> =
          act === 'DECLARE_INADMISSIBLE' ? { Motif: reason } : {};
        return overtakenCase(act, mine, sheet, now, () => reread(now));
      },
    });
    return after;
  }

  private run(act: AskedAct, seen: SeenCase, { reason }: Given): Promise<CaseSheet> {
    switch (act) {
      case 'ACCEPT':
        return this.client.accept(seen);
      case 'ASK_MISSING_PIECES':
        return this.client.askMissingPieces(seen);
      case 'DECLARE_INADMISSIBLE':
        return this.client.declareInadmissible(seen, reason);
      case 'RECOMPUTE':
        return this.client.recompute(seen);
    }
  }
}

function wordsOf(act: AskedAct, { missing }: CaseSheet): Question {
  const list = missing.map((piece) => pieceNames[piece].toLowerCase()).join(', ');
  switch (act) {
    case 'ACCEPT':
      return {
        heading: 'Déclarer la saisine recevable\u00a0?',
        consequence:
          'L’agent est prévenu par courriel. Vous pourrez ensuite nommer un médiateur et informer l’employeur.',
        confirm: 'Déclarer recevable',
      };
    case 'ASK_MISSING_PIECES':
      return {
        heading: 'Demander les pièces manquantes\u00a0?',
        consequence: `L’agent est invité par courriel à compléter sa saisine sur sa page de suivi${list ? ` (manque\u00a0: ${list})` : ''}. La date de sa saisine reste la première.`,
        confirm: 'Envoyer la demande',
      };
    case 'DECLARE_INADMISSIBLE':
      return {
        heading: 'Déclarer la saisine irrecevable\u00a0?',
        consequence:
          'L’agent est prévenu par courriel et lit le motif sur sa page de suivi. Le dossier est terminé.',
        confirm: 'Déclarer irrecevable',
        danger: true,
        reason: {
          label: 'Motif',
          hint: 'En quelques phrases simples\u00a0: l’agent les lira. Dites-lui aussi ce qu’il peut encore faire.',
          maxLength: 2000,
        },
      };
    case 'RECOMPUTE':
      return {
        heading: 'Recalculer la recevabilité\u00a0?',
        consequence:
          'À faire après une correction du répertoire ou d’une convention. La date de la saisine ne change pas.',
        confirm: 'Recalculer',
      };
  }
}
