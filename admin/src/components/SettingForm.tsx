import type { ReactNode } from 'react';
import { Edit, Form, SaveButton } from 'react-admin';
import { FormFaults } from './FormFaults';
import { FormGrid } from './FormGrid';

export interface SettingFormProps {
  /** Of a setting there is one record, with the id 1. */
  readonly resource: string;
  /** Inputs. */
  readonly children: ReactNode;
}

/** The form of a setting inside a page that is about more: without a title, and its button stands where it ends. */
export const SettingForm = ({ resource, children }: SettingFormProps) => (
  <Edit
    resource={resource}
    id={1}
    component="div"
    mutationMode="pessimistic"
    redirect={false}
    actions={false}
    title={false}
  >
    <Form noValidate>
      <FormGrid>{children}</FormGrid>
      <FormFaults />
      <SaveButton />
    </Form>
  </Edit>
);
