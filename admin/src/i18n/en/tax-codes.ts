export default {
  resources: {
    'tax-codes': {
      name: 'VAT code |||| VAT codes',
      fields: {
        code: 'Code',
        name: 'Description',
        rate: 'Rate',
        natura: 'Natura',
        law: 'Law',
        payability: 'Payability',
        stampSubject: 'Subject to stamp duty',
        revenueAccount: 'Revenue account',
        active: 'In use',
      },
      payability: { I: 'At once', D: 'Deferred', S: 'Split payment' },
      law_hint: 'Printed on the invoice when no VAT is charged',
      account_hint: 'Where neither product nor customer gives one',
      stamp_hint: 'Counts towards the €77.47 above which stamp duty is due',
    },
  },
  errors: {
    'tax-code.not-found': 'There is no such VAT code.',
    'tax-code.invalid': 'Check the fields marked in red.',
    'tax-code.law-required': 'A Natura needs the law it rests on.',
    'tax-code.natura-required': 'A rate of zero needs a Natura.',
    'tax-code.natura-with-rate': 'A Natura goes with a rate of zero only.',
    'tax-code.split-payment-of-reverse-charge': 'Split payment and reverse charge exclude each other.',
    'tax-code.stamp-with-vat': 'Stamp duty is due only where there is no VAT.',
  },
};
