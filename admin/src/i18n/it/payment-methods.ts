export default {
  resources: {
    'payment-methods': {
      name: 'Metodo di pagamento |||| Metodi di pagamento',
      fields: {
        code: 'Codice',
        name: 'Nome',
        mpCode: 'Modalità FatturaPA',
        cashAccount: 'Conto di incasso',
        active: 'In uso',
      },
      account_hint: 'Dove arriva il denaro',
    },
  },
  errors: { 'payment-method.not-found': 'Questo metodo di pagamento non esiste.' },
};
