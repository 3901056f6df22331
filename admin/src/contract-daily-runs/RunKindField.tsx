import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, useTranslate, type FieldProps } from 'react-admin';

type Run = components['schemas']['ContractDailyRunDto'];

/** Whether a run only told, was done, or was made by the clock. */
export const RunKindField = ({ source }: FieldProps) => {
  const translate = useTranslate();
  const kind = ({ dryRun, scheduled }: Run) => (dryRun ? 'dry' : scheduled ? 'scheduled' : 'real');
  return (
    <FunctionField<Run>
      source={source}
      render={(run) => translate(`resources.contract-daily-runs.kind.${kind(run)}`)}
    />
  );
};
