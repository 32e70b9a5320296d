import type { CentreIdentity, CentreSheetRequest } from '../../api/models';
import { compactNumber } from '../../shared/format/company-numbers';
import { formatDate, formatPhone, formatSiren } from '../../shared/format/french';
import { addressLines, addressModel, type AddressModel, addressRequest } from '../data/address';

/** The centre's sheet while it is being written. */
export interface CentreModel {
  name: string;
  siren: string;
  siret: string;
  address: AddressModel;
  phone: string;
  email: string;
  presidentName: string;
  presidentTitle: string;
  deliberationNumber: string;
  deliberationDate: string;
  iban: string;
  bic: string;
  vatMention: string;
  presentation: string;
}

export function centreModel(sheet: CentreIdentity): CentreModel {
  return {
    name: sheet.name,
    siren: sheet.siren ?? '',
    siret: sheet.siret ?? '',
    address: addressModel(sheet.address),
    phone: sheet.phone ?? '',
    email: sheet.email ?? '',
    presidentName: sheet.presidentName ?? '',
    presidentTitle: sheet.presidentTitle ?? '',
    deliberationNumber: sheet.deliberationNumber ?? '',
    deliberationDate: sheet.deliberationDate ?? '',
    iban: groupedByFour(sheet.iban ?? ''),
    bic: sheet.bic ?? '',
    vatMention: sheet.vatMention ?? '',
    presentation: sheet.presentation ?? '',
  };
}

export function centreRequest(model: CentreModel, version: number): CentreSheetRequest {
  return {
    name: model.name.trim(),
    siren: model.siren || null,
    siret: model.siret || null,
    address: addressRequest(model.address),
    phone: model.phone.trim() || null,
    email: model.email.trim() || null,
    presidentName: model.presidentName.trim() || null,
    presidentTitle: model.presidentTitle.trim() || null,
    deliberationNumber: model.deliberationNumber.trim() || null,
    deliberationDate: model.deliberationDate || null,
    iban: compactNumber(model.iban) || null,
    bic: model.bic.trim() || null,
    vatMention: model.vatMention.trim() || null,
    presentation: model.presentation.trim() || null,
    version,
  };
}

/** The sheet in labelled lines, to be read or compared. */
export function facts(sheet: CentreIdentity): Record<string, string> {
  return {
    'Nom du centre': sheet.name,
    SIREN: sheet.siren ? formatSiren(sheet.siren) : '',
    SIRET: sheet.siret ? formatSiren(sheet.siret) : '',
    'Adresse postale': addressLines(sheet.address).join('\n'),
    Téléphone: sheet.phone ? formatPhone(sheet.phone) : '',
    'Adresse électronique': sheet.email ?? '',
    'Nom de la présidente ou du président': sheet.presidentName ?? '',
    Titre: sheet.presidentTitle ?? '',
    'Numéro de la délibération du centre': sheet.deliberationNumber ?? '',
    'Date de la délibération du centre': sheet.deliberationDate
      ? formatDate(sheet.deliberationDate)
      : '',
    IBAN: groupedByFour(sheet.iban ?? ''),
    BIC: sheet.bic ?? '',
    'Mention de TVA': sheet.vatMention ?? '',
    'Présentation de la mission': sheet.presentation ?? '',
  };
}

function groupedByFour(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
