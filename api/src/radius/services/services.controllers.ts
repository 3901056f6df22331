import { RadiusServiceController } from './radius-service.controller';
import { AttributeController } from '../attributes/attribute.controller';

export const SERVICES_CONTROLLERS = [RadiusServiceController, AttributeController];
