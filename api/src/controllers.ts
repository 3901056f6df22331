import { Module, type Type } from '@nestjs/common';
import { ACCOUNTING_CONTROLLERS } from './accounting/accounting.controllers';
import { AccountingModule } from './accounting/accounting.module';
import { BILLING_CONTROLLERS } from './billing/billing.controllers';
import { BillingModule } from './billing/billing.module';
import { CATALOG_CONTROLLERS } from './catalog/catalog.controllers';
import { CatalogModule } from './catalog/catalog.module';
import { CONTRACTS_CONTROLLERS } from './contracts/contracts.controllers';
import { ContractsModule } from './contracts/contracts.module';
import { CONTRACT_PRINT_CONTROLLERS } from './contracts/print/contract-print.controllers';
import { ContractPrintModule } from './contracts/print/contract-print.module';
import { CONTRACT_SIGNING_CONTROLLERS } from './contracts/signing/contract-signing.controllers';
import { ContractSigningModule } from './contracts/signing/contract-signing.module';
import { DUNNING_CONTROLLERS } from './dunning/dunning.controllers';
import { DunningModule } from './dunning/dunning.module';
import { EINVOICE_CONTROLLERS } from './einvoice/einvoice.controllers';
import { EinvoiceModule } from './einvoice/einvoice.module';
import { INVOICING_CONTROLLERS } from './invoicing/invoicing.controllers';
import { InvoicingModule } from './invoicing/invoicing.module';
import { MESSAGING_CONTROLLERS } from './messaging/messaging.controllers';
import { MessagingModule } from './messaging/messaging.module';
import { PARTNERS_CONTROLLERS } from './partners/partners.controllers';
import { PartnersModule } from './partners/partners.module';
import { PAYMENTS_CONTROLLERS } from './payments/payments.controllers';
import { PaymentsModule } from './payments/payments.module';
import { AUDIT_CONTROLLERS } from './platform/audit/audit.controllers';
import { AuditModule } from './platform/audit/audit.module';
import { AUTH_CONTROLLERS } from './platform/auth/auth.controllers';
import { AuthModule } from './platform/auth/auth.module';
import { COMPANY_CONTROLLERS } from './platform/company/company.controllers';
import { CompanyModule } from './platform/company/company.module';
import { FILES_CONTROLLERS } from './platform/files/files.controllers';
import { FilesModule } from './platform/files/files.module';
import { JOBS_CONTROLLERS } from './platform/jobs/jobs.controllers';
import { JobsModule } from './platform/jobs/jobs.module';
import { MAIL_CONTROLLERS } from './platform/mail/mail.controllers';
import { MailModule } from './platform/mail/mail.module';
import { PLATFORM_CONTROLLERS } from './platform/platform.controllers';
import { PlatformModule } from './platform/platform.module';
import { SEAL_CONTROLLERS } from './platform/seal/seal.controllers';
import { SealModule } from './platform/seal/seal.module';
import { ACCESS_CONTROLLERS } from './radius/access/access.controllers';
import { AccessModule } from './radius/access/access.module';
import { ACCOUNTS_CONTROLLERS } from './radius/accounts/accounts.controllers';
import { AccountsModule } from './radius/accounts/accounts.module';
import { ADDRESSES_CONTROLLERS } from './radius/addresses/addresses.controllers';
import { AddressesModule } from './radius/addresses/addresses.module';
import { LOGINS_CONTROLLERS } from './radius/logins/logins.controllers';
import { LoginsModule } from './radius/logins/logins.module';
import { NAS_CONTROLLERS } from './radius/nas/nas.controllers';
import { NasModule } from './radius/nas/nas.module';
import { OUTAGES_CONTROLLERS } from './radius/outages/outages.controllers';
import { OutagesModule } from './radius/outages/outages.module';
import { SERVICES_CONTROLLERS } from './radius/services/services.controllers';
import { ServicesModule } from './radius/services/services.module';
import { SESSIONS_CONTROLLERS } from './radius/sessions/sessions.controllers';
import { SessionsModule } from './radius/sessions/sessions.module';
import { REPORTING_CONTROLLERS } from './reporting/reporting.controllers';
import { ReportingModule } from './reporting/reporting.module';
import { SALES_CONTROLLERS } from './sales/sales.controllers';
import { SalesModule } from './sales/sales.module';

/** What answers HTTP, module by module. */
const SERVED: readonly (readonly [Type, Type[]])[] = [
  [AccountingModule, ACCOUNTING_CONTROLLERS],
  [BillingModule, BILLING_CONTROLLERS],
  [CatalogModule, CATALOG_CONTROLLERS],
  [ContractsModule, CONTRACTS_CONTROLLERS],
  [ContractPrintModule, CONTRACT_PRINT_CONTROLLERS],
  [ContractSigningModule, CONTRACT_SIGNING_CONTROLLERS],
  [DunningModule, DUNNING_CONTROLLERS],
  [EinvoiceModule, EINVOICE_CONTROLLERS],
  [InvoicingModule, INVOICING_CONTROLLERS],
  [MessagingModule, MESSAGING_CONTROLLERS],
  [PartnersModule, PARTNERS_CONTROLLERS],
  [PaymentsModule, PAYMENTS_CONTROLLERS],
  [AuditModule, AUDIT_CONTROLLERS],
  [AuthModule, AUTH_CONTROLLERS],
  [CompanyModule, COMPANY_CONTROLLERS],
  [FilesModule, FILES_CONTROLLERS],
  [JobsModule, JOBS_CONTROLLERS],
  [MailModule, MAIL_CONTROLLERS],
  [PlatformModule, PLATFORM_CONTROLLERS],
  [SealModule, SEAL_CONTROLLERS],
  [AccessModule, ACCESS_CONTROLLERS],
  [AccountsModule, ACCOUNTS_CONTROLLERS],
  [AddressesModule, ADDRESSES_CONTROLLERS],
  [LoginsModule, LOGINS_CONTROLLERS],
  [NasModule, NAS_CONTROLLERS],
  [OutagesModule, OUTAGES_CONTROLLERS],
  [ServicesModule, SERVICES_CONTROLLERS],
  [SessionsModule, SESSIONS_CONTROLLERS],
  [ReportingModule, REPORTING_CONTROLLERS],
  [SalesModule, SALES_CONTROLLERS],
];

/**
 * Gives the modules their controllers. They stand apart because only the HTTP server calls this: a worker and the command line
 * neither load nor build them, with their DTOs and OpenAPI descriptions a third of what a process would hold.
 */
export function serveControllers(): void {
  for (const [module, controllers] of SERVED) Module({ controllers })(module);
}
