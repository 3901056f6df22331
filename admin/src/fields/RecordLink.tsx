import { ReferenceField, TextField, usePermissions, type FieldProps } from 'react-admin';
import { allows } from '../providers/access';

export interface RecordLinkProps extends FieldProps {
  /** The other record's resource. */
  readonly reference: string;
  /** Where this record keeps the other's name, for whoever may not read the other. */
  readonly name: string;
}

/** Another record by what it is called, leading to its page if the user may see that. */
export const RecordLink = ({ reference, name, ...field }: RecordLinkProps) => {
  const { permissions = [] } = usePermissions<readonly string[]>();
  if (allows(permissions, reference, 'show')) {
    return <ReferenceField {...field} reference={reference} link="show" />;
  }
  return <TextField {...field} source={name} emptyText="app.none" />;
};
