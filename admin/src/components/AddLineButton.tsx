import AddIcon from '@mui/icons-material/AddCircleOutlined';
import { Button, useSimpleFormIterator } from 'react-admin';

/** Adds a line to a document: `<SimpleFormIterator addButton={<AddLineButton />}>`. */
export const AddLineButton = () => {
  const { add } = useSimpleFormIterator();
  return (
    <Button label="action.add_line" onClick={() => add()}>
      <AddIcon />
    </Button>
  );
};
