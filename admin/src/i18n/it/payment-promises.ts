export default {
  resources: {
    'payment-promises': {
      name: 'Promessa di pagamento |||| Promesse di pagamento',
      fields: {
        partnerId: 'Cliente',
        amount: 'Importo promesso',
        until: 'Entro il',
        resumes: 'Riattiva subito la linea',
        state: 'Stato',
        note: 'Nota',
        takenBy: 'Presa da',
        takenOn: 'Il',
        closedAt: 'Chiusa',
      },
      status: { open: 'Aperta', kept: 'Mantenuta', broken: 'Non mantenuta', withdrawn: 'Ritirata' },
      take: {
        label: 'Promessa di pagamento',
        title: 'Registrare una promessa di pagamento',
        text: 'Fino a quel giorno la linea non si sospende. Il giorno dopo, se il denaro non è arrivato, si sospende senza un altro avviso.',
        done: 'Promessa registrata',
      },
      withdraw: {
        label: 'Ritira',
        title: 'Ritirare la promessa?',
        content: 'Il cliente torna nella situazione di prima, come se non avesse promesso.',
        done: 'Promessa ritirata',
      },
      none: 'Nessuna promessa.',
    },
  },
  errors: {
    'payment-promise.not-found': 'Questa promessa non esiste.',
    'payment-promise.invalid': 'Controlla i campi segnalati.',
    'payment-promise.amount-zero': 'Deve essere maggiore di zero.',
    'payment-promise.day-past': 'Il giorno è passato.',
    'payment-promise.too-far': 'Al massimo tra 90 giorni: oltre è un piano di rientro.',
    'payment-promise.nothing-owed': 'Questo cliente non ha niente di scaduto.',
    'payment-promise.already-open': 'C’è già una promessa aperta: ritirala prima.',
    'payment-promise.not-open': 'La promessa non è più aperta.',
  },
};
