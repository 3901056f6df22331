import {
  AutocompleteInput,
  ReferenceInput,
  SearchInput,
  SelectInput,
  useResourceContext,
  useTranslate,
  type SearchInputProps,
} from 'react-admin';
import { DayInput } from '../inputs/DayInput';

export interface FilterProps {
  readonly source: string;
  /** Always shown, instead of on demand. */
  readonly alwaysOn?: boolean;
}

/** A search field that is called so for those who can't see its magnifying glass. */
export const SearchFilter = (props: SearchInputProps) => {
  const translate = useTranslate();
  return (
    <SearchInput {...props} slotProps={{ htmlInput: { 'aria-label': translate('ra.action.search') } }} />
  );
};

/** The quick search, first of a list's filters: `filters={[searchFilter, …]}`. */
export const searchFilter = <SearchFilter key="q" source="q" alwaysOn />;

/** One of the resource's statuses, in the words of `StatusField`. */
export const StatusFilter = ({
  source,
  statuses,
}: FilterProps & { readonly statuses: readonly string[] }) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const choices = statuses.map((id) => ({
    id,
    name: translate(`resources.${resource}.status.${id}`, { _: translate(`status.${id}`, { _: id }) }),
  }));
  return <SelectInput source={source} choices={choices} translateChoice={false} sx={{ minWidth: 150 }} />;
};

/** A day. */
export const DayFilter = ({ source }: FilterProps) => <DayInput source={source} sx={{ minWidth: 150 }} />;

/** One record of another resource, found by typing. */
export const ReferenceFilter = ({ source, reference }: FilterProps & { readonly reference: string }) => (
  <ReferenceInput source={source} reference={reference}>
    <AutocompleteInput filterToQuery={searchByText} sx={{ minWidth: 240 }} />
  </ReferenceInput>
);

function searchByText(text: string): { q: string } {
  return { q: text };
}
