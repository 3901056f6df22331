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
        notes: 'Note',
      },
      bucket: {
        'not-due': 'Non scaduto',
        '1-30': 'Scaduto fino a 30 gg',
        '31-60': 'da 31 a 60 gg',
        '61-90': 'da 61 a 90 gg',
        'over-90': 'da oltre 90 gg',
      },
      chip: { overdue: 'Solo scadute' },
      write_off: {
        action: 'Abbuona',
        title: 'Abbuonare la differenza?',
        text: '%{amount} di %{number} si chiudono senza incasso e vanno tra gli arrotondamenti. L’abbuono resta tra gli incassi e si può stornare.',
        done: 'Differenza abbuonata',
      },
      total: 'Totale aperto',
      count: '%{count} scadenza |||| %{count} scadenze',
      unallocated: 'acconti da assegnare: %{amount}',
    },
  },
  errors: { 'open-item.not-found': 'La partita non è più aperta.' },
};
