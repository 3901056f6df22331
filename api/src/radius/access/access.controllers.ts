import { RadiusSettingController } from './radius-setting.controller';
import { AccessLogController } from './access-log.controller';

export const ACCESS_CONTROLLERS = [RadiusSettingController, AccessLogController];
