import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { DomainError } from '@ponte/shared/domain-error';
import forge from 'node-forge';

/** A certificate that seals for the company, with its key and the certificates above it. */
export interface KeyBundle {
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
  readonly key: KeyObject;
}

const { certBag, pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids;
const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const der = (node: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1');

/**
 * Opens a PKCS#12 file (RFC 7292). `certificate.invalid-file` for anything else, `certificate.invalid-passphrase`, and
 * `certificate.invalid-key` without a private key (RSA of 2048 bits or more, or elliptic curve) that fits one of its certificates.
 */
export function openKeyBundle(pkcs12: Uint8Array, passphrase: string): KeyBundle {
  const bags = openBags(pkcs12, passphrase);
  const certificates = bags.filter(({ type }) => type === certBag).map(certificateOf);
  for (const bag of bags.filter(({ type }) => type === pkcs8ShroudedKeyBag || type === keyBag)) {
    const key = keyOf(bag);
    const certificate = certificates.find((one) => one.checkPrivateKey(key));
    if (certificate && isStrong(key))
      return { certificate, key, chain: certificates.filter((one) => one !== certificate) };
  }
  throw new DomainError('certificate.invalid-key');
}

function openBags(pkcs12: Uint8Array, passphrase: string): forge.pkcs12.Bag[] {
  const file = parse(pkcs12);
  try {
    return forge.pkcs12
      .pkcs12FromAsn1(file, false, passphrase)
      .safeContents.flatMap(({ safeBags }) => safeBags);
  } catch (error) {
    const wrong = /password|MAC could not be verified/i.test(String(error));
    throw new DomainError(wrong ? 'certificate.invalid-passphrase' : 'certificate.invalid-file');
  }
}

function parse(pkcs12: Uint8Array): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(binary(pkcs12));
  } catch {
    throw new DomainError('certificate.invalid-file');
  }
}

/** The library reads RSA only; what it does not know it hands on as it was. */
function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  return new X509Certificate(der(cert ? forge.pki.certificateToAsn1(cert) : asn1));
}

function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  if (key) return createPrivateKey(forge.pki.privateKeyToPem(key));
  return createPrivateKey({ key: der(asn1), format: 'der', type: 'pkcs8' });
}

function isStrong({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === 'ec' || (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}
