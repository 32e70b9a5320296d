import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { formatFileSize, formatLongDate } from '../../shared/format/french';
import type { NoticeDraft } from '../data/check-draft';
import type { ReferralDraft } from '../data/referral-draft';
import {
  categoriesOrUnknown,
  claimsOrUnknown,
  decisionKinds,
  labelOf,
  pieceCategories,
  residences,
  statuses,
} from '../data/wording';
import { type Step, steps } from './referral-rules';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Everything that was answered, by step, with the way back to each. */
@Component({
  selector: 'em-referral-review',
  imports: [MatButton],
  template: `
    @for (section of sections(); track section.step) {
      <section [attr.aria-labelledby]="'relecture-' + section.step">
        <div class="head">
          <h2 [id]="'relecture-' + section.step">{{ section.title }}</h2>
          <button
            matButton="outlined"
            type="button"
            [attr.aria-label]="'Modifier : ' + section.title"
            (click)="modify.emit(section.step)"
          >
            Modifier
          </button>
        </div>
        <dl class="facts">
          @for (fact of section.facts; track $index) {
            <dt>{{ fact.label }}</dt>
            <dd [class.missing]="!fact.value">{{ fact.value || 'Non renseigné' }}</dd>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    section {
      padding-block: 1rem;
      border-block-start: 1px solid var(--mat-sys-outline-variant);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      justify-content: space-between;
      align-items: center;
      margin-block-end: 0.75rem;
    }
    h2 {
      margin: 0;
      font-size: 1.15rem;
    }
    .facts {
      margin: 0;
    }
    dd {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .missing {
      font-weight: 400;
      font-style: italic;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ReferralReview {
  readonly draft = input.required<ReferralDraft>();
  readonly modify = output<Step>();

  protected readonly sections = computed(() => {
    const draft = this.draft();
    const all: Readonly<Record<Exclude<Step, 'review'>, readonly Fact[]>> = {
      you: you(draft),
      employer: employer(draft),
      subject: [
        fact('La décision porte sur', labelOf(categoriesOrUnknown, draft.check.category)),
        fact('Vous demandez', labelOf(claimsOrUnknown, draft.check.claim)),
      ],
      decision: decision(draft),
      earlier: earlier(draft),
      situation: [
        fact('Ce qui s’est passé', draft.situation),
        fact('Ce que vous souhaitez', draft.wish),
      ],
      pieces: pieces(draft),
    };
    return (Object.keys(all) as Exclude<Step, 'review'>[]).map((step) => ({
      step,
      title: steps[step],
      facts: all[step],
    }));
  });
}

function fact(label: string, value: string): Fact {
  return { label, value };
}

function day(iso: string): string {
  return iso ? formatLongDate(iso) : '';
}

function you({ claimant, check }: ReferralDraft): Fact[] {
  const place = {
    ELSEWHERE: `Département ${check.department}`,
    ABROAD: `À l’étranger (${check.country.toUpperCase()})`,
  }[check.livesIn];
  return [
    fact('Nom', `${claimant.givenName} ${claimant.familyName}`.trim()),
    fact('Adresse électronique', claimant.email),
    fact('Téléphone', claimant.phone),
    fact('Adresse postale', claimant.postalAddress),
    fact('Vous habitez', place ?? labelOf(residences, check.livesIn)),
  ];
}

function employer({ check, unlisted, employerName, workplaceDepartment }: ReferralDraft): Fact[] {
  return [
    fact('Employeur', unlisted ? employerName : (check.employer?.name ?? '')),
    fact('Statut', labelOf(statuses, check.status)),
    ...(workplaceDepartment ? [fact('Vous travaillez dans le', workplaceDepartment)] : []),
  ];
}

function decision({ check }: ReferralDraft): Fact[] {
  const kind = fact('Avez-vous reçu une décision ?', labelOf(decisionKinds, check.decisionKind));
  if (check.decisionKind === 'IMPLICIT') {
    return [
      kind,
      fact('Demande reçue par l’employeur', day(check.requestReceivedOn)),
      fact(
        'Accusé de réception',
        check.acknowledged === 'YES' ? `Oui. ${said(check.acknowledgement)}` : 'Non',
      ),
      ...(check.expressRefusalOn
        ? [
            fact('Refus écrit reçu', day(check.expressRefusalOn)),
            fact('Ce refus dit', said(check.refusalNotice)),
          ]
        : []),
    ];
  }
  return [
    kind,
    fact('Date de la décision', day(check.decidedOn)),
    fact('Reçue', day(check.notifiedOn)),
    fact('Le courrier dit', said(check.notice)),
  ];
}

function said(notice: NoticeDraft): string {
  const elements = [
    notice.mentionsMpo === 'YES' ? 'la médiation à faire avant le juge' : '',
    notice.givesMediatorContact === 'YES' ? 'les coordonnées du médiateur' : '',
    notice.givesCourtAndTimeLimit === 'YES' ? 'le tribunal et le délai' : '',
  ].filter(Boolean);
  return elements.length > 0
    ? `Indique : ${elements.join(', ')}.`
    : 'N’indique ni médiation ni recours, ou vous ne savez pas.';
}

function earlier({ earlier: done }: ReferralDraft): Fact[] {
  if (done.any !== 'YES') {
    return [fact('Déjà contestée', done.any === 'NO' ? 'Non' : '')];
  }
  const dates = [
    fact('Recours gracieux reçu', day(done.informalAppealOn)),
    fact('Réponse reçue', done.informalAppealOn ? day(done.answerOn) : ''),
    fact('Défenseur des droits saisi', day(done.rightsDefenderOn)),
    fact('Requête au tribunal', day(done.courtClaimOn)),
  ].filter(({ value }) => value);
  return dates.length > 0 ? dates : [fact('Déjà contestée', 'Oui, sans date indiquée')];
}

function pieces({ files, check }: ReferralDraft): Fact[] {
  if (files.length > 0) {
    return files.map(({ file, category }) =>
      fact(labelOf(pieceCategories, category), `${file.name} (${formatFileSize(file.size)})`),
    );
  }
  const expected = check.decisionKind === 'IMPLICIT' ? 'votre demande' : 'la décision';
  return [fact('Fichiers', `Aucun : le centre vous demandera ${expected} plus tard.`)];
}
