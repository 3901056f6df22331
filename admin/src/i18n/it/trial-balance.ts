export default {
  resources: {
    'trial-balance': {
      name: 'Bilancio di verifica |||| Bilancio di verifica',
      title: 'Bilancio di verifica',
      fields: {
        code: 'Conto',
        name: 'Nome',
        type: 'Natura',
        opening: 'Saldo iniziale',
        debit: 'Dare',
        credit: 'Avere',
        closing: 'Saldo finale',
      },
      type: {
        asset_receivable: 'Crediti',
        asset_cash: 'Banche e cassa',
        asset_current: 'Attivo circolante',
        asset_non_current: 'Immobilizzazioni',
        liability_payable: 'Debiti verso fornitori',
        liability_current: 'Passività correnti',
        equity: 'Patrimonio netto',
        income: 'Ricavi',
        income_other: 'Altri proventi',
        expense: 'Costi',
        off_balance: 'Conti d’ordine',
      },
      sums: 'Totali',
      with_closing: 'Con le scritture di chiusura e apertura',
      balanced: 'Dare e avere quadrano.',
      unbalanced: 'Dare e avere non quadrano.',
    },
  },
};
