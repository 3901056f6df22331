import { Module } from '@nestjs/common';
import { CatalogModule } from '../../catalog/catalog.module';
import { PartnersModule } from '../../partners/partners.module';
import { PdfModule } from '../../platform/pdf/pdf.module';
import { ContractsModule } from '../contracts.module';
import { ContractConsents } from './contract-consents.service';
import { ContractContents } from './contract-contents.query';
import { ContractPapers } from './contract-papers.query';
import { ContractPress } from './contract-press.service';
import { ContractPrintController } from './contract-print.controller';
import { ContractPrints } from './contract-prints.service';
import { PrintedLines } from './printed-lines.query';
import { PrintRules } from './print-rules.query';

/** Contracts on paper: templates, terms, consents, attachments, and the prints that are kept. */
@Module({
  imports: [CatalogModule, PartnersModule, ContractsModule, PdfModule],
  controllers: [ContractPrintController],
  providers: [
    ContractPrints,
    ContractPress,
    ContractContents,
    ContractPapers,
    PrintedLines,
    PrintRules,
    ContractConsents,
  ],
  exports: [ContractPrints, ContractConsents],
})
export class ContractPrintModule {}
