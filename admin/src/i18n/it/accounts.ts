export default {
  resources: {
    accounts: {
      name: 'Conto |||| Piano dei conti',
      fields: { code: 'Codice', name: 'Nome', type: 'Natura', active: 'In uso' },
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
      export: 'Esporta CSV',
      help: { active: 'Proposto dove si sceglie un conto' },
    },
    'ledger-rows': {
      name: 'Movimento |||| Movimenti',
      fields: {
        postedOn: 'Data',
        journalCode: 'Giornale',
        description: 'Descrizione',
        partnerName: 'Cliente',
        debit: 'Dare',
        credit: 'Avere',
        balance: 'Saldo',
      },
    },
  },
  ledger: {
    opening: 'Saldo iniziale',
    debit: 'Dare del periodo',
    credit: 'Avere del periodo',
    closing: 'Saldo finale',
    nothing: 'Nessun movimento in questo periodo.',
    failed: 'I dati non sono disponibili.',
  },
  span: {
    from: 'Dal',
    to: 'Al',
    month: 'Questo mese',
    last_month: 'Mese scorso',
    year: 'Quest’anno',
    last_year: 'Anno scorso',
    previous_year: 'Anno precedente',
    next_year: 'Anno seguente',
    all: 'Tutto',
  },
  errors: {
    'account.not-found': 'Il conto non esiste.',
    'account.in-use':
      'Sul conto ci sono registrazioni, o lo usano le regole contabili: codice, natura e uso non cambiano.',
  },
};
