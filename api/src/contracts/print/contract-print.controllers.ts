import { ContractPrintController } from './contract-print.controller';
import { ContractAttachmentController } from './contract-attachment.controller';
import { TermsController } from './terms.controller';
import { TermsVersionController } from './terms-version.controller';
import { ContractTemplateController } from './contract-template.controller';

export const CONTRACT_PRINT_CONTROLLERS = [
  ContractPrintController,
  ContractAttachmentController,
  TermsController,
  TermsVersionController,
  ContractTemplateController,
];
