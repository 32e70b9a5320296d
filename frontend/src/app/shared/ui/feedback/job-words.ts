import type { Job } from '../../data/job';
import { formatCount } from '../../format/french';

/** How far work is, in one sentence; the bar and the colour only repeat it. */
export function jobSentence(job: Job): string {
  // What was refused is among what the server has treated.
  const made = job.done - job.failed;
  const many = made > 1 ? 'faits' : 'fait';
  const count =
    job.total > 0
      ? `${formatCount(made)} ${many} sur ${formatCount(job.total)}`
      : `${formatCount(made)} ${many}`;
  const progress = job.failed > 0 ? `${count}, ${formatCount(job.failed)}\u00a0refus` : count;
  switch (job.state) {
    case 'WAITING':
      return 'En attente de son tour.';
    case 'RUNNING':
      return `En cours\u00a0: ${progress}.`;
    case 'DONE':
      return `Terminé\u00a0: ${progress}.`;
    case 'CANCELLED':
      return `Arrêté sur demande\u00a0: ${progress}. Ce qui est fait est gardé.`;
    case 'INTERRUPTED':
      return `Interrompu\u00a0: ${progress}. Ce qui est fait est gardé\u00a0; relancez pour continuer.`;
    case 'FAILED':
      return `Échec\u00a0: ${progress}. Relancez dans un instant.`;
  }
}
