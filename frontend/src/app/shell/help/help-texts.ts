import type { Role } from '../../shared/data/session-store';

export interface HelpText {
  readonly title: string;
  readonly lines: readonly string[];
}

const texts: Readonly<Partial<Record<Role, HelpText>>> = {
  CASE_MANAGER: {
    title: 'Gérer les dossiers',
    lines: [
      'Le travail du jour réunit ce qui attend une décision de votre part, le plus ancien d’abord.',
      'Une saisine s’examine depuis sa page\u00a0: recevable, irrecevable, ou une pièce à demander. La date de dépôt est gardée dans tous les cas.',
      'Dès que le médiateur est nommé, le contenu de la médiation lui est réservé\u00a0: vous gardez les dates et les étapes.',
    ],
  },
  CENTRE_ADMIN: {
    title: 'Administrer le centre',
    lines: [
      'Les paramètres tiennent la fiche du centre, ses tarifs et son apparence.',
      'L’administration ne voit jamais le contenu d’une médiation.',
    ],
  },
  MEDIATOR: {
    title: 'Conduire une médiation',
    lines: [
      'Chaque dossier dit sa prochaine étape\u00a0; ce que vous confient les parties n’est lu que par vous.',
      'Le temps se saisit sur la page du dossier\u00a0: il prépare la facturation, sans nom ni objet.',
    ],
  },
  FINANCE: {
    title: 'Facturer et encaisser',
    lines: [
      'Un dossier clos passe «\u00a0à facturer\u00a0»\u00a0; son décompte explique chaque euro avant l’émission.',
      'Une facture émise ne change plus. Vous voyez des codes, des durées et des montants, jamais un nom d’agent.',
    ],
  },
  AUDITOR: {
    title: 'Contrôler',
    lines: [
      'Vous consultez le journal, les droits, les comptes, les conventions, les tarifs et la facturation. Rien ne se modifie depuis votre compte.',
      'Aucun dossier ne vous est ouvert : la facturation ne porte que des codes, des durées et des montants.',
    ],
  },
  ELECTED_SIGNATORY: {
    title: 'Signer pour votre collectivité',
    lines: [
      '«\u00a0Ma collectivité\u00a0» dit où en est la convention, ce qui reste à délibérer ou à signer et les factures à payer.',
      'Les dossiers des agents ne vous sont pas montrés\u00a0: ils relèvent des ressources humaines.',
    ],
  },
  COLLECTIVITY_HR: {
    title: 'L’espace de votre collectivité',
    lines: [
      '«\u00a0Ma collectivité\u00a0» dit où en est la convention et la prochaine chose à faire.',
      'Le courrier d’un agent se transmet au centre\u00a0: son auteur confirme lui-même sa saisine.',
      'Vous voyez les dates des dossiers qui vous concernent, pas ce que l’agent confie au médiateur.',
    ],
  },
};

const visitor: HelpText = {
  title: 'Demander une médiation',
  lines: [
    'Vérifiez d’abord si la médiation s’applique à votre situation\u00a0: rien n’est enregistré.',
    'Saisissez le médiateur en quelques étapes\u00a0; vous recevez un numéro et un accusé de réception.',
    'Suivez votre saisine avec le lien de l’accusé de réception. Aucun compte n’est nécessaire.',
  ],
};

/** What each of someone's roles needs to know; visitors have their own. */
export function helpFor(roles: readonly Role[]): readonly HelpText[] {
  const own = [...new Set(roles)].flatMap((role) => texts[role] ?? []);
  return own.length > 0 ? own : [visitor];
}
