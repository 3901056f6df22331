import type { components } from '@ponte/shared/generated/api-types';
import { AutocompleteInput, TextInput, useGetList, type TextInputProps } from 'react-admin';
import { useCan } from '../providers/useCan';

type Account = components['schemas']['AccountDto'];

export interface AccountCodeInputProps extends TextInputProps {
  readonly source: string;
  /** Which accounts are offered; all if left out. */
  readonly type?: Account['type'];
  /** Which of these are offered; all if left out. */
  readonly offers?: (account: Account) => boolean;
}

/** The code of an account, chosen from the chart by those who may read it and typed by the others. */
export const AccountCodeInput = ({ type, offers = () => true, ...input }: AccountCodeInputProps) => {
  const allowed = useCan('account.read');
  const { data, isPending } = useGetList<Account>(
    'accounts',
    {
      pagination: { page: 1, perPage: 500 },
      sort: { field: 'code', order: 'ASC' },
      filter: type === undefined ? {} : { type },
    },
    { enabled: allowed },
  );
  if (!allowed) return <TextInput {...input} />;
  const { source, label, validate, helperText, fullWidth } = input;
  const choices = (data ?? [])
    .filter(offers)
    .map(({ code, name }) => ({ id: code, name: `${code} · ${name}` }));
  return (
    <AutocompleteInput
      source={source}
      choices={choices}
      isPending={isPending}
      translateChoice={false}
      {...(label === undefined ? {} : { label })}
      {...(fullWidth === undefined ? {} : { fullWidth })}
      {...(validate ? { validate } : {})}
      {...(helperText === undefined ? {} : { helperText })}
    />
  );
};
