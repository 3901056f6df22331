export default {
  resources: {
    einvoices: {
      name: 'Fattura elettronica |||| Fatture elettroniche',
      fields: {
        number: 'Numero',
        issuedOn: 'Data',
        issuedFrom: 'Dal',
        issuedTo: 'Al',
        billingRunId: 'Fatturazione',
        customerName: 'Cliente',
        fileName: 'File',
        status: 'Stato',
        faults: 'Errori',
        size: 'Dimensione',
        builtAt: 'Creato il',
        progressive: 'Progressivo di invio',
      },
      status: { ready: 'Pronta per l’invio', faulty: 'Con errori' },
      kilobytes: '%{size} kB',
      not_built: 'Il file XML non è ancora stato creato.',
      action: {
        download: 'Scarica l’XML',
        build: 'Crea il file',
        rebuild: 'Crea di nuovo',
        zip: 'Scarica lo ZIP',
      },
      done: { built: 'File creato' },
    },
  },
  errors: {
    'einvoice.not-electronic': 'Il sezionale di questo documento non è elettronico.',
    'einvoice.not-found': 'Nessuna fattura elettronica in questa selezione.',
  },
};
