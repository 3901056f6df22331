export default {
  resources: {
    'cut-off-runs': {
      name: 'Giro di sospensioni |||| Giri di sospensioni',
      fields: {
        on: 'Giorno',
        status: 'Stato',
        slot: 'Automatico',
        partners: 'Clienti',
        done: 'Fatti',
        cut: 'Sospesi',
        spared: 'Risparmiati',
        failed: 'Falliti',
        createdBy: 'Approvato da',
        createdAt: 'Avviato',
        finishedAt: 'Finito',
        partnerId: 'Cliente',
        outcome: 'Esito',
        cause: 'Perché',
        late: 'In ritardo',
      },
      outcome: { cut: 'Sospeso', spared: 'Risparmiato', failed: 'Fallito' },
      working: 'Sospensioni in corso',
      items: 'Cliente per cliente',
      none: 'Non è ancora stato sospeso nessuno.',
    },
  },
  errors: {
    'cut-off-run.not-found': 'Questo giro di sospensioni non esiste.',
    'cut-off-run.off': 'La gestione dei morosi è spenta: accendila in Giorni e orari.',
    'cut-off-run.not-now': 'In questo giorno o a quest’ora non si sospende nessuno.',
    'cut-off-run.nobody': 'Adesso non c’è nessuno da sospendere.',
  },
};
