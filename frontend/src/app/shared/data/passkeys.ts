/** A passkey or its proof, as the standard has it in JSON. */
export type CredentialJson = Readonly<Record<string, unknown>>;

/** Whether this browser knows passkeys, and reads what the server says of them. */
export function knowsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential
  );
}

/** Asks the device to make a passkey. */
export async function makePasskey(options: CredentialJson): Promise<CredentialJson> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return jsonOf(await navigator.credentials.create({ publicKey }));
}

/** Asks the device for one of its passkeys. */
export async function showPasskey(options: CredentialJson): Promise<CredentialJson> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return jsonOf(await navigator.credentials.get({ publicKey }));
}

/** Whether the person, or the device, has let it be. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException;
}

function jsonOf(credential: Credential | null): CredentialJson {
  return { ...(credential as PublicKeyCredential).toJSON() };
}
