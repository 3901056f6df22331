import { decimal } from '@ponte/shared/money';
import Big from 'big.js';
import { Column, type ColumnOptions } from 'typeorm';

interface Options {
  readonly nullable?: boolean;
  readonly default?: string;
}

/** DECIMAL leaves the driver as text; it becomes a Big and never a float. */
export const decimalTransformer = {
  to: (value: Big | null | undefined): string | null | undefined =>
    value instanceof Big ? value.toFixed() : value,
  from: (value: string | null): Big | null => (value === null ? null : decimal(value)),
};

/** The server tells a default with all its decimals, so it is written with them. */
function decimalColumn(
  precision: number,
  scale: number,
  { default: value, ...options }: Options,
): PropertyDecorator {
  const preset = value === undefined ? {} : { default: new Big(value).toFixed(scale) };
  return Column({
    type: 'decimal',
    precision,
    scale,
    transformer: decimalTransformer,
    ...options,
    ...preset,
  });
}

/** EUR, two decimals: amounts of documents, entries and payments. */
export const MoneyColumn = (options: Options = {}): PropertyDecorator => decimalColumn(14, 2, options);

/** EUR with up to eight decimals: unit prices and quantities, as FatturaPA allows them. */
export const PriceColumn = (options: Options = {}): PropertyDecorator => decimalColumn(18, 8, options);

/** Percentages such as 22.00 or 12.50. */
export const PercentColumn = (options: Options = {}): PropertyDecorator => decimalColumn(7, 4, options);

/** A civil day, `YYYY-MM-DD`. */
export const DateColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'date', ...options });

/** An instant in UTC, to the millisecond. */
export const InstantColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, ...options });

/** Short text; 255 characters unless said. */
export const TextColumn = (options: Options & { length?: number } = {}): PropertyDecorator => {
  const { length = 255, ...rest } = options;
  return Column({ type: 'varchar', length, ...rest } as ColumnOptions);
};

/** A code or status from a closed set; kept as text so that a new value needs no table change. */
export const CodeColumn = (options: Options & { length?: number } = {}): PropertyDecorator =>
  TextColumn({ length: 32, ...options });

/** A small structure read and written whole. */
export const JsonColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'json', ...options });
