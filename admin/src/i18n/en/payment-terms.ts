export default {
  resources: {
    'payment-terms': {
      name: 'Payment term |||| Payment terms',
      fields: {
        code: 'Code',
        name: 'Name',
        rules: 'Instalments',
        'rules.days': 'Days after the document',
        'rules.percent': 'Share',
        'rules.endOfMonth': 'End of month',
      },
      add_rule: 'Add an instalment',
      remove_rule: 'Remove the instalment',
      rules_hint: 'The shares must make 100%',
      instalment: '%{percent} after %{smart_count} day |||| %{percent} after %{smart_count} days',
      instalment_month_end:
        '%{percent} after %{smart_count} day, end of month |||| %{percent} after %{smart_count} days, end of month',
    },
  },
  errors: {
    'payment-term.not-found': 'There is no such payment term.',
    'payment-term.invalid': 'Check the instalments.',
    'payment-term.without-instalments': 'There must be an instalment.',
    'payment-term.not-the-whole': 'The shares of the instalments do not make 100%.',
  },
};
