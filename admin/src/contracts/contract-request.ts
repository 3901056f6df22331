import type { components } from '@ponte/shared/generated/api-types';

type ContractLine = components['schemas']['ContractLineDto'];
type Values = Readonly<Record<string, unknown>>;

/** A form's values; inputs left empty are null. */
export type ContractForm = Values & { readonly lines?: readonly (Values | null)[] | null };

const LINE_FIELDS = [
  'id',
  'productId',
  'description',
  'quantity',
  'unitPrice',
  'discountPercent',
  'taxCodeId',
  'startsOn',
  'provision',
  'penalty',
  'instalments',
] as const satisfies readonly (keyof ContractLine)[];

/** What adds a contract: fields left empty are left out, so that the API fills them from product and customer. */
export function newContract({ lines, ...terms }: ContractForm): Values {
  return { ...filled(terms), lines: contractLines(lines) };
}

/** A contract as it was changed; lines nobody touched are left out. */
export function changedContract({ lines, ...terms }: ContractForm, before: ContractForm): Values {
  const written = contractLines(lines);
  const untouched = JSON.stringify(written) === JSON.stringify(contractLines(before.lines));
  return { ...terms, ...(untouched ? {} : { lines: written }) };
}

/** Of a line only its end may be taken away; everything else left empty is up to the API. */
function contractLines(lines: ContractForm['lines']): Values[] {
  return (lines ?? []).map((line) => ({
    ...filled(Object.fromEntries(LINE_FIELDS.map((field) => [field, line?.[field]]))),
    endsOn: line?.endsOn ?? null,
  }));
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
