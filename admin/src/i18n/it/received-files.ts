export default {
  resources: {
    'received-files': {
      name: 'File ricevuto |||| File ricevuti',
      fields: {
        name: 'File',
        state: 'Stato',
        code: 'Motivo',
        receivedAt: 'Ricevuto il',
        receivedBy: 'Caricato da',
      },
      status: { read: 'Letto', quarantined: 'In attesa', duplicate: 'Doppione' },
      none: 'Nessun file ricevuto dai fornitori.',
      bill: 'Vedi la fattura',
      action: { retry: 'Riprova' },
      done: { retried: 'File riletto' },
    },
  },
  errors: {
    'received-file.duplicate': 'Questa fattura c’era già.',
    'received-file.not-found': 'Questo file non esiste.',
    'received-file.not-waiting': 'Questo file non è più in attesa.',
    'received-file.invalid-without-files': 'Scegli almeno un file.',
    'received-file.invalid-own-document': 'È un documento emesso da noi, non da un fornitore.',
    'received-file.invalid-content': 'Il file non è né XML, né P7M, né ZIP.',
    'received-file.invalid-size': 'Il file è troppo grande.',
    'received-file.invalid-layers': 'Il file è firmato o codificato più di %{most} volte.',
    'received-file.invalid-signature-envelope':
      'La busta della firma (P7M) è rovinata: chiedi di nuovo il file.',
    'received-file.invalid-archive': 'L’archivio ZIP è rovinato.',
    'received-file.invalid-archive-size': 'L’archivio ZIP contiene troppi file, o file troppo grandi.',
    'received-file.invalid-nested-archive':
      'L’archivio ZIP contiene un altro archivio: estrailo e carica i file.',
    'fatturapa.invalid-value': 'Il file non si può leggere: %{element} vale “%{value}”.',
  },
};
