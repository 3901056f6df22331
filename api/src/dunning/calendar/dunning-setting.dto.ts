import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { BoolField, EnumField, IntField, NestedField, TextField } from '../../platform/http/fields';
import { DUNNING_MODES, type DunningMode } from './dunning-mode';
import type { DunningSetting } from './dunning-setting.entity';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^(\d{4}-)?\d{2}-\d{2}$/;

/** Days without cut-offs under a name. */
class ExcludedRangeDto {
  @TextField({ max: 60, example: 'Agosto' }) name: string;

  @TextField({
    pattern: DAY,
    example: '08-10',
    description: 'First day: `MM-DD` for every year, `YYYY-MM-DD` for one.',
  })
  from: string;

  @TextField({ pattern: DAY, example: '08-23', description: 'Last day, written in the same way.' })
  to: string;
}

class DunningSettingValuesDto {
  @EnumField(DUNNING_MODES, {
    description:
      '`off`: nobody is warned or cut off; `manual`: warnings leave by themselves, cut-offs are approved; `automatic`: both by themselves.',
  })
  mode: DunningMode;

  @IntField({
    min: 1,
    max: 100_000,
    example: 50,
    description: 'In automatic mode more customers than this at once wait for a person.',
  })
  mostAtOnce: number;

  @ApiProperty({
    type: 'integer',
    isArray: true,
    example: [6, 7],
    description: 'Days of the week without, 1 for Monday.',
  })
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  @BoolField({ description: 'None on national holidays.' }) holidays: boolean;

  @BoolField({ description: 'None on the day before any other excluded day.' }) eves: boolean;

  @TextField({
    nullable: true,
    pattern: /^\d{2}-\d{2}$/,
    example: '08-05',
    description: 'Feast of the patron saint, `MM-DD`.',
  })
  patronDay: string | null;

  @NestedField(() => ExcludedRangeDto, { list: true, most: 40 }) ranges: ExcludedRangeDto[];

  @TextField({ pattern: TIME, example: '09:00', description: 'First minute for cut-offs, Italian time.' })
  opensAt: string;

  @TextField({ pattern: TIME, example: '16:00', description: 'First minute that is too late.' })
  closesAt: string;
}

export class EditDunningSettingDto extends PartialType(DunningSettingValuesDto, {
  skipNullProperties: false,
}) {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

export class DunningSettingDto extends DunningSettingValuesDto {
  @IntField({ example: 1 }) version: number;

  static from(setting: DunningSetting): DunningSettingDto {
    const { mode, mostAtOnce, weekdays, holidays, eves, patronDay, ranges, opensAt, closesAt, version } =
      setting;
    return Object.assign(new DunningSettingDto(), {
      ...{ mode, mostAtOnce, weekdays, holidays, eves, patronDay, ranges, opensAt, closesAt, version },
    });
  }
}
