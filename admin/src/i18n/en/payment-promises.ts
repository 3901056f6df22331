export default {
  resources: {
    'payment-promises': {
      name: 'Promise to pay |||| Promises to pay',
      fields: {
        partnerId: 'Customer',
        amount: 'Amount promised',
        until: 'By',
        resumes: 'Let the line in at once',
        state: 'State',
        note: 'Note',
        takenBy: 'Taken by',
        takenOn: 'On',
        closedAt: 'Closed',
      },
      status: { open: 'Open', kept: 'Kept', broken: 'Broken', withdrawn: 'Withdrawn' },
      take: {
        label: 'Promise to pay',
        title: 'Take down a promise to pay',
        text: 'The line is not cut off until that day. The day after, if the money has not come, it is cut off without another warning.',
        done: 'Promise taken down',
      },
      withdraw: {
        label: 'Withdraw',
        title: 'Withdraw the promise?',
        content: 'The customer stands where he stood before, as if he had not promised.',
        done: 'Promise withdrawn',
      },
      none: 'No promises.',
    },
  },
  errors: {
    'payment-promise.not-found': 'There is no such promise.',
    'payment-promise.invalid': 'Check the fields that are marked.',
    'payment-promise.amount-zero': 'It must be more than zero.',
    'payment-promise.day-past': 'The day is past.',
    'payment-promise.too-far': 'Within 90 days: beyond it is a plan of instalments.',
    'payment-promise.nothing-owed': 'Nothing of this customer is overdue.',
    'payment-promise.already-open': 'There is an open promise already: withdraw it first.',
    'payment-promise.not-open': 'The promise is no longer open.',
  },
};
