import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listMails } from '../../api/functions';
import type { MailLine } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import type { Choice } from '../../shared/data/choice';
import { listing } from '../../shared/data/listing';
import { formatDateTime } from '../../shared/format/french';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Cell } from '../../shared/ui/data-table/column';
import type { Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';

const states: Readonly<Record<MailLine['state'], string>> = {
  PENDING: 'En attente',
  SENT: 'Envoyé',
  FAILED: 'Non remis',
};

const tones: Readonly<Record<MailLine['state'], Tone>> = {
  PENDING: 'neutral',
  SENT: 'success',
  FAILED: 'warning',
};

const kinds: Readonly<Record<MailLine['kind'], string>> = {
  RECEIPT: 'Accusé de réception',
  RECEIPT_INCOMPLETE: 'Accusé de réception, pièces manquantes',
  FOLLOW_UP_CODE: 'Code de suivi',
  CLAIMANT_SPACE_CODE: 'Code pour retrouver ses saisines',
  MISSING_PIECES: 'Demande de pièces',
  PIECE_QUARANTINED: 'Pièce refusée par l’antivirus',
  REFERRAL_INADMISSIBLE: 'Saisine irrecevable',
  REFERRAL_ACCEPTED: 'Saisine recevable',
  EMPLOYER_INFORMED: 'Information de l’employeur',
  MEDIATOR_ASSIGNED: 'Médiateur nommé',
  CLOSED_FOR_CLAIMANT: 'Fin de la médiation, à l’agent',
  CLOSED_FOR_EMPLOYER: 'Fin de la médiation, à l’employeur',
  LETTER_CONFIRMATION: 'Confirmation d’un courrier',
  ASSISTANT_DESIGNATED: 'Désignation pour assister un agent',
  ASSISTANCE_ENDED: 'Fin d’un accès, à la personne qui assiste',
  ASSISTANCE_ENDED_FOR_CLAIMANT: 'Fin d’un accès, à l’agent assisté',
  PARTY_MEDIATION_PROPOSED: 'Proposition de médiation',
  WITHDRAWN_FOR_EMPLOYER: 'Saisine retirée, à l’employeur',
  WITHDRAWN_FOR_MEDIATOR: 'Saisine retirée, au médiateur',
  INVITATION: 'Invitation à ouvrir un compte',
  LOGIN_CODE: 'Code de connexion',
  PASSWORD_FORGOTTEN: 'Mot de passe oublié',
  ADDRESS_CODE: 'Code de confirmation d’adresse',
  PASSWORD_CHANGED: 'Mot de passe changé',
  SECOND_FACTOR_ADDED: 'Second facteur activé',
  SECOND_FACTOR_REMOVED: 'Second facteur retiré',
  SECOND_FACTOR_RESET: 'Second facteur retiré par le centre',
  SECOND_FACTOR_RESET_BY_OPERATOR: 'Second facteur retiré par l’exploitation',
  SECRET_EXPIRING: 'Secret d’un programme bientôt expiré',
  IDENTITY_LINKED: 'Identité liée au compte',
  IDENTITY_UNLINKED: 'Identité retirée du compte',
  PASSKEY_ADDED: 'Clé d’accès ajoutée',
  PASSKEY_REMOVED: 'Clé d’accès retirée',
  DEVICE_TRUSTED: 'Appareil de confiance ajouté',
  ADDRESS_CHANGED: 'Adresse électronique changée',
  PLACE_TAKEN: 'Consultation à la place d’un membre',
  DATA_REQUEST_CODE: 'Code d’une demande sur ses données',
  DATA_REQUEST_RECEIVED: 'Demande sur ses données, reçue',
  DATA_REQUEST_EXTENDED: 'Demande sur ses données, prolongée',
  DATA_REQUEST_ANSWERED: 'Demande sur ses données, réponse',
};

function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** The mails of the centre by case, without address or words: those that were not delivered need a letter. */
@Component({
  selector: 'em-mail-list',
  imports: [Cell, Chip, DataTable, RouterLink],
  template: `
    <div class="page">
      <h1>Courriels</h1>
      <p class="lead">
        Ce qui est parti du centre, dossier par dossier. Un courriel non remis se remplace par un
        courrier postal ou un appel.
      </p>
      <em-data-table
        caption="Courriels"
        searchLabel="Référence du dossier"
        emptyText="Aucun courriel n’est encore parti du centre&nbsp;: le premier est l’accusé de réception d’une saisine."
        [listing]="mails"
        [columns]="columns"
        [rowId]="byId"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row.state)">{{ word(row.state) }}</em-chip>
        </ng-template>
        <p empty><a [routerLink]="['/', centre(), 'dossiers']">Voir les dossiers</a></p>
        <ng-template emCell="reference" let-row>
          @if (row.reference) {
            <a class="nowrap" [routerLink]="['/', centre(), 'dossiers', row.reference]">{{
              row.reference
            }}</a>
          } @else {
            Sans dossier
          }
        </ng-template>
      </em-data-table>
    </div>
  `,
})
export class MailList {
  private readonly timeZone = computed(() => this.current()?.timeZone);
  private readonly current = inject(CentreStore).current;
  readonly centre = input.required<string>();

  protected readonly mails = listing(listMails, () => ({ centre: this.centre() }), {
    name: 'mails',
    sort: 'createdAt,desc',
    filters: [
      { kind: 'choice', name: 'state', label: 'État', choices: choicesOf(states) },
      { kind: 'choice', name: 'kind', label: 'Objet', choices: choicesOf(kinds) },
      { kind: 'dates', from: 'writtenFrom', to: 'writtenTo', label: 'Préparé' },
    ],
  });
  protected readonly columns: readonly Column<MailLine>[] = [
    {
      key: 'reference',
      label: 'Dossier',
      sort: 'reference',
    },
    { key: 'kind', label: 'Objet', text: (mail) => kinds[mail.kind] },
    { key: 'state', label: 'État' },
    {
      key: 'createdAt',
      label: 'Préparé le',
      sort: 'createdAt',
      text: (mail) => formatDateTime(mail.createdAt, this.timeZone()),
    },
    {
      key: 'sentAt',
      label: 'Envoyé le',
      sort: 'sentAt',
      text: (mail) => formatDateTime(mail.sentAt, this.timeZone()),
    },
    {
      key: 'attempts',
      label: 'Essais',
      sort: 'attempts',
      numeric: true,
      text: (mail) => String(mail.attempts),
    },
  ];
  protected readonly word = (state: MailLine['state']) => states[state];
  protected readonly tone = (state: MailLine['state']) => tones[state];
  protected readonly byId = (mail: MailLine) => mail.id;
}
