export default {
  resources: {
    'payment-methods': {
      name: 'Metodo di pagamento |||| Metodi di pagamento',
      fields: {
        code: 'Codice',
        name: 'Nome',
        mpCode: 'Modalità FatturaPA',
        cashAccount: 'Conto di incasso',
        feeAccount: 'Conto delle commissioni',
        active: 'In uso',
      },
      account_hint: 'Dove arriva il denaro',
      fee_account_hint: 'Dove va ciò che trattiene la banca; vuoto: 4213 Spese di incasso',
    },
  },
  errors: { 'payment-method.not-found': 'Questo metodo di pagamento non esiste.' },
};
