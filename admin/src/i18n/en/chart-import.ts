export default {
  resources: {
    'chart-import': {
      name: 'Chart of accounts import |||| Chart of accounts import',
      title: 'Import the chart of accounts',
      button: 'Import CSV',
      file: 'CSV file',
      text: 'Columns: code, name, type (asset_receivable, asset_cash, asset_current, asset_non_current, liability_payable, liability_current, equity, income, income_other, expense, off_balance). Accounts that are there already stay as they are.',
      choose: 'Choose the file',
      run: 'Create the valid accounts',
      report: 'Outcome by row',
      nothing: 'The file has no rows.',
      fields: { line: 'Line', code: 'Code', name: 'Name', outcome: 'Outcome', faults: 'Reason' },
      status: { created: 'Created', valid: 'Valid', exists: 'There already', faulty: 'Faulty' },
    },
  },
  errors: {
    'chart-import.invalid-csv': 'The file is no CSV that can be read.',
    'chart-import.invalid-column': 'A column of the file means nothing here: code, name and type are needed.',
    'chart-import.invalid-size': 'Too many rows: split the file.',
    'chart-import.invalid-code': 'Code missing or with characters that may not be.',
    'chart-import.invalid-name': 'Name missing or too long.',
    'chart-import.invalid-type': 'Unknown type.',
    'chart-import.twice': 'The code stands in a row above already.',
  },
};
