import { Global, Module } from '@nestjs/common';
import { CompanyCertificates } from './certificate.service';
import { PdfSeal } from './pdf-seal.service';

/** The company's seal on its documents. */
@Global()
@Module({
  providers: [CompanyCertificates, PdfSeal],
  exports: [PdfSeal],
})
export class SealModule {}
