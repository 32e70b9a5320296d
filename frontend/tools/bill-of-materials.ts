import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what the browser is sent as a CycloneDX document, out of the lock file. Not left to `npm sbom --omit dev`:
 * npm drops whatever a tool of the build uses as well, Angular itself for one.
 */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  /** `sha512-` and the hash in Base64. */
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  name: string;
  version: string;
  packages: Record<string, Locked>;
};

const components = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version = '', license, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      ...(license ? { licenses: [{ expression: license }] } : {}),
      ...(integrity?.startsWith('sha512-') ? { hashes: [sha512(integrity)] } : {}),
    };
  });

function sha512(integrity: string) {
  const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { alg: 'SHA-512', content };
}

writeFileSync(
  'dist/frontend.cdx.json',
  JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', name: lock.name, version: lock.version } },
      // The same version may be installed in several places.
      components: [...new Map(components.map((one) => [one.purl, one])).values()],
    },
    null,
    2,
  ),
);
