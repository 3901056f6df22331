import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.service';
import { CompanyService } from '../company/company.service';
import { CompanyCertificates } from './certificate.service';

/** A document under seal, and with which certificate; `certificate` is null where there is none to seal with. */
export interface Sealed {
  readonly pdf: Uint8Array;
  readonly certificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly serialNumber: string;
  } | null;
}

/** Puts the company's seal on a PDF (PAdES baseline B), where a certificate in force was entered. */
@Injectable()
export class PdfSeal {
  constructor(
    private readonly certificates: CompanyCertificates,
    private readonly company: CompanyService,
    private readonly clock: Clock,
  ) {}

  /** @param reason what the seal stands for, as PDF readers show it. */
  async seal(pdf: Uint8Array, reason: string): Promise<Sealed> {
    const usable = await this.certificates.usable();
    if (!usable) return { pdf, certificate: null };
    const { bundle, ...certificate } = usable;
    const { name, town, email } = await this.company.current();
    const { sealPdf } = await import('./seal-pdf');
    const at = this.clock.now();
    const text = { name, reason, location: town, contact: email ?? '', at };
    return { pdf: await sealPdf(pdf, bundle, text), certificate };
  }
}
