import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, ValidateIf } from 'class-validator';

const LONGEST = 200;

interface PasswordFieldOptions {
  readonly description: string;
  /** 1 to sign in, more for a password to be set. */
  readonly min: number;
  readonly optional?: boolean;
}

/** A password as typed, blanks and all; bounded, since hashing a megabyte is work for free. */
export function PasswordField({
  description,
  min,
  optional = false,
}: PasswordFieldOptions): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: String,
      format: 'password',
      minLength: min,
      maxLength: LONGEST,
      required: !optional,
      example: 'cavallo batteria graffetta',
      description,
    }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    IsString(),
    Length(min, LONGEST),
  );
}

/** Length is what counts (NIST SP 800-63B): no rules on capitals and digits. */
export const NewPasswordField = (options: { optional?: boolean } = {}): PropertyDecorator =>
  PasswordField({ description: 'At least twelve characters of any kind.', min: 12, ...options });
