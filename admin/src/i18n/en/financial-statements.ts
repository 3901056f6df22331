export default {
  resources: {
    'financial-statements': {
      name: 'Financial statements |||| Financial statements',
      title: 'Balance sheet and profit and loss',
      fields: { code: 'Account', name: 'Item', amount: 'Amount' },
      statement: {
        assets: 'Balance sheet: assets',
        liabilities: 'Balance sheet: equity and liabilities',
        'profit-and-loss': 'Profit and loss',
      },
      total: {
        assets: 'Total assets',
        liabilities: 'Total equity and liabilities',
        'profit-and-loss': 'Profit (loss) of the period',
      },
      carried: 'Profits (losses) of years not closed yet',
      result: 'Profit (loss) of the period',
      empty: 'Nothing moved.',
      balanced: 'Assets equal equity and liabilities.',
      unbalanced: 'Assets and liabilities differ.',
      need_days: 'Choose the first and the last day of the period.',
    },
  },
};
