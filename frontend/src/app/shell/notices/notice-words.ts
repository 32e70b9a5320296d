import type { NoticeLine } from '../../api/models';

const words: Readonly<Record<NoticeLine['kind'], string>> = {
  REFERRAL_RECEIVED: 'Nouvelle saisine',
  REFERRAL_WITHDRAWN: 'Saisine retirée',
  MEDIATOR_ASSIGNED: 'Médiateur nommé',
  EMPLOYER_ANSWERED: 'L’employeur a répondu',
  CASE_CLOSED: 'Dossier clos',
  CONVENTION_SIGNED: 'Convention signée',
  CONVENTION_CONCLUDED: 'Convention conclue',
  INVOICE_ISSUED: 'Facture émise',
  MAIL_FAILED: 'Courriel non remis',
  SECRET_EXPIRING: 'Secret bientôt expiré',
  FILE_QUARANTINED: 'Fichier en quarantaine',
  DATA_REQUEST_RECEIVED: 'Demande sur des données',
};

export function noticeWord(kind: NoticeLine['kind']): string {
  return words[kind];
}

/** The name of the bell: `Notifications, 3 non lues`. */
export function bellName(unread: number): string {
  return unread === 0
    ? 'Notifications, aucune non lue'
    : `Notifications, ${unread} ${unread > 1 ? 'non lues' : 'non lue'}`;
}
