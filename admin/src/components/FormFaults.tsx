import Alert from '@mui/material/Alert';
import { useEffect, useState } from 'react';
import { useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { looseFaults, type LooseFault } from './loose-faults';

/**
 * Stands in every form and tells what the API found wrong with something that has no input there. Such a fault is taken
 * out of the form: nobody could mend it at its field, and as long as it stands the form would not be sent again.
 */
export const FormFaults = () => {
  const faults = useLooseFaults();
  const labelOf = useFieldLabel();
  if (faults.length === 0) return null;
  return (
    <Alert severity="error" sx={{ width: '100%', mb: 1 }}>
      {faults.map(({ name, message }) => (
        <div key={name}>
          {labelOf(name)}
          {message}
        </div>
      ))}
    </Alert>
  );
};

/** What a field is called, before a sentence about it; nothing for what has no name on this page. */
function useFieldLabel(): (name: string) => string {
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  return (name) => {
    const label = translate(`resources.${resource}.fields.${name.replaceAll(/\.\d+(?=\.|$)/g, '')}`, {
      _: '',
    });
    return label === '' ? '' : `${label}: `;
  };
}

interface Told {
  /** How often the form had been sent before they were found. */
  readonly sent: number;
  readonly faults: readonly LooseFault[];
}

/** Kept until the form is sent anew. */
function useLooseFaults(): readonly LooseFault[] {
  const { control, clearErrors, subscribe } = useFormContext();
  const { submitCount } = useFormState({ control });
  const [told, setTold] = useState<Told>({ sent: 0, faults: [] });

  useEffect(
    () =>
      subscribe({
        formState: { errors: true },
        callback: ({ errors = {}, submitCount: sent = 0 }) => {
          const found = looseFaults(errors, control._fields);
          if (found.length === 0) return;
          setTold((known) => ({
            sent,
            faults: known.sent === sent ? [...known.faults, ...found] : found,
          }));
          clearErrors(found.map(({ name }) => name));
        },
      }),
    [control, clearErrors, subscribe],
  );
  return submitCount > told.sent + 1 ? [] : told.faults;
}
