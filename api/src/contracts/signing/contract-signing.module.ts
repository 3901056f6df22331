import { Module } from '@nestjs/common';
import { MessagingModule } from '../../messaging/messaging.module';
import { PartnersModule } from '../../partners/partners.module';
import { PdfModule } from '../../platform/pdf/pdf.module';
import { ContractsModule } from '../contracts.module';
import { ContractPrintModule } from '../print/contract-print.module';
import { EmailCodes } from './email-codes.service';
import { SignatureDeadlines } from './signature-deadlines.service';
import { SignatureDesk } from './signature-desk.service';
import { SignatureEffects } from './signature-effects.service';
import { SignatureFactsQuery } from './signature-facts.query';
import { SignatureFiles } from './signature-files.service';
import { SignatureKeeping } from './signature-keeping.service';
import { SignatureLinks } from './signature-links.service';
import { SignatureList } from './signature-list.query';
import { SignatureLog } from './signature-log.service';
import { SignatureOpening } from './signature-opening.service';
import { SignatureRequestWriter } from './signature-request-writer.service';
import { SignatureVerifier } from './signature-verifier.service';
import { SignedPapersPress } from './signed-papers.service';
import { SigningAct } from './signing-act.service';
import { SigningCodes } from './signing-codes.service';
import { SigningPage } from './signing-page.query';
import { SigningSteps } from './signing-steps.service';
import { SmsCodes } from './sms-codes.service';
import { SigningVisit } from './signing-visit.service';

/** Contracts signed by their customers: by a link or on a tablet, with evidence that tells any later change. */
@Module({
  imports: [PartnersModule, MessagingModule, ContractsModule, ContractPrintModule, PdfModule],
  providers: [
    ...[SignatureLog, SignatureDeadlines, SignatureLinks, SignatureRequestWriter, SignatureOpening],
    ...[SignatureDesk, SignatureList, SignatureFiles, SignatureVerifier, SignatureFactsQuery],
    ...[SignedPapersPress, SignatureEffects, SignatureKeeping],
    ...[SigningVisit, SigningSteps, SigningPage, SigningCodes, SigningAct, EmailCodes, SmsCodes],
  ],
  exports: [
    SignatureOpening,
    SignatureDesk,
    SignatureVerifier,
    SigningVisit,
    SigningSteps,
    SigningCodes,
    SigningAct,
  ],
})
export class ContractSigningModule {}
