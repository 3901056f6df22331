import { PartialType } from '@nestjs/swagger';
import { BoolField, EnumField, IntField, NestedField, TextField } from '../../platform/http/fields';
import { RadiusAttributeDto } from '../attributes/attribute.dto';
import type { RadiusSetting } from './radius-setting.entity';

const optional = { optional: true };
const days = { min: 1, max: 3650 };
const months = { min: 1, max: 120 };

export class EditRadiusSettingDto {
  @IntField({ description: 'Version that was read.' }) version: number;
  @EnumField(['walled', 'blocked'], { ...optional, description: 'What a customer in default gets.' })
  defaultAction?: 'walled' | 'blocked';
  @EnumField(['address-list', 'pool'], {
    ...optional,
    description:
      'The walled garden: a list of the firewall (same address), or a pool (the line dials in again).',
  })
  walledBy?: 'address-list' | 'pool';
  @BoolField({ ...optional, description: 'An account that serves no contract is closed.' })
  contractRequired?: boolean;
  @TextField({ ...optional, max: 80, pattern: /^[A-Za-z0-9._@+'{}-]+$/, example: '{name}@isp.example' })
  usernamePattern?: string;
  @IntField({ ...optional, ...months }) historyMonths?: number;
  @IntField({ ...optional, ...days }) hotDays?: number;
  @IntField({ ...optional, ...months }) archiveMonths?: number;
  @IntField({ ...optional, ...days }) loginDays?: number;
  @IntField({ ...optional, ...days }) trafficHourDays?: number;
  @IntField({ ...optional, ...months }) trafficDayMonths?: number;
  @NestedField(() => RadiusAttributeDto, {
    ...optional,
    list: true,
    most: 20,
    description: 'All that a walled login is given.',
  })
  walled?: RadiusAttributeDto[];
}

export class RadiusSettingDto extends PartialType(EditRadiusSettingDto) {
  static of(setting: RadiusSetting, walled: readonly RadiusAttributeDto[]): RadiusSettingDto {
    return Object.assign(new RadiusSettingDto(), setting, { id: undefined, walled });
  }
}
