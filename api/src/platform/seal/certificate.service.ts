import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../clock.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Transactions } from '../db/transactions.service';
import { derivedKey, lock, unlock } from '../secret-box';
import { CERTIFICATE_ID, CompanyCertificate } from './company-certificate.entity';
import type { KeyBundle } from './key-bundle';

interface Locked {
  readonly pkcs12: string;
  readonly passphrase: string;
}

/** A certificate that may seal now, with what is told of it. */
export interface UsableCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly bundle: KeyBundle;
}

/** The library that reads certificates is some megabytes, and few processes ever do. */
const openKeyBundle = async (file: Buffer, passphrase: string): Promise<KeyBundle> =>
  (await import('./key-bundle')).openKeyBundle(file, passphrase);

/** The company's certificate: taken in, kept under lock, given to the seal. */
@Injectable()
export class CompanyCertificates {
  private readonly key: Buffer;

  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    @Inject(CONFIG) { secret }: Pick<Config, 'secret'>,
  ) {
    this.key = derivedKey(secret, 'company-certificate');
  }

  current(): Promise<CompanyCertificate | null> {
    return this.db.manager.findOneBy(CompanyCertificate, { id: CERTIFICATE_ID });
  }

  /**
   * Takes a certificate in, in place of the one before. `certificate.invalid-file`, `.invalid-passphrase`, `.invalid-key`, and
   * `certificate.invalid-period` when it is over or not begun.
   */
  async upload({ pkcs12, passphrase }: Locked): Promise<CompanyCertificate> {
    const { certificate } = await openKeyBundle(Buffer.from(pkcs12, 'base64'), passphrase);
    const values = {
      id: CERTIFICATE_ID,
      bundleSecret: lock(Buffer.from(JSON.stringify({ pkcs12, passphrase })), this.key),
      subject: oneLine(certificate.subject),
      issuer: oneLine(certificate.issuer),
      serialNumber: certificate.serialNumber,
      validFrom: new Date(certificate.validFrom),
      validTo: new Date(certificate.validTo),
      uploadedAt: this.clock.now(),
    };
    if (!this.isInForce(values)) throw new DomainError('certificate.invalid-period');
    return this.db.run(async (tx) => {
      const found = await tx.findOne(CompanyCertificate, {
        where: { id: CERTIFICATE_ID },
        lock: { mode: 'pessimistic_write' },
      });
      return tx.save(Object.assign(found ?? new CompanyCertificate(), values));
    });
  }

  /** Takes it away: from now on nothing is sealed. Does nothing where there is none. */
  remove(): Promise<void> {
    return this.db.run(async (tx) => {
      const found = await tx.findOneBy(CompanyCertificate, { id: CERTIFICATE_ID });
      if (found) await tx.remove(found);
    });
  }

  /** The certificate if it may seal now; null where there is none, or its time is over. `certificate.locked` with another secret. */
  async usable(): Promise<UsableCertificate | null> {
    const found = await this.current();
    if (!found || !this.isInForce(found)) return null;
    const unlocked = unlock(found.bundleSecret, this.key);
    if (!unlocked) throw new DomainError('certificate.locked');
    const { pkcs12, passphrase } = JSON.parse(unlocked.toString()) as Locked;
    const { subject, issuer, serialNumber } = found;
    return {
      subject,
      issuer,
      serialNumber,
      bundle: await openKeyBundle(Buffer.from(pkcs12, 'base64'), passphrase),
    };
  }

  private isInForce({ validFrom, validTo }: Pick<CompanyCertificate, 'validFrom' | 'validTo'>): boolean {
    const now = this.clock.now();
    return validFrom <= now && now < validTo;
  }
}

/** Node writes each part of a name on a line of its own. */
function oneLine(name: string): string {
  return name.split('\n').join(', ').slice(0, 500);
}
