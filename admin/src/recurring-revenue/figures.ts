import { addMonths } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { Formats } from '../fields/formats';
import type { Figure, Movement, RecurringMonth } from './months';

/** What a figure of a month is made of, and how it is read; null where nothing makes it. */
export type FigureOf = (month: RecurringMonth, formats: Formats) => Figure | null;

/** The start of a month is the end of the one before. */
export const atStart: FigureOf = ({ month, start }, { money: read }) => ({
  ...{ month: addMonths(`${month}-01`, -1).slice(0, 7), movements: [], field: 'end', reading: read(start) },
});

export const atEnd: FigureOf = ({ month, end }, { money: read }) => ({
  ...{ month, movements: [], field: 'end', reading: read(end) },
});

/** What moved one way. */
export const movedSo =
  (movement: Movement): FigureOf =>
  (month, { money: read }) => {
    const { amount, customers } = lossOf(month, [movement]);
    if (customers === 0) return null;
    return { month: month.month, movements: [movement], field: movement, reading: read(amount.toFixed(2)) };
  };

/** Customers lost, out of those there were. */
export const churnOf: FigureOf = (month, { percent, count }) => {
  const { customers } = lossOf(month, ['churned']);
  if (month.churn === null || customers === 0) return null;
  const reading = `${percent(month.churn)} = ${count(customers)} / ${count(month.customersBefore)}`;
  return { month: month.month, movements: ['churned'], field: 'churn', reading };
};

/** Revenue lost, by customers that pay less or no more, out of what there was. */
export const revenueChurnOf: FigureOf = (month, { percent, money: read }) => {
  const { amount, customers } = lossOf(month, ['contraction', 'churned']);
  if (month.revenueChurn === null || customers === 0) return null;
  const reading = `${percent(month.revenueChurn)} = ${read(amount.neg().toFixed(2))} / ${read(month.start)}`;
  return { month: month.month, movements: ['contraction', 'churned'], field: 'revenueChurn', reading };
};

/** What pays, by how many. */
export const perCustomerOf: FigureOf = ({ month, perCustomer, end, customers }, { money: read, count }) => {
  if (perCustomer === null) return null;
  const reading = `${read(perCustomer)} = ${read(end)} / ${count(customers)}`;
  return { month, movements: [], field: 'perCustomer', reading };
};

function lossOf({ moved }: RecurringMonth, movements: readonly Movement[]) {
  const found = moved.filter(({ movement }) => movements.includes(movement));
  return {
    amount: found.reduce((all, { amount }) => all.plus(amount), decimal('0')),
    customers: found.reduce((all, { customers }) => all + customers, 0),
  };
}
