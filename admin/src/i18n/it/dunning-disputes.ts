export default {
  resources: {
    'dunning-disputes': {
      name: 'Contestazione |||| Contestazioni',
      fields: {
        partnerId: 'Cliente',
        invoiceId: 'Fattura',
        reason: 'Che cosa contesta',
        openedOn: 'Aperta il',
        openedBy: 'Da',
        closedAt: 'Chiusa il',
        closedBy: 'Chiusa da',
        outcome: 'Esito',
      },
      chip: { open: 'Aperte' },
      everything: 'tutto lo scaduto',
      open: {
        label: 'Contestazione',
        title: 'Registrare una contestazione',
        text: 'Finché non è decisa, per ciò che è contestato non si sospende.',
        done: 'Contestazione registrata',
      },
      close: {
        label: 'Chiudi',
        title: 'Com’è finita?',
        text: 'Ciò che resta aperto torna a contare.',
        done: 'Contestazione chiusa',
      },
      none: 'Nessuna contestazione.',
      help: { invoiceId: 'Vuoto: tutto lo scaduto' },
    },
  },
  errors: {
    'dunning-dispute.not-found': 'Questa contestazione non esiste.',
    'dunning-dispute.closed': 'La contestazione è già chiusa.',
  },
};
