export default {
  resources: {
    registers: {
      name: 'Register |||| Registers',
      fields: {
        code: 'Code',
        name: 'Name',
        kind: 'Documents',
        branch: 'Branch',
        electronic: 'Electronic',
        format: 'Format of the number',
        standard: 'Standard',
        active: 'In use',
      },
      kind: {
        invoice: 'Invoices',
        'credit-note': 'Credit notes',
        'debit-note': 'Debit notes',
        proforma: 'Proforma invoices',
        'self-invoice': 'Integrations and self-invoices',
      },
      kind_hint: 'A register of invoices numbers notes too; it can’t be changed later',
      branch_hint: 'The branch or shop, where there are several',
      electronic_hint: 'Its documents become e-invoices for SdI',
      example: 'Example of a number',
      first_number: 'The first number of the year will be %{number}',
      format_hint:
        '{year} is the year ({year:2} its two digits), {number} the count, {number:5} the count with five digits',
      standard_hint: 'Used for these documents where no other is chosen',
    },
  },
  errors: {
    'register.not-found': 'There is no such register.',
    'register.not-active': 'This register is no longer in use.',
    'register.invalid-format':
      'There must be one {number}, apart from other digits, and at most 20 characters in all.',
    'register.numbers-meet': 'Another register could give the same numbers: add a prefix.',
    'register.wrong-kind': 'This register does not number documents of this kind.',
    'register.standard-needed': 'There must always be a standard register in use: name another first.',
  },
};
