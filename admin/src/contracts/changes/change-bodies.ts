type Values = Readonly<Record<string, unknown>>;

/** What is left empty is left to the API. */
function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

/** A plan change as it is sent; null while it says nothing yet. */
export function planBody({ when, on, settle, reason, ...change }: Values): Values | null {
  const { productId, unitPrice, quantity, discountPercent } = change;
  const changes = filled({ productId, unitPrice, quantity, discountPercent });
  if (Object.keys(changes).length === 0 || (when === 'date' && !on)) return null;
  return { ...changes, when, settle, ...filled({ on: when === 'date' ? on : null, reason }) };
}

/** A pause as it is sent; null while its first day is missing. */
export function pauseBody({ startsOn, endsOn, feePercent, settle, reason }: Values): Values | null {
  if (!startsOn) return null;
  return { startsOn, settle, ...filled({ endsOn, feePercent, reason }) };
}

const PERIODS = ['recurrenceMonths', 'policy', 'fixedDay', 'anchor'] as const;

/** Other periods as they are sent; null while something is missing, or nothing differs from the `present` ones. */
export function recurrenceBody(values: Values, present: Values): Values | null {
  const { on, recurrenceMonths, policy, fixedDay, anchor, reason } = values;
  if (!on || !recurrenceMonths || (policy === 'fixed-day' && !fixedDay)) return null;
  if (PERIODS.every((name) => values[name] === present[name])) return null;
  const day = policy === 'fixed-day' ? { fixedDay } : {};
  return { on, recurrenceMonths, policy, anchor, ...day, ...filled({ reason }) };
}
