import { Module } from '@nestjs/common';
import { CatalogModule } from '../../catalog/catalog.module';
import { MessagingModule } from '../../messaging/messaging.module';
import { PartnersModule } from '../../partners/partners.module';
import { PdfModule } from '../../platform/pdf/pdf.module';
import { ContractsModule } from '../contracts.module';
import { ContractAttachments } from './contract-attachments.service';
import { ContractConsents } from './contract-consents.service';
import { ContractContents } from './contract-contents.query';
import { ContractPapers } from './contract-papers.query';
import { ContractPress } from './contract-press.service';
import { ContractPrints } from './contract-prints.service';
import { ContractTemplates } from './contract-templates.service';
import { PrintMailing } from './print-mailing.service';
import { PrintedLines } from './printed-lines.query';
import { TermsService } from './terms.service';
import { TermsVersions } from './terms-versions.service';
import { PrintRules } from './print-rules.query';

/** Contracts on paper: templates, terms, consents, attachments, and the prints that are kept. */
@Module({
  imports: [CatalogModule, PartnersModule, MessagingModule, ContractsModule, PdfModule],
  providers: [
    ContractPrints,
    ContractPress,
    ContractContents,
    ContractPapers,
    PrintedLines,
    PrintRules,
    ContractConsents,
    ContractAttachments,
    ContractTemplates,
    TermsService,
    TermsVersions,
    PrintMailing,
  ],
  exports: [ContractPrints, ContractConsents, ContractAttachments, PrintMailing],
})
export class ContractPrintModule {}
