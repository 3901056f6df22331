import { useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { ValueField } from '../fields/ValueField';

/** Bytes as kilobytes, one decimal. */
export const FileSize = (field: FieldProps) => {
  const translate = useTranslate();
  const { decimal } = useFormats();
  const kilobytes = (bytes: string) => decimal((Number(bytes) / 1024).toFixed(1));
  return (
    <ValueField
      {...field}
      format={(bytes) => translate('resources.einvoices.kilobytes', { size: kilobytes(bytes) })}
    />
  );
};
FileSize.textAlign = 'right' as const;
