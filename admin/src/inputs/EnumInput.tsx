import { SelectInput, type SelectInputProps } from 'react-admin';
import { useWords } from '../fields/useWords';

export interface EnumInputProps extends Omit<SelectInputProps, 'choices'> {
  readonly source: string;
  readonly values: readonly string[];
  /** Where the words are, `resources.<resource>.<group>.<value>`; `source` by default. */
  readonly group?: string;
}

/** One value of a closed set, offered in words. In a list's filters too. */
export const EnumInput = ({ values, group, ...input }: EnumInputProps) => {
  const words = useWords(group ?? input.source);
  const choices = values.map((id) => ({ id, name: words(id) }));
  return <SelectInput {...input} choices={choices} translateChoice={false} />;
};
