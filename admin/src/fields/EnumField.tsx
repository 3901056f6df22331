import { ValueField, type ValueFieldProps } from './ValueField';
import { useWords } from './useWords';

export interface EnumFieldProps extends ValueFieldProps {
  readonly source: string;
  /** Where the words are, `resources.<resource>.<group>`; `source` by default. */
  readonly group?: string;
}

/** A value of a closed set, in words. */
export const EnumField = ({ group, ...field }: EnumFieldProps) => {
  const words = useWords(group ?? field.source);
  return <ValueField {...field} format={words} />;
};
