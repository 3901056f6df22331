import { maxLength, required, TextInput } from 'react-admin';

export const TagInputs = () => <TextInput source="name" validate={[required(), maxLength(60)]} />;
