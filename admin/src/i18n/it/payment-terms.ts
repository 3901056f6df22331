export default {
  resources: {
    'payment-terms': {
      name: 'Condizione di pagamento |||| Condizioni di pagamento',
      fields: {
        code: 'Codice',
        name: 'Nome',
        rules: 'Rate',
        'rules.days': 'Giorni dopo il documento',
        'rules.percent': 'Quota',
        'rules.endOfMonth': 'Fine mese',
      },
      add_rule: 'Aggiungi rata',
      remove_rule: 'Togli rata',
      rules_hint: 'Le quote devono fare 100%',
      instalment: '%{percent} a %{smart_count} giorno |||| %{percent} a %{smart_count} giorni',
      instalment_month_end:
        '%{percent} a %{smart_count} giorno fine mese |||| %{percent} a %{smart_count} giorni fine mese',
    },
  },
  errors: {
    'payment-term.not-found': 'Questa condizione di pagamento non esiste.',
    'payment-term.invalid': 'Controlla le rate.',
    'payment-term.without-instalments': 'Serve almeno una rata.',
    'payment-term.not-the-whole': 'Le quote delle rate non fanno 100%.',
  },
};
