import { EinvoiceController } from './einvoice.controller';
import { ReceivedFileController } from './received/received-file.controller';

export const EINVOICE_CONTROLLERS = [EinvoiceController, ReceivedFileController];
