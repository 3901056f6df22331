import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Datagrid, ResourceContextProvider, SimpleList, type DatagridProps } from 'react-admin';
import { PhoneLine, type PhoneRow } from './ResponsiveList';
import { useIsPhone } from './useIsPhone';

export interface RowsProps {
  /** Parts of a record, such as an invoice's lines. */
  readonly rows: readonly object[];
  /** Whose labels and statuses the columns have: `resources.<resource>.fields`. */
  readonly resource: string;
  /** Fields, one a column. */
  readonly children: ReactNode;
  readonly phone: PhoneRow;
  readonly rowSx?: DatagridProps['rowSx'];
}

/** A table of things that are no resource, in the order they come; cards on a phone. */
export const Rows = ({ rows, resource, children, phone, rowSx }: RowsProps) => {
  const isPhone = useIsPhone();
  const data = rows.map((row, index) => ({ id: index, ...row }));
  const list = { data, total: data.length, isPending: false };
  return (
    <ResourceContextProvider value={resource}>
      {isPhone ? (
        <SimpleList
          {...list}
          dense
          sx={{ '& .MuiListItem-root': { px: 0 } }}
          rowClick={false}
          {...(rowSx ? { rowSx } : {})}
          primaryText={<PhoneLine {...phone} />}
          secondaryText={<>{phone.secondary}</>}
        />
      ) : (
        <Box sx={{ mx: -1.5 }}>
          <Datagrid {...list} rowClick={false} bulkActionButtons={false} {...(rowSx ? { rowSx } : {})}>
            {children}
          </Datagrid>
        </Box>
      )}
    </ResourceContextProvider>
  );
};
