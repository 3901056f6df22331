import { EinvoiceController } from './einvoice.controller';
import { VatIntegrationController } from './integrations/vat-integration.controller';
import { BillMailboxController } from './mailbox/bill-mailbox.controller';
import { ReceivedFileController } from './received/received-file.controller';

export const EINVOICE_CONTROLLERS = [
  EinvoiceController,
  VatIntegrationController,
  ReceivedFileController,
  BillMailboxController,
];
