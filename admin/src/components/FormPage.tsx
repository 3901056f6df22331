import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import {
  Create,
  DeleteWithConfirmButton,
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useRecordContext,
  type CreateProps,
  type EditProps,
  type RaRecord,
} from 'react-admin';
import { FormFaults } from './FormFaults';

interface FormPageProps {
  /** Inputs. */
  readonly children: ReactNode;
  /** Where saving leads. */
  readonly redirect?: 'list' | 'show' | 'edit' | false;
}

export interface EditPageProps<T extends RaRecord>
  extends FormPageProps, Omit<EditProps<T>, 'children' | 'redirect'> {
  /** Which records it offers to delete; most are only put out of use. */
  readonly deletable?: (record: T) => boolean;
}

/** A page that edits one record. It waits for the API's word, so that faults reach their fields, then leads to the list. */
export const EditPage = <T extends RaRecord>({
  children,
  deletable,
  redirect = 'list',
  ...edit
}: EditPageProps<T>) => (
  <Edit<T> mutationMode="pessimistic" redirect={redirect} {...edit}>
    <SimpleForm noValidate sx={form} toolbar={<FormToolbar<T> {...(deletable ? { deletable } : {})} />}>
      {children}
      <FormFaults />
    </SimpleForm>
  </Edit>
);

export interface CreatePageProps<T extends RaRecord>
  extends FormPageProps, Omit<CreateProps<T>, 'children' | 'redirect'> {
  readonly defaultValues?: Partial<T>;
}

/** A page that creates a record, then leads to the list. */
export const CreatePage = <T extends RaRecord>({
  children,
  defaultValues = {},
  redirect = 'list',
  ...create
}: CreatePageProps<T>) => (
  <Create<T> redirect={redirect} {...create}>
    <SimpleForm noValidate sx={form} defaultValues={defaultValues} toolbar={<FormToolbar />}>
      {children}
      <FormFaults />
    </SimpleForm>
  </Create>
);

/** Lines longer than this are a walk for the eye. */
const form = { maxWidth: 1000 } as const;

interface FormToolbarProps<T> {
  readonly deletable?: (record: T) => boolean;
}

/** Saves, and deletes where that is offered; stays in sight at the foot of a phone. */
const FormToolbar = <T extends RaRecord>({ deletable }: FormToolbarProps<T>) => {
  const record = useRecordContext<T>();
  return (
    <Toolbar>
      <Box sx={{ display: 'flex', flex: 1, justifyContent: 'space-between' }}>
        <SaveButton />
        {record && deletable?.(record) && <DeleteWithConfirmButton mutationMode="pessimistic" />}
      </Box>
    </Toolbar>
  );
};
