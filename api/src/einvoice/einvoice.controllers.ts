import { EinvoiceController } from './einvoice.controller';
import { BillMailboxController } from './mailbox/bill-mailbox.controller';
import { ReceivedFileController } from './received/received-file.controller';

export const EINVOICE_CONTROLLERS = [EinvoiceController, ReceivedFileController, BillMailboxController];
