import { BoolField, InstantField, TextField } from '../http/fields';
import type { CompanyCertificate } from './company-certificate.entity';

/** Base64 of a PKCS#12 file, which is some kilobytes. */
const LONGEST_FILE = 200_000;

export class UploadCertificateDto {
  @TextField({
    max: LONGEST_FILE,
    pattern: /^[A-Za-z0-9+/]+={0,2}$/,
    example: 'MIIKcAIBAzCCCjYGCSqGSIb3DQEHAaCC…',
    description: 'PKCS#12 file (.p12, .pfx) in base64.',
  })
  pkcs12: string;

  @TextField({ min: 0, max: 200, example: 'segreta', description: 'Opens the file; kept encrypted with it.' })
  passphrase: string;
}

export class CompanyCertificateDto {
  @BoolField({ description: 'False: documents are not sealed, and all other fields are null.' })
  installed: boolean;

  @TextField({ nullable: true, max: 500, example: 'CN=Esempio Wireless Srl, C=IT' }) subject: string | null;

  @TextField({ nullable: true, max: 500, example: 'CN=Esempio CA, C=IT' }) issuer: string | null;

  @TextField({ nullable: true, example: '2A7F', description: 'Hex.' }) serialNumber: string | null;

  @InstantField({ nullable: true }) validFrom: string | null;

  @InstantField({ nullable: true, description: 'From then on nothing is sealed with it.' })
  validTo: string | null;

  @InstantField({ nullable: true }) uploadedAt: string | null;

  static from(certificate: CompanyCertificate | null): CompanyCertificateDto {
    return Object.assign(new CompanyCertificateDto(), certificate ? factsOf(certificate) : NONE);
  }
}

const NONE = {
  ...{ installed: false, subject: null, issuer: null, serialNumber: null },
  ...{ validFrom: null, validTo: null, uploadedAt: null },
};

function factsOf({
  subject,
  issuer,
  serialNumber,
  validFrom,
  validTo,
  uploadedAt,
}: CompanyCertificate): object {
  return {
    ...{ installed: true, subject, issuer, serialNumber },
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
    uploadedAt: uploadedAt.toISOString(),
  };
}
