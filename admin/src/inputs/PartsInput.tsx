import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/DeleteOutline';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import {
  ArrayInput,
  SimpleFormIterator,
  useSimpleFormIterator,
  useSimpleFormIteratorItem,
  useTranslate,
  type ArrayInputProps,
} from 'react-admin';

export interface PartsInputProps extends Omit<ArrayInputProps, 'children'> {
  readonly source: string;
  /** Inputs of one part; a new one begins with their `defaultValue`s. */
  readonly children: ReactNode;
  /** Translation keys of the buttons that add a part and take one away. */
  readonly add: string;
  readonly remove: string;
}

/** The parts of a record in its form: an address under another, parted by hairlines. */
export const PartsInput = ({ children, add, remove, ...input }: PartsInputProps) => (
  <ArrayInput {...input}>
    <SimpleFormIterator
      disableReordering
      disableClear
      getItemLabel={false}
      addButton={<AddButton label={add} />}
      removeButton={<RemoveButton label={remove} />}
      sx={parts}
    >
      {children}
    </SimpleFormIterator>
  </ArrayInput>
);

interface ButtonProps {
  readonly label: string;
}

const AddButton = ({ label }: ButtonProps) => {
  const { add } = useSimpleFormIterator();
  const translate = useTranslate();
  return (
    <Button onClick={() => add()} startIcon={<AddIcon />} sx={{ mt: 0.5 }}>
      {translate(label, { _: label })}
    </Button>
  );
};

const RemoveButton = ({ label }: ButtonProps) => {
  const { remove } = useSimpleFormIteratorItem();
  const translate = useTranslate();
  const text = translate(label, { _: label });
  return (
    <Tooltip title={text}>
      <IconButton size="small" aria-label={text} onClick={() => remove()}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};

/** The button to take a part away stands beside it; on a phone, where there is no beside, at its foot. */
const parts = {
  '& .RaSimpleFormIterator-line': { pt: 0.5 },
  '& .RaSimpleFormIterator-action': { visibility: 'visible', ml: 0.5, mt: 1.25 },
  '@media (max-width: 599.95px)': {
    '& .RaSimpleFormIterator-action': { display: 'flex', justifyContent: 'flex-end', ml: 0, mt: 0, pb: 0.5 },
  },
} as const;
