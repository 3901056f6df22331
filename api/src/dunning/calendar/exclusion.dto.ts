import { DayField, EnumField, IntField, TextField } from '../../platform/http/fields';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Exclusion } from './cut-off-calendar';

const WHYS = ['weekday', 'holiday', 'patron', 'range', 'eve'] as const;

/** Why nobody is cut off on a day. */
export class ExclusionDto {
  @EnumField(WHYS, { description: '`eve`: the next day is excluded for another reason.' })
  why: Exclusion['why'];

  @IntField({ nullable: true, min: 1, max: 7, example: 6, description: 'Day of the week, 1 for Monday.' })
  weekday: number | null;

  @TextField({ nullable: true, example: 'easter-monday' }) holiday: string | null;

  @TextField({ nullable: true, example: 'Agosto', description: 'Of the range.' }) name: string | null;

  static from(exclusion: Exclusion): ExclusionDto {
    return Object.assign(new ExclusionDto(), { weekday: null, holiday: null, name: null, ...exclusion });
  }
}

export class ExcludedDayDto extends ExclusionDto {
  @DayField() day: string;

  static of(day: CivilDate, exclusion: Exclusion): ExcludedDayDto {
    return Object.assign(new ExcludedDayDto(), ExclusionDto.from(exclusion), { day });
  }
}

export class ExcludedDaysQuery {
  @DayField({ description: 'First day.' }) from: string;

  @DayField({ description: 'Last day.' }) to: string;
}
