export default {
  resources: {
    withholdings: {
      name: 'Withholding tax |||| Withholding tax',
      title: 'Withholding tax',
      months: 'To be paid by F24',
      suppliers: 'By supplier (what certificates are made from)',
      none: 'Nothing was withheld this year: it is withheld when a bill that bears it is paid.',
      fields: {
        month: 'Month of payment',
        dueOn: 'By',
        taxCode: 'F24 code',
        tax: 'Tax',
        contributions: 'Contributions',
        paid: 'Paid',
        due: 'To be paid',
        partnerId: 'Supplier',
        partnerName: 'Supplier',
        taxId: 'Fiscal code',
        base: 'Taxable',
        paidOn: 'Date',
        methodCode: 'Method',
      },
      action: { pay: 'Record the F24' },
      pay: {
        title: 'Record the payment?',
        text: 'The books record that all tax withheld in the month and not paid yet was paid. To undo it, reverse its journal entry.',
      },
      done: { paid: 'Payment recorded' },
    },
  },
  errors: {
    'withholding.not-found': 'This period does not exist.',
    'withholding.nothing-due': 'Nothing is to be paid for this month.',
    'withholding.invalid-day': 'The day can’t be in the future nor before the month.',
  },
};
