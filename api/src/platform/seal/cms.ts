import { createHash, sign, type KeyObject, type X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { KeyBundle } from './key-bundle';

const { asn1 } = forge;
const { UNIVERSAL, CONTEXT_SPECIFIC } = asn1.Class;
const { SEQUENCE, SET, INTEGER, OCTETSTRING, OID, NULL } = asn1.Type;
type Node = forge.asn1.Asn1;

/** Tags outside of UNIVERSAL are bare numbers, 0 and 4; the library knows them by the names they would have inside. */
const ZERO = asn1.Type.NONE;
const DIRECTORY_NAME = OCTETSTRING;

const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

const sequence = (...parts: Node[]): Node => asn1.create(UNIVERSAL, SEQUENCE, true, parts);
const set = (...parts: Node[]): Node => asn1.create(UNIVERSAL, SET, true, parts);
const tagged = (tag: forge.asn1.Type, ...parts: Node[]): Node =>
  asn1.create(CONTEXT_SPECIFIC, tag, true, parts);
const primitive = (type: forge.asn1.Type, bytes: string): Node => asn1.create(UNIVERSAL, type, false, bytes);
const oid = (name: string): Node => primitive(OID, asn1.oidToDer(name).getBytes());
const octets = (bytes: Uint8Array): Node => primitive(OCTETSTRING, Buffer.from(bytes).toString('latin1'));
const version1 = (): Node => primitive(INTEGER, '\u0001');
const der = (node: Node): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
const parsed = (bytes: Uint8Array): Node => asn1.fromDer(Buffer.from(bytes).toString('latin1'));
const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * A detached CMS signature over `content` (RFC 5652) as PAdES baseline B wants it (ETSI EN 319 142-1): it binds the signer's certificate
 * (RFC 5035) and leaves the time of signing to the PDF. DER.
 */
export function cmsSignature(content: Uint8Array, { certificate, chain, key }: KeyBundle): Buffer {
  const attributes = signedAttributes(content, certificate);
  // What is signed is the set itself; in the message it stands under a tag of its own (RFC 5652, 5.4).
  const signature = sign('sha256', der(set(...attributes)), key);
  const { issuer, serial } = namesOf(certificate);
  const signerInfo = sequence(
    version1(),
    sequence(issuer, serial),
    sha256Algorithm(),
    tagged(ZERO, ...attributes),
    signatureAlgorithm(key),
    octets(signature),
  );
  const certificates = [certificate, ...chain].map(({ raw }) => parsed(raw));
  return der(
    sequence(
      oid(OIDS.signedData),
      tagged(
        ZERO,
        sequence(
          version1(),
          set(sha256Algorithm()),
          sequence(oid(OIDS.data)),
          tagged(ZERO, ...certificates),
          set(signerInfo),
        ),
      ),
    ),
  );
}

/** In the order of their encoding, as DER has it of a set. */
function signedAttributes(content: Uint8Array, certificate: X509Certificate): Node[] {
  const attribute = (type: string, value: Node): Node => sequence(oid(type), set(value));
  return [
    attribute(OIDS.contentType, oid(OIDS.data)),
    attribute(OIDS.messageDigest, octets(digest(content))),
    attribute(OIDS.signingCertificateV2, signingCertificate(certificate)),
  ].sort((one, other) => Buffer.compare(der(one), der(other)));
}

/** SigningCertificateV2 with SHA-256, which being the default is not named. */
function signingCertificate(certificate: X509Certificate): Node {
  const { issuer, serial } = namesOf(certificate);
  const issuerSerial = sequence(sequence(tagged(DIRECTORY_NAME, issuer)), serial);
  return sequence(sequence(sequence(octets(digest(certificate.raw)), issuerSerial)));
}

/** Issuer and serial number as they stand in the certificate, byte by byte. */
function namesOf({ raw }: X509Certificate): { issuer: Node; serial: Node } {
  const [toBeSigned] = parsed(raw).value as Node[];
  const parts = (toBeSigned?.value as Node[] | undefined) ?? [];
  const [serial, , issuer] = parts.slice(parts[0]?.tagClass === CONTEXT_SPECIFIC ? 1 : 0); // the version may stand first
  if (!serial || !issuer) throw new Error('a certificate has an issuer and a serial number');
  return { issuer, serial };
}

function sha256Algorithm(): Node {
  return sequence(oid(OIDS.sha256), primitive(NULL, ''));
}

function signatureAlgorithm({ asymmetricKeyType }: KeyObject): Node {
  return asymmetricKeyType === 'ec'
    ? sequence(oid(OIDS.ecdsaWithSha256))
    : sequence(oid(OIDS.rsa), primitive(NULL, ''));
}
