import { NasController } from './nas.controller';
import { AccessPointController } from './access-point.controller';

export const NAS_CONTROLLERS = [NasController, AccessPointController];
