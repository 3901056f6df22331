import { ListPaginationContext, Pagination } from 'react-admin';

interface LedgerPagesProps {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly setPage: (page: number) => void;
  readonly setPerPage: (perPage: number) => void;
}

/** Leafs through a ledger with the same buttons as a list. */
export const LedgerPages = ({ page, perPage, total, setPage, setPerPage }: LedgerPagesProps) => (
  <ListPaginationContext.Provider
    value={{
      ...{ page, perPage, total, setPage, setPerPage },
      hasPreviousPage: page > 1,
      hasNextPage: page * perPage < total,
      isLoading: false,
      isPending: false,
      resource: '',
    }}
  >
    <Pagination rowsPerPageOptions={[50, 100, 500]} />
  </ListPaginationContext.Provider>
);
