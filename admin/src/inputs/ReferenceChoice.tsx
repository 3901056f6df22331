import { AutocompleteInput, ReferenceInput, type AutocompleteInputProps } from 'react-admin';

export interface ReferenceChoiceProps extends Omit<
  AutocompleteInputProps,
  'choices' | 'reference' | 'filter'
> {
  readonly source: string;
  readonly reference: string;
  /** Only records that meet these filters are offered. */
  readonly filter?: Readonly<Record<string, unknown>>;
  /** What the offered records are sorted by; the resource's first field by default. */
  readonly sortBy?: string;
}

/** One record of another resource, found by typing part of its name; writes its id. */
export const ReferenceChoice = ({
  source,
  reference,
  filter = {},
  sortBy = 'name',
  ...input
}: ReferenceChoiceProps) => (
  <ReferenceInput
    source={source}
    reference={reference}
    filter={filter}
    sort={{ field: sortBy, order: 'ASC' }}
  >
    <AutocompleteInput {...input} filterToQuery={searchByText} />
  </ReferenceInput>
);

function searchByText(text: string): { q: string } {
  return { q: text };
}
