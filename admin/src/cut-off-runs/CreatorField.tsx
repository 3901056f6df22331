import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';

/** Who approved it: a person, or the automatic mode. */
export const CreatorField = (field: FieldProps<components['schemas']['CutOffRunDto']>) => {
  const run = useRecordContext<components['schemas']['CutOffRunDto']>(field);
  const translate = useTranslate();
  if (!run) return null;
  return <span>{run.slot === null ? run.createdBy : translate('resources.dunning-steps.actor.system')}</span>;
};
