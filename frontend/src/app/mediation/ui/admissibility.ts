import { Component, computed, input } from '@angular/core';
import type { AdmissibilityCheck } from '../../api/models';
import { formatDate, formatLongDate } from '../../shared/format/french';
import { FrDate, FrDateTime, FrLongDate } from '../../shared/format/pipes';
import { categoryNames, examinerReasons, verdictOf } from '../data/case-words';

interface Point {
  readonly title: string;
  readonly verdict: 'Oui' | 'Non' | 'À apprécier';
  readonly text: string;
}

/** The check of admissibility, explained: coverage × category × time limit, then every step with its article. */
@Component({
  selector: 'em-admissibility',
  imports: [FrDate, FrDateTime, FrLongDate],
  templateUrl: './admissibility.html',
  styleUrl: './admissibility.scss',
})
export class Admissibility {
  readonly check = input.required<AdmissibilityCheck>();
  readonly category = input<string | null>();
  readonly timeZone = input('Europe/Paris');

  protected readonly answer = computed(() => this.check().answer);
  protected readonly verdict = computed(() => {
    const answer = this.answer();
    return answer
      ? verdictOf(answer)
      : 'Les faits indiqués ne permettent pas de calculer la recevabilité\u00a0: examinez-la vous-même.';
  });
  protected readonly tone = computed(() => {
    const answer = this.answer();
    return answer?.applies === 'YES' && ['IN_TIME', 'NOT_RUNNING'].includes(answer.timing ?? '')
      ? 'success'
      : 'warning';
  });
  protected readonly points = computed<Point[]>(() => {
    const answer = this.answer();
    return answer
      ? [this.coverage(answer.reasons), this.eligibility(answer.reasons), this.timing()]
      : [];
  });
  protected readonly remarks = computed(() =>
    (this.answer()?.reasons ?? []).filter((reason) => reason.startsWith('NOTICE')).map(inWords),
  );

  private coverage(reasons: readonly string[]): Point {
    const { coverage } = this.check();
    const against = reasons.find((reason) =>
      ['NOT_COVERED', 'NOT_COVERED_YET', 'NO_LONGER_COVERED'].includes(reason),
    );
    const day = formatDate(coverage?.on);
    const dates = coverage?.effectiveOn
      ? `Convention applicable depuis le ${formatDate(coverage.effectiveOn)}${coverage.endsOn ? `, jusqu’au ${formatDate(coverage.endsOn)}` : ''}\u00a0; la décision est du ${day}.`
      : '';
    if (reasons.includes('EMPLOYER_UNKNOWN')) {
      return point('Convention', 'À apprécier', inWords('EMPLOYER_UNKNOWN'));
    }
    return against
      ? point('Convention', 'Non', `${inWords(against)} ${dates}`.trim())
      : point('Convention', 'Oui', dates || 'L’employeur est couvert à la date de la décision.');
  }

  private eligibility(reasons: readonly string[]): Point {
    const name = categoryNames[this.category() ?? ''];
    const toAssess = reasons.filter((reason) =>
      ['STATUS_TO_ASSESS', 'DAMAGES_ONLY'].includes(reason),
    );
    if (reasons.includes('CATEGORY_NOT_ELIGIBLE')) {
      return point('Catégorie', 'Non', inWords('CATEGORY_NOT_ELIGIBLE'));
    }
    return toAssess.length > 0
      ? point('Catégorie', 'À apprécier', toAssess.map(inWords).join(' '))
      : point('Catégorie', 'Oui', name ? `${name}.` : 'Une des sept catégories du décret.');
  }

  private timing(): Point {
    const answer = this.answer();
    const deadline = answer?.deadline;
    switch (answer?.timing) {
      case 'IN_TIME':
        return point(
          'Délai',
          'Oui',
          `Saisine du ${formatDate(answer.referralDate)}, possible jusqu’au ${formatLongDate(deadline?.safe, true)} à minuit.`,
        );
      case 'TOO_LATE':
        return point(
          'Délai',
          'Non',
          `Saisine du ${formatDate(answer.referralDate)}\u00a0; le délai expirait le ${formatLongDate(deadline?.latest, true)} à minuit.`,
        );
      case 'NOT_RUNNING':
        return point('Délai', 'Oui', `Il ne court pas. ${inWords('NOTICE_INCOMPLETE')}`);
      case 'TO_ASSESS':
        return point('Délai', 'À apprécier', 'Entre le jour sûr et le dernier jour possible.');
      default:
        return point('Délai', 'À apprécier', 'Sans objet\u00a0: la médiation ne s’applique pas.');
    }
  }
}

function point(title: string, verdict: Point['verdict'], text: string): Point {
  return { title, verdict, text };
}

function inWords(reason: string): string {
  return examinerReasons[reason as keyof typeof examinerReasons];
}
