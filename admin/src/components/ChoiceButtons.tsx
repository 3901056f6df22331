import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';

export interface ChoiceButtonsProps<T extends string> {
  /** Translation key of what is chosen, for those who don't see it. */
  readonly label: string;
  readonly choices: readonly T[];
  readonly value: T;
  readonly onChange: (chosen: T) => void;
  /** Translation key of a choice. */
  readonly text: (choice: T) => string;
}

/** One of a few, all in sight. */
export const ChoiceButtons = <T extends string>({
  label,
  choices,
  value,
  onChange,
  text,
}: ChoiceButtonsProps<T>) => {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={translate(label)}
      onChange={(_, chosen: T | null) => {
        if (chosen !== null) onChange(chosen);
      }}
      sx={{ flexWrap: 'wrap', '& .MuiToggleButton-root': { textTransform: 'none', py: 0.5 } }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice} value={choice}>
          {translate(text(choice))}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
