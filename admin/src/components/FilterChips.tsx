import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useListContext, useTranslate } from 'react-admin';
import type { FilterProps } from './filters';

export interface FilterChip {
  /** Translation key. */
  readonly label: string;
  readonly source: string;
  readonly value: string | number | boolean;
}

export interface FilterChipsProps extends FilterProps {
  readonly chips: readonly FilterChip[];
}

/** Filters of one tap, each on or off: `<FilterChips key="chips" source="chips" alwaysOn chips={…} />`. */
export const FilterChips = ({ chips }: FilterChipsProps) => {
  const translate = useTranslate();
  const list = useListContext();
  const filters = list.filterValues as Readonly<Record<string, unknown>>;

  const toggle = ({ source, value }: FilterChip) => {
    const { [source]: present, ...others } = filters;
    list.setFilters(present === value ? others : { ...others, [source]: value });
  };

  return (
    <Box role="group" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignSelf: 'center', py: 0.5 }}>
      {chips.map((chip) => {
        const on = filters[chip.source] === chip.value;
        return (
          <Chip
            key={`${chip.source}-${String(chip.value)}`}
            label={translate(chip.label)}
            aria-pressed={on}
            onClick={() => toggle(chip)}
            color={on ? 'primary' : 'default'}
            variant={on ? 'filled' : 'outlined'}
          />
        );
      })}
    </Box>
  );
};
