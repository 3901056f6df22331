import PostIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import {
  ArrayInput,
  ReferenceInput,
  required,
  SaveButton,
  SelectInput,
  SimpleForm,
  SimpleFormIterator,
  TextInput,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { AddLineButton } from '../components/AddLineButton';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { entryRequest, type EntryForm } from './entry-form';
import { EntryBalance } from './EntryBalance';
import { EntryLineInputs } from './EntryLineInputs';
import { TemplateChoice } from './TemplateChoice';

interface EntryFormPageProps {
  readonly defaultValues?: () => EntryForm;
}

/** The form of an entry: kept as a draft, or posted with its button or Ctrl+Enter. */
export const EntryInputs = ({ defaultValues }: EntryFormPageProps) => {
  const toolbar = useRef<HTMLDivElement>(null);
  const translate = useTranslate();

  const shortcut = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    toolbar.current?.querySelector<HTMLButtonElement>('button[data-post]')?.click();
  };

  return (
    <Box onKeyDown={shortcut}>
      <SimpleForm {...(defaultValues ? { defaultValues } : {})} toolbar={<EntryToolbar toolbar={toolbar} />}>
        <FormGrid columns={4}>
          <DayInput source="postedOn" validate={required()} />
          <ReferenceInput source="journalId" reference="journals" sort={{ field: 'name', order: 'ASC' }}>
            <SelectInput validate={required()} />
          </ReferenceInput>
          <TextInput source="description" validate={required()} />
          <TemplateChoice />
          <DayInput source="reverseOn" helperText="resources.journal-entries.reverse_on_hint" />
        </FormGrid>
        <ArrayInput source="lines">
          <SimpleFormIterator
            addButton={<AddLineButton />}
            disableClear
            disableReordering
            getItemLabel={false}
          >
            <EntryLineInputs />
          </SimpleFormIterator>
        </ArrayInput>
        <EntryBalance />
        <FormFaults />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('resources.journal-entries.keyboard')}
        </Typography>
      </SimpleForm>
    </Box>
  );
};

const EntryToolbar = ({ toolbar }: { readonly toolbar: RefObject<HTMLDivElement | null> }) => (
  <Toolbar>
    <Box ref={toolbar} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <SaveButton
        type="button"
        data-post
        alwaysEnable
        icon={<PostIcon />}
        label="resources.journal-entries.action.post"
        transform={(form: EntryForm) => entryRequest(form, true)}
      />
      <SaveButton
        type="button"
        variant="outlined"
        label="resources.journal-entries.action.draft"
        transform={(form: EntryForm) => entryRequest(form, false)}
      />
    </Box>
  </Toolbar>
);
