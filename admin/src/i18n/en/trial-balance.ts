export default {
  resources: {
    'trial-balance': {
      name: 'Trial balance |||| Trial balance',
      title: 'Trial balance',
      fields: {
        code: 'Account',
        name: 'Name',
        type: 'Type',
        opening: 'Opening',
        debit: 'Debit',
        credit: 'Credit',
        closing: 'Closing',
      },
      type: {
        asset_receivable: 'Receivables',
        asset_cash: 'Banks and cash',
        asset_current: 'Current assets',
        asset_non_current: 'Fixed assets',
        liability_payable: 'Payables',
        liability_current: 'Current liabilities',
        equity: 'Equity',
        income: 'Revenue',
        income_other: 'Other income',
        expense: 'Costs',
        off_balance: 'Off balance',
      },
      with_closing: 'With closing and opening entries',
      sums: 'Totals',
      balanced: 'Debits equal credits.',
      unbalanced: 'Debits do not equal credits.',
    },
  },
};
