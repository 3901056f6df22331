import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isCivilDate } from '@ponte/shared/calendar';
import { servesHttp } from './serving';

/**
 * One decorator a field: the rule that checks it and the OpenAPI property that tells of it, so that they can't drift.
 * (The Swagger CLI plugin does nothing under SWC.) `description` says what the field means, and its unit.
 */
interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  /** May be left out of a request. */
  readonly optional?: boolean;
  /** May be null: known to be empty. */
  readonly nullable?: boolean;
}

/** What stands for a field's rules where no request comes in. */
const unread: PropertyDecorator = () => undefined;

function field(
  options: FieldOptions,
  api: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  if (!servesHttp()) return unread;
  const { optional = false, nullable = false, description, example } = options;
  return applyDecorators(
    ApiProperty({
      ...api,
      required: !optional,
      nullable,
      ...(description === undefined ? {} : { description }),
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
    ...absence(optional, nullable),
    ...rules,
  );
}

/** What may be null may also be missing; what may be left out is not thereby allowed to be null. */
function absence(optional: boolean, nullable: boolean): PropertyDecorator[] {
  if (nullable) return [IsOptional()];
  return optional ? [ValidateIf((_, value) => value !== undefined)] : [];
}

const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Text, blanks at both ends removed; at least one character unless `min` says otherwise. */
export const TextField = (
  options: FieldOptions & { min?: number; max?: number; pattern?: RegExp } = {},
): PropertyDecorator => {
  const { min = options.optional || options.nullable ? 0 : 1, max = 255, pattern } = options;
  return field(
    options,
    { type: String, maxLength: max, ...(min > 0 ? { minLength: min } : {}) },
    trim,
    IsString(),
    ...(min > 0 ? [Length(min, max)] : [MaxLength(max)]),
    ...(pattern ? [Matches(pattern)] : []),
  );
};

export const EmailField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'mario.rossi@example.it', ...options },
    { type: String, format: 'email' },
    trim,
    IsEmail(),
    MaxLength(255),
  );

export const IdField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 4711, ...options },
    { type: 'integer', minimum: 1 },
    Type(() => Number),
    IsInt(),
    Min(1),
  );

export const IntField = (options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator => {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(
    { example: min, ...options },
    { type: 'integer', minimum: min, maximum: max },
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
  );
};

export const BoolField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: true, ...options },
    { type: Boolean },
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean(),
  );

/** One of a closed set of words. */
export const EnumField = (
  values: readonly (string | number)[],
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    { example: values[0], ...options },
    { enum: [...values], type: typeof values[0] === 'number' ? Number : String },
    ...(typeof values[0] === 'number' ? [Type(() => Number)] : []),
    IsIn([...values]),
  );

function decimalField(
  options: FieldOptions & { negative?: boolean },
  scale: number,
  example: string,
): PropertyDecorator {
  const sign = options.negative ? '-?' : '';
  const pattern = `^${sign}\\d{1,11}(\\.\\d{1,${scale}})?$`;
  return field(
    { example, ...options },
    { type: String, pattern, format: 'decimal' },
    IsString(),
    Matches(new RegExp(pattern)),
  );
}

/** EUR as a decimal string with at most two decimals, `"36.60"`. */
export const MoneyField = (options: FieldOptions & { negative?: boolean } = {}): PropertyDecorator =>
  decimalField(options, 2, '36.60');

/** A unit price or quantity as a decimal string with at most eight decimals. */
export const PriceField = (options: FieldOptions & { negative?: boolean } = {}): PropertyDecorator =>
  decimalField(options, 8, '29.90');

/** A percentage from 0 to 100 as a decimal string. */
export const PercentField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '22.00', ...options },
    { type: String, format: 'decimal' },
    IsString(),
    Matches(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/),
  );

/** A day without time, `YYYY-MM-DD`. */
export const DayField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '2026-03-31', ...options },
    { type: String, format: 'date' },
    ValidateBy({
      name: 'isCivilDate',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isCivilDate(value),
        defaultMessage: () => '$property must be a day of the calendar, YYYY-MM-DD',
      },
    }),
  );

/** An instant in UTC, ISO 8601. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '2026-03-31T10:15:00.000Z', ...options },
    { type: String, format: 'date-time' },
    IsISO8601(),
  );

/** A nested object, or a list of them with `list: true`. */
export const NestedField = <T>(
  type: () => ClassConstructor<T>,
  options: FieldOptions & { list?: boolean; most?: number } = {},
): PropertyDecorator =>
  field(
    options,
    // Swagger knows a type to be asked for later by its name alone: a function called `type`.
    { type: () => type(), isArray: options.list ?? false },
    Type(type),
    ValidateNested({ each: options.list ?? false }),
    ...(options.list ? [IsArray(), ArrayMaxSize(options.most ?? 1000)] : [IsObject()]),
  );

/** A list of ids; in a query string `ids=1,2,3`. */
export const IdListField = (options: FieldOptions & { most?: number } = {}): PropertyDecorator =>
  field(
    { example: [1, 2, 3], ...options },
    { type: 'integer', isArray: true },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').map(Number) : value,
    ),
    IsArray(),
    ArrayMaxSize(options.most ?? 1000),
    IsInt({ each: true }),
    Min(1, { each: true }),
  );

/** A list of short texts from a closed set or free; in a query string `a,b`. */
export const TextListField = (
  options: FieldOptions & { values?: readonly string[]; most?: number } = {},
): PropertyDecorator =>
  field(
    options,
    {
      type: String,
      isArray: true,
      ...(options.values ? { enum: [...options.values] } : {}),
    },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsArray(),
    ArrayMaxSize(options.most ?? 1000),
    IsString({ each: true }),
    ...(options.values ? [IsIn([...options.values], { each: true })] : []),
  );

/** A structure whose shape is told in words only. */
export const ObjectField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, IsObject());
