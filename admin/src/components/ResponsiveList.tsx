import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import {
  Datagrid,
  List,
  Pagination,
  SimpleList,
  type DatagridProps,
  type ListProps,
  type RaRecord,
  type RowClickFunction,
} from 'react-admin';
import { useMayEdit } from '../providers/useMayEdit';
import { useIsPhone } from './useIsPhone';

/** A row on a phone: fields, as they would stand in a column. */
export interface PhoneRow {
  readonly primary: ReactNode;
  readonly secondary?: ReactNode;
  /** At the right of the first line: an amount, say. */
  readonly end?: ReactNode;
}

export interface ResponsiveListProps<T extends RaRecord> extends Omit<
  ListProps<T>,
  'children' | 'render' | 'exporter'
> {
  /** Fields, one a column. */
  readonly children: ReactNode;
  readonly phone: PhoneRow;
  /** `edit` leads nowhere for those who may not. */
  readonly rowClick?: RowClickFunction | string | false;
  /** Buttons for a selection; by default rows can't be selected. */
  readonly bulkActions?: DatagridProps['bulkActionButtons'];
  readonly rowSx?: DatagridProps['rowSx'];
}

const pagination = <Pagination rowsPerPageOptions={[25, 50, 100]} />;

/** A list page: a table where there is room, cards on a phone. Takes all that react-admin's `List` takes. */
export const ResponsiveList = <T extends RaRecord>({
  children,
  phone,
  rowClick = 'show',
  bulkActions = false,
  rowSx,
  ...list
}: ResponsiveListProps<T>) => (
  <List<T> pagination={pagination} {...list} exporter={false}>
    <ResponsiveGrid<T>
      phone={phone}
      rowClick={rowClick}
      bulkActions={bulkActions}
      {...(rowSx ? { rowSx } : {})}
    >
      {children}
    </ResponsiveGrid>
  </List>
);

export type ResponsiveGridProps<T extends RaRecord> = Pick<
  ResponsiveListProps<T>,
  'children' | 'phone' | 'rowClick' | 'bulkActions' | 'rowSx'
>;

/** The same inside a list context of one's own, a `ReferenceManyField` for instance. */
export const ResponsiveGrid = <T extends RaRecord>({
  children,
  phone,
  rowClick = 'show',
  bulkActions = false,
  rowSx,
}: ResponsiveGridProps<T>) => {
  const isPhone = useIsPhone();
  const mayEdit = useMayEdit();
  const click = rowClick === 'edit' && !mayEdit ? false : rowClick;
  if (isPhone) {
    return (
      <SimpleList<T>
        dense
        rowClick={click}
        primaryText={<PhoneLine {...phone} />}
        secondaryText={<>{phone.secondary}</>}
      />
    );
  }
  return (
    <Datagrid rowClick={click} bulkActionButtons={bulkActions} {...(rowSx ? { rowSx } : {})}>
      {children}
    </Datagrid>
  );
};

/** The first line of a card. */
export const PhoneLine = ({ primary, end }: PhoneRow) => (
  <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', '& .MuiTypography-root': { fontWeight: 600 } }}>
      {primary}
    </Box>
    {end && <Box sx={{ flexShrink: 0 }}>{end}</Box>}
  </Box>
);
