export default {
  resources: {
    accounts: {
      name: 'Account |||| Chart of accounts',
      fields: { code: 'Code', name: 'Name', type: 'Type', active: 'In use' },
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
      export: 'Export CSV',
      help: { active: 'Offered where an account is chosen' },
    },
    'ledger-rows': {
      name: 'Movement |||| Movements',
      fields: {
        postedOn: 'Date',
        journalCode: 'Journal',
        description: 'Description',
        partnerName: 'Customer',
        debit: 'Debit',
        credit: 'Credit',
        balance: 'Balance',
      },
    },
  },
  ledger: {
    opening: 'Opening balance',
    debit: 'Debits of the period',
    credit: 'Credits of the period',
    closing: 'Closing balance',
    nothing: 'Nothing was posted in this period.',
    failed: 'The data is not available.',
  },
  span: {
    from: 'From',
    to: 'To',
    month: 'This month',
    last_month: 'Last month',
    year: 'This year',
    last_year: 'Last year',
    previous_year: 'Year before',
    next_year: 'Year after',
    all: 'All',
  },
  errors: {
    'account.not-found': 'There is no such account.',
    'account.in-use':
      'The account has entries, or the posting rules use it: code, type and use stay as they are.',
  },
};
