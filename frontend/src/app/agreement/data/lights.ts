import type { BodyAgreement, BodySheet } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import { currentConvention } from './next-step';

/** One of the things that must be settled for a body to be covered, and whether it is. */
export interface Light {
  readonly title: string;
  /** Settled, on its way or missing: told in a word beside the colour. */
  readonly state: 'on' | 'waiting' | 'off';
  readonly word: string;
  readonly detail: string;
}

/** Where a body stands, in six lights: sheet, deliberation, convention, signatures, in force, contact. */
export function lightsOf(sheet: BodySheet, agreement: BodyAgreement): readonly Light[] {
  return [
    sheetLight(sheet),
    deliberationLight(agreement),
    conventionLight(agreement),
    signaturesLight(agreement),
    coverageLight(agreement),
    contactLight(sheet, agreement.today),
  ];
}

function sheetLight(sheet: BodySheet): Light {
  const lacks = [
    ...(sheet.siret ? [] : ['le SIRET']),
    ...(sheet.address ? [] : ['l’adresse postale']),
  ];
  return lacks.length === 0
    ? light('Fiche', 'on', 'Complète', 'SIRET et adresse sont connus du centre.')
    : light(
        'Fiche',
        'off',
        'À compléter',
        `Il manque ${lacks.join(' et ')}\u00a0: indiquez-le au centre.`,
      );
}

function deliberationLight({ deliberations }: BodyAgreement): Light {
  const [latest] = deliberations;
  return latest
    ? light(
        'Délibération',
        'on',
        'Reçue',
        `n°\u00a0${latest.number} du ${formatDate(latest.heldOn)}`,
      )
    : light('Délibération', 'off', 'Attendue', 'Le centre ne l’a pas encore reçue.');
}

function conventionLight(agreement: BodyAgreement): Light {
  const current = currentConvention(agreement)?.convention;
  if (!current) {
    return light('Convention', 'off', 'Pas encore', 'Le centre la prépare sur votre délibération.');
  }
  if (current.state === 'TERMINATED') {
    return light(
      'Convention',
      'off',
      'Terminée',
      `Dernier jour couvert\u00a0: ${formatDate(current.endsOn)}.`,
    );
  }
  return current.sentOn || current.concludedOn || current.state !== 'DRAFT'
    ? light(
        'Convention',
        'on',
        'Envoyée',
        current.sentOn ? `le ${formatDate(current.sentOn)}` : 'Elle vous a été remise.',
      )
    : light('Convention', 'waiting', 'En préparation', 'Le centre vous l’enverra.');
}

function signaturesLight(agreement: BodyAgreement): Light {
  const current = currentConvention(agreement);
  const signed = [
    ...(current?.memberSignature ? ['la vôtre'] : []),
    ...(current?.centreSignature ? ['celle du centre'] : []),
  ];
  switch (signed.length) {
    case 2:
      return light(
        'Signatures',
        'on',
        'Deux sur deux',
        `Conclue le ${formatDate(current?.convention.concludedOn)}.`,
      );
    case 1:
      return light('Signatures', 'waiting', 'Une sur deux', `Reçue\u00a0: ${signed.join()}.`);
    default:
      return light('Signatures', 'off', 'Aucune', 'La vôtre et celle du centre sont attendues.');
  }
}

function coverageLight({ coverage, today }: BodyAgreement): Light {
  if (coverage.covered) {
    return light(
      'Prise d’effet',
      'on',
      'En vigueur',
      coverage.endsOn
        ? `jusqu’au ${formatDate(coverage.endsOn)}`
        : `depuis le ${formatDate(coverage.effectiveOn)}`,
    );
  }
  return coverage.effectiveOn && coverage.effectiveOn > today
    ? light('Prise d’effet', 'waiting', 'Bientôt', `le ${formatDate(coverage.effectiveOn)}`)
    : light(
        'Prise d’effet',
        'off',
        'Pas en vigueur',
        'Le premier jour du mois qui suit la dernière signature.',
      );
}

function contactLight({ contacts }: BodySheet, today: string): Light {
  const held = contacts.filter(
    ({ function: held, email, from, to }) =>
      held === 'HR' && email && (!from || from <= today) && (!to || to >= today),
  );
  return held.length > 0
    ? light(
        'Contact',
        'on',
        'Connu',
        `${held.map(({ name }) => name).join(', ')} reçoit nos courriels.`,
      )
    : light(
        'Contact',
        'off',
        'Manquant',
        'Personne n’est prévenu quand un agent saisit le médiateur\u00a0: donnez un contact au centre.',
      );
}

function light(title: string, state: Light['state'], word: string, detail: string): Light {
  return { title, state, word, detail };
}
