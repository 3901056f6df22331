export default {
  resources: {
    'aged-balance': {
      name: 'Aged balance |||| Aged balance',
      title: 'Aged balance of customers',
      day: 'On the day',
      fields: {
        partnerName: 'Customer',
        notDue: 'Not due',
        to30: '1–30 days',
        to60: '31–60 days',
        to90: '61–90 days',
        over90: 'Over 90 days',
        credit: 'On account',
        balance: 'Balance',
      },
      sums: 'Totals',
      nothing: 'No customer owes or is owed anything on this day.',
      balanced: 'The aged balance agrees with the receivables account to the cent.',
      unbalanced:
        'The receivables account has %{books}: a difference of %{difference}, from entries made by hand or not posted yet.',
    },
  },
};
