import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files of a PEM key and of a certificate that nobody but itself vouches for. */
export interface OwnCertificate extends Disposable {
  readonly key: string;
  readonly cert: string;
}

/** For a server on this machine. */
export function ownCertificate(): OwnCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'kpr-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', cert, '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ],
    { stdio: 'ignore' },
  );
  return { key, cert, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
