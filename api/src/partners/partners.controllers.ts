import { FiscalPositionController } from './fiscal-position.controller';
import { PartnerController } from './partner.controller';
import { PaymentTermController } from './payment-term.controller';
import { PaymentMethodController } from './payment-method.controller';
import { TagController } from './tag.controller';

export const PARTNERS_CONTROLLERS = [
  PartnerController,
  FiscalPositionController,
  PaymentTermController,
  PaymentMethodController,
  TagController,
];
