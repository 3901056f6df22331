import { EnumField, IntField, NestedField, TextField } from '../../platform/http/fields';
import { RadiusLoginDto } from './login.dto';
import type { Trial } from './trial-login.service';

const ANSWERS = ['accept', 'reject', 'silence'] as const;

export class TrialAttributeDto {
  @TextField({ example: 'Mikrotik-Rate-Limit' }) name: string;
  @TextField({ example: '10M/100M' }) value: string;
}

export class TrialDto {
  @EnumField(ANSWERS) answer: (typeof ANSWERS)[number];
  @NestedField(() => TrialAttributeDto, { list: true, description: 'What the server gave.' })
  given: TrialAttributeDto[];
  @NestedField(() => RadiusLoginDto, {
    nullable: true,
    description: 'As the log has it, with the reason of a refusal.',
  })
  login: RadiusLoginDto | null;
  @IntField({ description: 'How long it took, milliseconds.' }) ms: number;

  static from({ login, ...trial }: Trial): TrialDto {
    return Object.assign(new TrialDto(), { ...trial, login: login && RadiusLoginDto.from(login) });
  }
}
