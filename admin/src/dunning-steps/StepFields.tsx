import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';

export type DunningStep = components['schemas']['DunningStepDto'];

const TEXTS = 'resources.dunning-steps';

/** What was done, as a chip. */
export const KindField = (field: FieldProps<DunningStep>) => {
  const step = useRecordContext<DunningStep>(field);
  return step ? <StatusChip status={step.kind} resource="dunning-steps" /> : null;
};

/** Why, how and with which words, as far as there is something to say. */
export const StepNote = (field: FieldProps<DunningStep>) => {
  const step = useRecordContext<DunningStep>(field);
  const translate = useTranslate();
  if (!step) return null;
  const { cause, channel, messageState, note } = step;
  const parts = [
    ...(cause ? [translate(`${TEXTS}.cause.${cause}`, { _: cause })] : []),
    ...(channel ? [translate(`${TEXTS}.channel.${channel}`)] : []),
    ...(messageState ? [translate(`${TEXTS}.message.${messageState}`, { _: messageState })] : []),
    ...(note ? [note] : []),
  ];
  return <span>{parts.join(', ')}</span>;
};
