import { required, SelectInput } from 'react-admin';

interface ChoiceInputProps {
  readonly source: string;
  readonly values: readonly string[];
  /** Where the words are: `<texts>.label` and `<texts>.<value>`. */
  readonly texts: string;
}

/** One of a few ways to do something. */
export const ChoiceInput = ({ source, values, texts }: ChoiceInputProps) => (
  <SelectInput
    source={source}
    label={`${texts}.label`}
    choices={values.map((id) => ({ id, name: `${texts}.${id}` }))}
    validate={required()}
  />
);
