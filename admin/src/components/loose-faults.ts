import { get, type FieldErrors, type FieldRefs } from 'react-hook-form';

/** What the API found wrong with something that the form has no input for. */
export interface LooseFault {
  /** The path of the fault, `lines.0.amount`. */
  readonly name: string;
  readonly message: string;
}

/**
 * The faults of a refused request that no input of the form can show. `fields` are the form's registered inputs, in the
 * shape of its values.
 */
export function looseFaults(errors: FieldErrors, fields: FieldRefs): LooseFault[] {
  return serverFaults(errors, []).filter(({ name }) => !hasInput(get(fields, name)));
}

function serverFaults(node: unknown, path: readonly string[]): LooseFault[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, message } = node as Readonly<Record<string, unknown>>;
  if (type === 'server' && typeof message === 'string') return [{ name: path.join('.'), message }];
  if (typeof type === 'string') return []; // found by the form itself
  return Object.entries(node).flatMap(([key, below]) => serverFaults(below, [...path, key]));
}

/** The library keeps what it knows of an input under `_f`; without it there are only inputs further down. */
function hasInput(field: unknown): boolean {
  return typeof field === 'object' && field !== null && '_f' in field;
}
