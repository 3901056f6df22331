export default {
  resources: {
    'payment-methods': {
      name: 'Payment method |||| Payment methods',
      fields: {
        code: 'Code',
        name: 'Name',
        mpCode: 'FatturaPA code',
        cashAccount: 'Cash account',
        active: 'In use',
      },
      account_hint: 'Where the money arrives',
    },
  },
  errors: { 'payment-method.not-found': 'There is no such payment method.' },
};
