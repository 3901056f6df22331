import { Global, Module } from '@nestjs/common';
import { CertificateController } from './certificate.controller';
import { CompanyCertificates } from './certificate.service';
import { PdfSeal } from './pdf-seal.service';

/** The company's seal on its documents. */
@Global()
@Module({
  controllers: [CertificateController],
  providers: [CompanyCertificates, PdfSeal],
  exports: [PdfSeal],
})
export class SealModule {}
