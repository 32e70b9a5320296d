import type { MpoAnswer } from '../../api/models';
import { formatLongDate, today } from '../../shared/format/french';

/** The answer of the competence clock in one plain sentence. */
export function verdictOf(result: MpoAnswer): string {
  const { applies, timing, deadline, courtDeadline } = result;
  const until = deadline ? formatLongDate(deadline.safe, true) : '';
  if (applies === 'NO') {
    return courtDeadline
      ? `Non, la médiation préalable ne s’applique pas : vous pouvez saisir directement le juge, jusqu’au ${formatLongDate(courtDeadline.safe, true)} à minuit.`
      : 'Non, la médiation préalable ne s’applique pas : vous pouvez saisir directement le juge.';
  }
  const start =
    applies === 'YES'
      ? 'Oui, la médiation préalable est obligatoire'
      : 'La médiation préalable s’applique peut-être, un gestionnaire l’examinera';
  switch (timing) {
    case 'IN_TIME':
      // Whoever gives a day gone by has referred already.
      if (result.referralDate && result.referralDate < today()) {
        return `${start}, et votre saisine du ${formatLongDate(result.referralDate, true)} est dans les délais\u00a0: ils couraient jusqu’au ${until} à minuit.`;
      }
      return `${start}, et vous êtes dans les délais : saisissez le médiateur au plus tard le ${until} à minuit.`;
    case 'TOO_LATE':
      return `${start}, mais le délai semble dépassé depuis le ${formatLongDate(deadline?.latest, true)}\u00a0: saisissez le médiateur aujourd’hui, le centre examinera.`;
    case 'NOT_RUNNING':
      return `${start}, et le délai n’a pas commencé à courir, car le courrier était incomplet : saisissez le médiateur sans attendre.`;
    default:
      return `${start}\u00a0; le délai est incertain : saisissez le médiateur sans attendre${until ? `, il était sûr jusqu’au ${until}` : ''}.`;
  }
}

/** Whether the answer has nothing to worry about. */
export function isReassuring({ applies, timing }: MpoAnswer): boolean {
  return applies === 'YES' && (timing === 'IN_TIME' || timing === 'NOT_RUNNING');
}
