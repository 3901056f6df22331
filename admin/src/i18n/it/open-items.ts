export default {
  resources: {
    'open-items': {
      name: 'Partita aperta |||| Partite aperte',
      fields: {
        dueOn: 'Scadenza',
        daysLate: 'Giorni di ritardo',
        partnerId: 'Cliente',
        partnerName: 'Cliente',
        number: 'Documento',
        issuedOn: 'Data',
        methodCode: 'Modalità',
        amount: 'Importo',
        open: 'Aperto',
      },
      bucket: {
        'not-due': 'Non scaduto',
        '1-30': 'Scaduto fino a 30 gg',
        '31-60': 'da 31 a 60 gg',
        '61-90': 'da 61 a 90 gg',
        'over-90': 'da oltre 90 gg',
      },
      chip: { overdue: 'Solo scadute' },
      total: 'Totale aperto',
      count: '%{count} scadenza |||| %{count} scadenze',
      unallocated: 'acconti da assegnare: %{amount}',
    },
  },
};
