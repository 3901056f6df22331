import { useTranslate } from 'react-admin';
import { ValueField, type ValueFieldProps } from './ValueField';

/** Who did it, by name; what the program did by itself has none. */
export const ActorField = (field: ValueFieldProps) => {
  const translate = useTranslate();
  return <ValueField {...field} format={(name) => (name === 'system' ? translate('app.automatic') : name)} />;
};
