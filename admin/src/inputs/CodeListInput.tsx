import { COUNTRIES, countryName } from '@ponte/shared/code-lists/countries';
import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import { useMemo } from 'react';
import {
  AutocompleteInput,
  SelectInput,
  useLocale,
  type AutocompleteInputProps,
  type SelectInputProps,
} from 'react-admin';

export type CodeList = Readonly<Record<string, string>>;

export interface CodeListInputProps extends Omit<SelectInputProps, 'choices'> {
  readonly source: string;
  /** Official codes and what they stand for, in the words of the law. */
  readonly codes: CodeList;
}

/** A code of an official list, `MP05 · Bonifico`. */
export const CodeListInput = ({ codes, ...input }: CodeListInputProps) => (
  <SelectInput {...input} choices={choicesOf(codes)} translateChoice={false} />
);

type SearchProps = Omit<AutocompleteInputProps, 'choices'> & { readonly source: string };

/** An Italian province by its two letters, found by either letters or name. */
export const ProvinceInput = (input: SearchProps) => (
  <AutocompleteInput {...input} choices={provinces} translateChoice={false} />
);

/** A country, found by its name in the user's language. */
export const CountryInput = (input: SearchProps) => {
  const locale = useLocale();
  const choices = useMemo(() => {
    const names = COUNTRIES.map((id) => ({ id, name: countryName(id, locale) }));
    return names.sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [locale]);
  return <AutocompleteInput {...input} choices={choices} translateChoice={false} />;
};

const provinces = choicesOf(PROVINCES);

function choicesOf(codes: CodeList): { readonly id: string; readonly name: string }[] {
  return Object.entries(codes).map(([id, name]) => ({ id, name: `${id} · ${name}` }));
}
