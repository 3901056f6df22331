import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

const { pki, pkcs12 } = forge;

interface Wishes {
  readonly commonName?: string;
  readonly passphrase?: string;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  readonly bits?: number;
}

/** A PKCS#12 file with a certificate of a made-up authority, and the authority's own. */
export function madeUpBundle({
  commonName = 'Prova Telecomunicazioni Srl',
  passphrase = 'segreta',
  validFrom = new Date('2020-01-01'),
  validTo = new Date('2049-01-01'),
  bits = 2048,
}: Wishes = {}): Buffer {
  const validity = { notBefore: validFrom, notAfter: validTo };
  const authority = keys(2048);
  const own = keys(bits);
  const root = certificate('Autorita di prova', '01', validity, authority.publicKey, authority.privateKey);
  const leaf = certificate(commonName, '2a', validity, own.publicKey, authority.privateKey);
  const file = pkcs12.toPkcs12Asn1(own.privateKey, [leaf, root], passphrase, { algorithm: 'aes256' });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
}

/** By Node, since the library takes seconds for a key. */
function keys(bits: number): forge.pki.rsa.KeyPair {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const own = pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }) as string);
  return { privateKey: own, publicKey: pki.setRsaPublicKey(own.n, own.e) };
}

function certificate(
  commonName: string,
  serialNumber: string,
  validity: forge.pki.Certificate['validity'],
  publicKey: forge.pki.PublicKey,
  signedBy: forge.pki.rsa.PrivateKey,
): forge.pki.Certificate {
  const made = pki.createCertificate();
  Object.assign(made, { serialNumber, validity, publicKey });
  made.setSubject([{ name: 'commonName', value: commonName }]);
  made.setIssuer([{ name: 'commonName', value: 'Autorita di prova' }]);
  made.setExtensions([{ name: 'basicConstraints', cA: serialNumber === '01' }]);
  made.sign(signedBy, forge.md.sha256.create());
  return made;
}

/** The same of the curve P-256, which the library can't make; made once by OpenSSL, passphrase `segreta`. */
export const CURVE_BUNDLE = Buffer.from(
  [
    'MIIELAIBAzCCA+IGCSqGSIb3DQEHAaCCA9MEggPPMIIDyzCCAoIGCSqGSIb3DQEHBqCCAnMwggJvAgEAMIICaAYJKoZIhvcN',
    'AQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhpFSNl6EwvvAICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQME',
    'ASoEEEMwYhw1auB5QO7qiNJx3JmAggIA3Lw9rDVGEngce1/HJdFKUbAZfGuww6r2dyEZOYul0WTVR1dmG0ccZ6S9HO+og4jV',
    'QDP7xWG82cLIOnfCIkeIewUWNyLlrXr//cD8XtsGESWVT7LZDUGZAThfv0VKgC4SNADEpr6IrQTvgxR8XyTulfGiOOoVLq0Q',
    'INqXNF25uh+7qQc1Qw8ULG0p44I4C1BTdON9DCIC7PcWjDyqnWkdeZ4VS1A8O2M3vURBIG7SV1UDX/fJB1j0cPRc0gXn0cqX',
    '2aGZ4hOqSDcDHe5T0rLwZ23Lwz41S/BGRdLqiKfmE+Eb2ISKBwvrvJ9d7ZejbYxKlkNECBNusgfB3UBGG/0FNJSntjIh9zQ7',
    'GGsi3E9QlcJ/qux1Xqmj445ePbFup+Q7DOjP/G/cGtG/r4gq8MCAcBkv/ygN5Zkw6d4MBE4XnEspre+fPRJdvfwNrEcB+xuv',
    'O9dpEkg/yN8cTu3ibrKiC0X0qcOo3KwJnMpg1R7x/lKCt15rjOog+6FaXYuKd/igmrhHYtt7ns1/UoieSVxnRMo3DHjB88kD',
    'gztjQppwgXodoZd7sZiWGjz6CLJ0A87j/RwBikQBQy+ecAIfZDUsMoYOVscA0THQ5xdBdDwaHTY8vIeP5t6mg60gmi9cXaVp',
    'z68neQDFPlM10WcRgoHUfBwBN5JoGbdOJ7DTwzekNmMwggFBBgkqhkiG9w0BBwGgggEyBIIBLjCCASowggEmBgsqhkiG9w0B',
    'DAoBAqCB7zCB7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIZizquG1PCpECAggAMAwGCCqGSIb3DQIJBQAwHQYJ',
    'YIZIAWUDBAEqBBAZsUMg3VNq5hHwnKO9WNFPBIGQTo3ToN4PwLhwUGNRm5NtV0qZZWW4mTbVFZjeeTfhDI5jgMEr8xBVYSUG',
    '2q3e6tVMlZHYAr5Uu9QpLe1jbMtdxfksQxLtARBiO3ZBR7P5d20YZpgFgBb1VmeEaww7ZA51zofXcqJ1A26YoMbZ+8jxiSsZ',
    '4fdOmXilPU2XTWhtJKyag1sZRJNtJLG2ejeDLECLMSUwIwYJKoZIhvcNAQkVMRYEFABHLFHnYvjT4tiR1NGUTbbBXd4nMEEw',
    'MTANBglghkgBZQMEAgEFAAQgqeNL615RpVLeCHxTL3Seei0c50M5RiTuEhYpporA9I0ECIQ9cgviFm4bAgIIAA==',
  ].join(''),
  'base64',
);
