import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import {
  Create,
  DeleteWithConfirmButton,
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  type CreateProps,
  type EditProps,
  type RaRecord,
} from 'react-admin';

interface FormPageProps {
  /** Inputs. */
  readonly children: ReactNode;
  /** Where saving leads. */
  readonly redirect?: 'list' | 'show' | 'edit' | false;
}

export interface EditPageProps<T extends RaRecord>
  extends FormPageProps, Omit<EditProps<T>, 'children' | 'redirect'> {
  /** Offers to delete the record; most are only put out of use. */
  readonly deletable?: boolean;
}

/** A page that edits one record. It waits for the API's word, so that faults reach their fields, then leads to the list. */
export const EditPage = <T extends RaRecord>({
  children,
  deletable = false,
  redirect = 'list',
  ...edit
}: EditPageProps<T>) => (
  <Edit<T> mutationMode="pessimistic" redirect={redirect} {...edit}>
    <SimpleForm sx={form} toolbar={<FormToolbar deletable={deletable} />}>
      {children}
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
    <SimpleForm sx={form} defaultValues={defaultValues} toolbar={<FormToolbar />}>
      {children}
    </SimpleForm>
  </Create>
);

/** Lines longer than this are a walk for the eye. */
const form = { maxWidth: 1000 } as const;

/** Saves, and deletes where that is offered; stays in sight at the foot of a phone. */
export const FormToolbar = ({ deletable = false }: { readonly deletable?: boolean }) => (
  <Toolbar>
    <Box sx={{ display: 'flex', flex: 1, justifyContent: 'space-between' }}>
      <SaveButton />
      {deletable && <DeleteWithConfirmButton mutationMode="pessimistic" />}
    </Box>
  </Toolbar>
);
