import { email, required, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { ReferralDraft } from '../data/referral-draft';

/** The steps of the referral form, in order, and what each is called. */
export const steps = {
  you: 'Vous',
  employer: 'Votre employeur',
  subject: 'Le sujet de la décision',
  decision: 'La décision et ses dates',
  earlier: 'Vos démarches déjà faites',
  situation: 'Votre situation',
  pieces: 'Vos pièces',
  review: 'Relecture et envoi',
} as const;

export type Step = keyof typeof steps;

/**
 * Filing is never blocked: asked for here is only what the server refuses a referral without, and
 * answers that take a click, where «je ne sais pas» is one of them. A rule holds on its step and at
 * the end.
 */
export function referralRules(path: SchemaPathTree<ReferralDraft>, current: () => Step): void {
  const on = (step: Step) => () => current() === step || current() === 'review';
  const { claimant, check } = path;

  required(claimant.givenName, { when: on('you'), message: 'Saisissez votre prénom.' });
  required(claimant.familyName, { when: on('you'), message: 'Saisissez votre nom.' });
  required(claimant.email, {
    when: ({ valueOf }) => on('you')() && valueOf(claimant.postalAddress).trim() === '',
    message:
      'Saisissez votre adresse électronique, ou à défaut votre adresse postale, pour que nous puissions vous répondre.',
  });
  email(claimant.email, {
    message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
  });
  required(check.livesIn, { when: on('you'), message: 'Dites où vous habitez.' });
  required(check.department, {
    when: ({ valueOf }) => on('you')() && valueOf(check.livesIn) === 'ELSEWHERE',
    message: departmentMessage,
  });
  validate(check.department, ({ value, valueOf }) =>
    valueOf(check.livesIn) === 'ELSEWHERE' ? departmentError(value()) : undefined,
  );
  required(check.country, {
    when: ({ valueOf }) => on('you')() && valueOf(check.livesIn) === 'ABROAD',
    message: 'Saisissez les deux lettres de votre pays, par exemple CH pour la Suisse.',
  });
  validate(check.country, ({ value, valueOf }) =>
    valueOf(check.livesIn) === 'ABROAD' && value() && !/^[A-Z]{2}$/i.test(value().trim())
      ? {
          kind: 'country',
          message: 'Saisissez les deux lettres de votre pays, par exemple CH pour la Suisse.',
        }
      : undefined,
  );

  required(check.employer, {
    when: ({ valueOf }) => on('employer')() && !valueOf(path.unlisted),
    message:
      'Choisissez votre employeur dans la liste, ou cochez « Mon employeur n’est pas dans la liste\u00a0».',
  });
  required(path.employerName, {
    when: ({ valueOf }) => on('employer')() && valueOf(path.unlisted),
    message: 'Saisissez le nom de votre employeur.',
  });
  required(check.status, { when: on('employer'), message: 'Choisissez votre statut.' });
  validate(path.workplaceDepartment, ({ value }) => departmentError(value()));

  required(check.category, { when: on('subject'), message: 'Choisissez le sujet de la décision.' });
  required(check.claim, { when: on('subject'), message: 'Choisissez ce que vous demandez.' });
  required(check.decisionKind, {
    when: on('decision'),
    message: 'Dites si vous avez reçu une décision.',
  });
  validate(check.notifiedOn, ({ value, valueOf }) =>
    valueOf(check.decisionKind) === 'EXPLICIT' && value() && value() < valueOf(check.decidedOn)
      ? {
          kind: 'order',
          message:
            'Vous avez reçu la décision après qu’elle a été prise : vérifiez les deux dates.',
        }
      : undefined,
  );
  required(path.earlier.any, {
    when: on('earlier'),
    message: 'Dites si vous avez déjà fait une démarche.',
  });
  required(path.situation, {
    when: on('situation'),
    message: 'Décrivez votre situation en quelques phrases.',
  });
}

const departmentMessage = 'Saisissez un numéro de département, par exemple 21, 2A ou 974.';

function departmentError(value: string) {
  return value && !/^(\d{2,3}|2[AB])$/i.test(value.trim())
    ? { kind: 'department', message: departmentMessage }
    : undefined;
}

const fields: Readonly<Record<Step, readonly string[]>> = {
  you: ['claimant', 'check.livesIn', 'check.department', 'check.country'],
  employer: ['check.employer', 'unlisted', 'employerName', 'check.status', 'workplaceDepartment'],
  subject: ['check.category', 'check.claim'],
  decision: ['check'],
  earlier: ['earlier'],
  situation: ['situation', 'wish'],
  pieces: ['files'],
  review: [],
};

/** The step that asks for what has this name in the form. */
export function stepOf(path: string): Step {
  const asked = (Object.keys(fields) as Step[]).find((step) =>
    fields[step].some((name) => path === name || path.startsWith(`${name}.`)),
  );
  return asked ?? 'review';
}
