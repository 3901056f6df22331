import { EinvoiceController } from './einvoice.controller';

export const EINVOICE_CONTROLLERS = [EinvoiceController];
