import { AccountingPeriod } from './accounting/periods/accounting-period.entity';
import { AccountingSetting } from './accounting/periods/accounting-setting.entity';
import { EntryAttachment } from './accounting/attachments/entry-attachment.entity';
import { PurchaseProtocol } from './accounting/vat/purchase-protocol.entity';
import { VatCollection } from './accounting/vat/collection/vat-collection.entity';
import { VatSettlement } from './accounting/vat/settlement/vat-settlement.entity';
import { VatEntry } from './accounting/vat/vat-entry.entity';
import { Deferral } from './accounting/deferrals/deferral.entity';
import { BillAccountChange } from './accounting/bill-accounts/bill-account-change.entity';
import { BillUndo } from './accounting/bill-recordings/bill-undo.entity';
import { WithholdingSuffered } from './accounting/withholding/withholding-suffered.entity';
import { WithholdingPayment } from './accounting/withholding/withholding-payment.entity';
import { YearClosingEntry } from './accounting/year-end/year-closing-entry.entity';
import { YearClosing } from './accounting/year-end/year-closing.entity';
import { EntryTemplate } from './accounting/templates/entry-template.entity';
import { Account } from './accounting/chart/account.entity';
import { JournalEntry } from './accounting/journal/journal-entry.entity';
import { JournalLineNumber } from './accounting/journal-book/journal-line-number.entity';
import { ReportPrint } from './accounting/prints/report-print.entity';
import { JournalPrint } from './accounting/journal-book/journal-print.entity';
import { JournalLine } from './accounting/journal/journal-line.entity';
import { Journal } from './accounting/journal/journal.entity';
import { BillingChunk } from './billing/billing-chunk.entity';
import { BillingResult } from './billing/billing-result.entity';
import { BillingRun } from './billing/billing-run.entity';
import { Charge } from './billing/charge.entity';
import { PriceListItem } from './catalog/price-list-item.entity';
import { PriceList } from './catalog/price-list.entity';
import { ProductCategory } from './catalog/product-category.entity';
import { Product } from './catalog/product.entity';
import { PromotionTarget } from './catalog/promotion-target.entity';
import { Promotion } from './catalog/promotion.entity';
import { TaxCode } from './catalog/tax-code.entity';
import { Voucher } from './catalog/voucher.entity';
import { BulkChange } from './contracts/bulk-changes/bulk-change.entity';
import { BulkChunk } from './contracts/bulk-changes/bulk-chunk.entity';
import { BulkLine } from './contracts/bulk-changes/bulk-line.entity';
import { BulkResult } from './contracts/bulk-changes/bulk-result.entity';
import { ContractEvent } from './contracts/contract-event.entity';
import { ContractGroup } from './contracts/groups/contract-group.entity';
import { ContractLine } from './contracts/contract-line.entity';
import { ContractPause } from './contracts/contract-pause.entity';
import { Contract } from './contracts/contract.entity';
import { ContractDailyChunk } from './contracts/daily/contract-daily-chunk.entity';
import { ContractDailyResult } from './contracts/daily/contract-daily-result.entity';
import { ContractDailyRun } from './contracts/daily/contract-daily-run.entity';
import { ContractLinePromotion } from './contracts/promotions/contract-line-promotion.entity';
import { ContractPromotion } from './contracts/promotions/contract-promotion.entity';
import { ContractAttachment } from './contracts/print/contract-attachment.entity';
import { ContractConsent } from './contracts/print/contract-consent.entity';
import { ContractPrint } from './contracts/print/contract-print.entity';
import { ContractTemplate } from './contracts/print/contract-template.entity';
import { TermsVersion } from './contracts/print/terms-version.entity';
import { Terms } from './contracts/print/terms.entity';
import { SignatureChainEnd } from './contracts/signing/signature-chain-end.entity';
import { SignatureCode } from './contracts/signing/signature-code.entity';
import { SignatureEvent } from './contracts/signing/signature-event.entity';
import { SignatureRequest } from './contracts/signing/signature-request.entity';
import { DunningSetting } from './dunning/calendar/dunning-setting.entity';
import { CutOffItem } from './dunning/cut-offs/cut-off-item.entity';
import { CutOffRun } from './dunning/cut-offs/cut-off-run.entity';
import { DunningDispute } from './dunning/disputes/dunning-dispute.entity';
import { DunningExemption } from './dunning/exemptions/dunning-exemption.entity';
import { DunningPolicy } from './dunning/policies/dunning-policy.entity';
import { PaymentPromise } from './dunning/promises/payment-promise.entity';
import { DunningStep } from './dunning/steps/dunning-step.entity';
import { EinvoiceFile } from './einvoice/einvoice-file.entity';
import { BillMail } from './einvoice/mailbox/bill-mail.entity';
import { BillMailbox } from './einvoice/mailbox/bill-mailbox.entity';
import { ReceivedFile } from './einvoice/received/received-file.entity';
import { BillAttachment } from './invoicing/bills/bill-attachment.entity';
import { BillInstalment } from './invoicing/bills/bill-instalment.entity';
import { BillLine } from './invoicing/bills/bill-line.entity';
import { BillTax } from './invoicing/bills/bill-tax.entity';
import { Bill } from './invoicing/bills/bill.entity';
import { Instalment } from './invoicing/instalment.entity';
import { ContractSetting } from './contracts/term/contract-setting.entity';
import { ContractWithdrawal } from './contracts/term/contract-withdrawal.entity';
import { VatIntegration } from './invoicing/integrations/vat-integration.entity';
import { InvoiceContract } from './invoicing/invoice-contract.entity';
import { InvoiceLine } from './invoicing/invoice-line.entity';
import { InvoiceTax } from './invoicing/invoice-tax.entity';
import { LetterOfIntent } from './invoicing/letters/letter-of-intent.entity';
import { PlafondUse } from './invoicing/letters/plafond-use.entity';
import { Invoice } from './invoicing/invoice.entity';
import { Register } from './invoicing/register.entity';
import { MailSetting } from './messaging/mail-setting.entity';
import { MessageAttachment } from './messaging/message-attachment.entity';
import { SmsSetting } from './messaging/sms-setting.entity';
import { Message } from './messaging/message.entity';
import { Address } from './partners/address.entity';
import { Contact } from './partners/contact.entity';
import { FiscalPosition } from './partners/fiscal-position.entity';
import { Partner } from './partners/partner.entity';
import { PaymentMethod } from './partners/payment-method.entity';
import { PaymentTerm } from './partners/payment-term.entity';
import { Tag } from './partners/tag.entity';
import { PaymentAllocation } from './payments/payment-allocation.entity';
import { CreditUse } from './payments/credit-use/credit-use.entity';
import { PaymentRefund } from './payments/refunds/payment-refund.entity';
import { Payment } from './payments/payment.entity';
import { PaymentSetting } from './payments/settings/payment-setting.entity';
import { SupplierPaymentAllocation } from './payments/suppliers/supplier-payment-allocation.entity';
import { SupplierPayment } from './payments/suppliers/supplier-payment.entity';
import { ApiKey } from './platform/auth/api-key.entity';
import { Role } from './platform/auth/role.entity';
import { Session } from './platform/auth/session.entity';
import { User } from './platform/auth/user.entity';
import { AuditEntry } from './platform/audit/audit-entry.entity';
import { Company } from './platform/company/company.entity';
import { File } from './platform/files/file.entity';
import { IdempotencyRecord } from './platform/http/idempotency-record.entity';
import { TimetableEntry } from './platform/jobs/timetable-entry.entity';
import { NumberSequence } from './platform/number-sequence.entity';
import { OutboxEvent } from './platform/outbox/outbox-event.entity';
import { RadiusAccessLog } from './radius/access/radius-access-log.entity';
import { RadiusOutage } from './radius/access/radius-outage.entity';
import { RadiusSetting } from './radius/access/radius-setting.entity';
import { RadiusWalledAttribute } from './radius/access/radius-walled-attribute.entity';
import { RadiusAccountAttribute } from './radius/accounts/radius-account-attribute.entity';
import { RadiusAccount } from './radius/accounts/radius-account.entity';
import { RadiusAddress } from './radius/addresses/radius-address.entity';
import { NatBlock } from './radius/addresses/nat-block.entity';
import { RadiusPool } from './radius/addresses/radius-pool.entity';
import { RadiusSubnet } from './radius/addresses/radius-subnet.entity';
import { NasReload } from './radius/freeradius/nas-reload.entity';
import { RadAcct } from './radius/freeradius/rad-acct.entity';
import { RadPostAuth } from './radius/freeradius/rad-post-auth.entity';
import { RadiusAccessPoint } from './radius/nas/radius-access-point.entity';
import { RadiusNas } from './radius/nas/radius-nas.entity';
import { RadiusProductService } from './radius/services/radius-product-service.entity';
import { RadiusServiceAttribute } from './radius/services/radius-service-attribute.entity';
import { RadiusService } from './radius/services/radius-service.entity';
import { RadiusDisconnectLog } from './radius/sessions/radius-disconnect-log.entity';
import { RadiusTraffic } from './radius/sessions/radius-traffic.entity';
import { OrderInvoice } from './sales/orders/order-invoice.entity';
import { SaleOrder } from './sales/orders/sale-order.entity';
import { SaleOrderLine } from './sales/orders/sale-order-line.entity';
import { QuoteAnswer } from './sales/quotes/quote-answer.entity';
import { QuoteLine } from './sales/quotes/quote-line.entity';
import { Quote } from './sales/quotes/quote.entity';
import { CompanyCertificate } from './platform/seal/company-certificate.entity';

