/** The figures of `GET /api/v1/dashboard`; amounts are decimal strings in euro, months `YYYY-MM`. */
export interface Dashboard {
  readonly month: string;
  readonly billed: string;
  readonly collected: string;
  readonly open: string;
  readonly overdue: string;
  /** Invoices with something late. */
  readonly overdueCount: number;
  readonly activeContracts: number;
  readonly newContracts: number;
  readonly closedContracts: number;
  /** Fees of the active contracts, each brought to one month. */
  readonly monthlyRecurring: string;
  readonly series: readonly { readonly month: string; readonly billed: string; readonly collected: string }[];
  readonly byCategory: readonly { readonly name: string; readonly amount: string }[];
  readonly overdueByAge: readonly { readonly bucket: string; readonly amount: string }[];
}
