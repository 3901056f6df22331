import { EinvoiceController } from './einvoice.controller';
import { VatIntegrationController } from './integrations/vat-integration.controller';
import { BillMailboxController } from './mailbox/bill-mailbox.controller';
import { ReceivedFileController } from './received/received-file.controller';
import { SentMarkController } from './sent-marks.controller';

export const EINVOICE_CONTROLLERS = [
  EinvoiceController,
  SentMarkController,
  VatIntegrationController,
  ReceivedFileController,
  BillMailboxController,
];