/** Every table of the product, floor by floor; named one by one so that nothing depends on file patterns. */
export const ENTITIES = [
  ...[ApiKey, AuditEntry, Company, File, IdempotencyRecord, NumberSequence, OutboxEvent, Role, Session, User],
  TimetableEntry,
  CompanyCertificate,
  ...[PriceList, PriceListItem, Product, ProductCategory, TaxCode],
  ...[Promotion, PromotionTarget, Voucher],
  ...[Address, Contact, FiscalPosition, Partner, PaymentMethod, PaymentTerm, Tag],
  ...[MailSetting, Message, MessageAttachment, SmsSetting],
  ...[Contract, ContractEvent, ContractGroup, ContractLine, ContractPause],
  ...[ContractDailyChunk, ContractDailyResult, ContractDailyRun, ContractSetting, ContractWithdrawal],
  ...[BulkChange, BulkChunk, BulkLine, BulkResult, ContractLinePromotion, ContractPromotion],
  ...[RadiusService, RadiusServiceAttribute, RadiusProductService, RadiusNas, RadiusAccessPoint],
  ...[RadiusAccount, RadiusAccountAttribute, RadiusWalledAttribute, RadiusSetting, RadiusOutage],
  ...[RadiusPool, RadiusSubnet, RadiusAddress, NatBlock],
  ...[RadiusAccessLog, RadiusDisconnectLog, RadiusTraffic, RadAcct, RadPostAuth, NasReload],
  ...[ContractAttachment, ContractConsent, ContractPrint, ContractTemplate, Terms, TermsVersion],
  ...[SignatureChainEnd, SignatureCode, SignatureEvent, SignatureRequest],
  ...[LetterOfIntent, PlafondUse],
  ...[Instalment, Invoice, InvoiceContract, InvoiceLine, InvoiceTax, Register],
  ...[BillingChunk, BillingResult, BillingRun, Charge],
  ...[Bill, BillAttachment, BillInstalment, BillLine, BillTax, VatIntegration],
  ...[EinvoiceFile, BillMail, BillMailbox, ReceivedFile],
  ...[CreditUse, Payment, PaymentAllocation, PaymentRefund, PaymentSetting],
  ...[SupplierPayment, SupplierPaymentAllocation],
  ...[Account, Journal, JournalEntry, JournalLine, JournalPrint, JournalLineNumber, ReportPrint],
  ...[AccountingPeriod, AccountingSetting, EntryAttachment, EntryTemplate, VatEntry, PurchaseProtocol],
  ...[
    VatCollection,
    VatSettlement,
    WithholdingPayment,
    WithholdingSuffered,
    YearClosing,
    YearClosingEntry,
    Deferral,
  ],
  BillAccountChange,
  BillUndo,
  ...[CutOffItem, CutOffRun, DunningDispute, DunningExemption, DunningPolicy, DunningSetting, DunningStep],
  PaymentPromise,
  ...[Quote, QuoteAnswer, QuoteLine, OrderInvoice, SaleOrder, SaleOrderLine],
];
