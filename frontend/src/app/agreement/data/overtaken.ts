import type {
  ConventionSheet,
  DeliberationSummary,
  Signature,
  TariffSummary,
} from '../../api/models';
import { affiliationLabel } from '../../shared/data/affiliation';
import { differencesBetween, type Overtaken } from '../../shared/data/conflict';
import { formatDate, formatMoney } from '../../shared/format/french';
import { stateLabel } from './wording';

type Facts = Readonly<Record<string, string>>;

/** What was about to be written on a convention beside what it says now. */
export function overtakenConvention(
  mine: Facts,
  theirs: Facts,
  now: ConventionSheet,
  possible: boolean,
  take: () => void,
): Overtaken {
  return {
    heading: `La convention a changé entre-temps\u00a0: ${stateLabel(now.convention.state).toLowerCase()}`,
    differences: differencesBetween(mine, theirs),
    possible,
    takeLabel: 'Garder ce qui est enregistré',
    take,
  };
}

/** What was about to be added beside what stands in its place already. */
export function alreadyThere(
  heading: string,
  mine: Facts,
  theirs: Facts,
  take: () => void,
): Overtaken {
  return {
    heading,
    differences: differencesBetween(mine, theirs),
    possible: false,
    takeLabel: 'Garder ce qui est enregistré',
    take,
  };
}

export function signatureFacts(signature: Signature | null | undefined) {
  return {
    'Prénom et nom du signataire': signature?.signatoryName.trim() ?? '',
    'En qualité de': signature?.signatoryCapacity.trim() ?? '',
    'Signée le': day(signature?.signedOn),
  };
}

export function deliberationFacts(
  deliberation: Pick<DeliberationSummary, 'organ' | 'transmittedOn' | 'transmissionNumber'>,
) {
  return {
    Assemblée: deliberation.organ.trim(),
    'Transmise au contrôle de légalité le': day(deliberation.transmittedOn),
    'Numéro de l’accusé de transmission': deliberation.transmissionNumber?.trim() ?? '',
  };
}

export function tariffFacts(tariff: Omit<TariffSummary, 'id' | 'demo' | 'validFrom' | 'validTo'>) {
  return {
    'Tarif d’une heure': formatMoney(tariff.hourlyRate),
    'Compris dans la cotisation': [...tariff.includedStatuses]
      .sort()
      .map(affiliationLabel)
      .join(', '),
    Délibération: `n°\u00a0${tariff.deliberationNumber.trim()} du ${day(tariff.deliberationDate)}`,
    Explication: tariff.explanation.trim(),
  };
}

function day(iso: string | null | undefined): string {
  return iso ? formatDate(iso) : '';
}
