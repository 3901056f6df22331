export default {
  resources: {
    'payment-methods': {
      name: 'Payment method |||| Payment methods',
      fields: {
        code: 'Code',
        name: 'Name',
        mpCode: 'FatturaPA code',
        cashAccount: 'Cash account',
        feeAccount: 'Fee account',
        active: 'In use',
      },
      account_hint: 'Where the money arrives',
      fee_account_hint: 'Where goes what the bank keeps; empty: 4213 Collection costs',
    },
  },
  errors: { 'payment-method.not-found': 'There is no such payment method.' },
};
