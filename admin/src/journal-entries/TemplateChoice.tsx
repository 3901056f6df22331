import type { components } from '@ponte/shared/generated/api-types';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';

type Template = components['schemas']['EntryTemplateDto'];
type Account = components['schemas']['AccountDto'];

const ALL = { pagination: { page: 1, perPage: 500 } } as const;

/** Fills the entry in from a template; nothing if there is none yet. */
export const TemplateChoice = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { data: templates = [] } = useGetList<Template>('entry-templates', {
    ...ALL,
    sort: { field: 'name', order: 'ASC' },
  });
  const { data: accounts = [] } = useGetList<Account>('accounts', ALL);
  if (templates.length === 0) return null;

  const apply = (id: number) => {
    const template = templates.find((each) => each.id === id);
    if (!template) return;
    const { journalId, description, lines } = template;
    const filled = lines.map(({ accountCode, side, amount }) => ({
      accountId: accounts.find(({ code }) => code === accountCode)?.id ?? null,
      [side]: amount,
    }));
    for (const [name, value] of Object.entries({ journalId, description, lines: filled })) {
      setValue(name, value, { shouldDirty: true });
    }
  };

  return (
    <TextField
      select
      size="small"
      fullWidth
      value=""
      label={translate('resources.journal-entries.template')}
      onChange={({ target }) => apply(Number(target.value))}
      sx={{ mt: 1, mb: 0.5 }}
    >
      {templates.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
