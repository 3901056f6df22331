import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';

type Run = components['schemas']['ContractDailyRunDto'];

/** Whether a run only told, was done, or was made by the clock. */
export const RunKindField = (field: FieldProps) => {
  const translate = useTranslate();
  const run = useRecordContext<Run>(field);
  if (!run) return null;
  const kind = run.dryRun ? 'dry' : run.scheduled ? 'scheduled' : 'real';
  return <>{translate(`resources.contract-daily-runs.kind.${kind}`)}</>;
};
