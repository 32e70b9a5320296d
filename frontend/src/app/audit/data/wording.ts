import type { JournalCheck } from '../../api/models';
import { formatCount, formatDateTime } from '../../shared/format/french';

/** The acts that the journal tells, in the words of the screen; a new act shows its code until it is named here. */
const acts: Readonly<Record<string, string>> = {
  AFFILIATION_CHANGED: 'Statut modifié',
  BODY_ADDED: 'Collectivité ajoutée',
  BODY_CORRECTED: 'Collectivité corrigée',
  CENTRE_APPEARANCE_CHANGED: 'Apparence du centre modifiée',
  CENTRE_SHEET_CHANGED: 'Fiche du centre modifiée',
  CENTRE_VOICE_CHANGED: 'Expéditeur et mentions légales modifiés',
  SETTINGS_EXPORTED: 'Réglages exportés',
  SETTINGS_IMPORTED: 'Réglages repris d’un fichier',
  CONTACT_ADDED: 'Contact ajouté',
  CONTACT_ENDED: 'Contact terminé',
  CONVENTION_ABANDONED: 'Convention abandonnée',
  CONVENTION_CONCLUDED: 'Convention conclue',
  CONVENTION_DRAFTED: 'Convention préparée',
  CONVENTION_SENT: 'Convention envoyée',
  CONVENTION_SIGNED: 'Convention signée',
  CONVENTION_SIGNED_COPY_ATTACHED: 'Convention signée jointe',
  CONVENTION_TERMINATED: 'Convention résiliée',
  FILE_QUARANTINED: 'Fichier mis en quarantaine',
  PIECE_QUARANTINED: 'Pièce mise en quarantaine',
  DELIBERATION_CORRECTED: 'Délibération corrigée',
  DELIBERATION_FILE_ATTACHED: 'Délibération jointe',
  DELIBERATION_RECORDED: 'Délibération enregistrée',
  DIRECTORY_FILLED: 'Annuaire rempli',
  INVOICE_ISSUED: 'Facture émise',
  INVOICE_PAID: 'Facture payée',
  FILE_QUOTA_SET: 'Quota de fichiers fixé par l’exploitation',
  OWN_HOST_SET: 'Adresse propre fixée par l’exploitation',
  FEATURE_OPENED: 'Fonction ouverte par l’exploitation',
  FEATURE_CLOSED: 'Fonction fermée par l’exploitation',
  JOB_STOPPED: 'Travail arrêté par l’exploitation',
  LIST_EXPORTED: 'Liste exportée',
  MEDIATOR_CHANGED: 'Médiateur modifié',
  MEDIATOR_REGISTERED: 'Médiateur inscrit',
  PIECE_OPENED: 'Pièce consultée',
  REFERRAL_RECEIVED: 'Saisine reçue',
  CLAIMANT_SPACE_OPENED: 'Liste de ses saisines ouverte',
  LETTER_CONFIRMED: 'Courrier confirmé par son auteur',
  PARTIES_AGREED: 'Médiation acceptée par les parties',
  CHECK_RECOMPUTED: 'Recevabilité recalculée',
  MISSING_PIECES_ASKED: 'Pièces demandées',
  PIECES_ADDED: 'Pièces ajoutées',
  REFERRAL_ACCEPTED: 'Saisine recevable',
  REFERRAL_INADMISSIBLE: 'Saisine irrecevable',
  MEDIATOR_ASSIGNED: 'Médiateur nommé',
  EMPLOYER_INFORMED: 'Employeur informé',
  EMPLOYER_ACCEPTED: 'Employeur d’accord',
  EMPLOYER_REFUSED: 'Employeur en désaccord',
  WITHDRAWAL_ASKED: 'Désistement demandé',
  WITHDRAWN: 'Saisine retirée',
  MEDIATION_CLOSED: 'Médiation terminée',
  TARIFF_SET: 'Tarif fixé',
  TIME_RECORDED: 'Temps enregistré par un programme',
  API_CLIENT_CREATED: 'Programme autorisé',
  API_CLIENT_ROTATED: 'Secret de programme renouvelé',
  API_CLIENT_REVOKED: 'Programme révoqué',
  DATA_REQUEST_RECEIVED: 'Demande sur des données reçue',
  DATA_REQUEST_EXTENDED: 'Demande sur des données prolongée',
  DATA_REQUEST_GRANTED: 'Demande sur des données satisfaite',
  DATA_REQUEST_REFUSED: 'Demande sur des données refusée',
  REGISTER_CHANGED: 'Registre des traitements modifié',
  ACCOUNT_ERASED: 'Compte effacé à la demande',
  PERSONAL_DATA_TAKEN: 'Données remises à la personne',
};

export const actLabel = (action: string) => acts[action] ?? action;

type Broken = NonNullable<JournalCheck['broken']>;

const breaks: Readonly<Record<Broken['reason'], (no: string) => string>> = {
  ENTRY_CHANGED: (no) => `La ligne n°\u00a0${no} a été modifiée après son enregistrement.`,
  ENTRY_REMOVED: (no) => `La ligne n°\u00a0${no} a été supprimée.`,
  SEAL_REMOVED: (no) => `La ligne n°\u00a0${no} a disparu avec son sceau.`,
  ENTRY_SLIPPED_IN: () => 'Une ligne a été ajoutée sans passer par l’application.',
  END_CUT_OFF: (no) => `La fin du journal manque à partir de la ligne n°\u00a0${no}.`,
  REWRITTEN: (no) =>
    `Le journal a été réécrit\u00a0: la ligne n°\u00a0${no} n’est pas celle qui avait été attestée.`,
};

export function breakInWords(broken: Broken): string {
  return breaks[broken.reason](formatCount(broken.no));
}

/** «Le journal est intact : 1 204 lignes vérifiées…», with how far it is attested outside the centre. */
export function wholeInWords(check: JournalCheck, timeZone: string): string {
  const lines =
    check.checked > 1
      ? `${formatCount(check.checked)} lignes vérifiées`
      : `${formatCount(check.checked)} ligne vérifiée`;
  const attested =
    check.anchoredNo && check.anchoredAt
      ? ` Les ${formatCount(check.anchoredNo)} premières sont attestées hors du centre depuis le ${formatDateTime(check.anchoredAt, timeZone)}.`
      : '';
  return `Le journal est intact\u00a0: ${lines}.${attested}`;
}
