import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';

export type DunningPolicy = components['schemas']['DunningPolicyDto'];

/** Whom a policy is for: everybody, a tag, a contract. */
export const TargetField = (field: FieldProps<DunningPolicy>) => {
  const policy = useRecordContext<DunningPolicy>(field);
  const translate = useTranslate();
  if (!policy) return null;
  if (policy.tagId !== null) return <ReferenceField source="tagId" reference="tags" link={false} />;
  if (policy.contractId !== null)
    return <ReferenceField source="contractId" reference="contracts" link="show" />;
  return <span>{translate('resources.dunning-policies.everybody')}</span>;
};
