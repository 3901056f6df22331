export default {
  resources: {
    'company-certificate': {
      name: 'Certificato aziendale',
      fields: {
        subject: 'Intestato a',
        issuer: 'Rilasciato da',
        serialNumber: 'Numero di serie',
        validFrom: 'Valido dal',
        validTo: 'Valido fino al',
        uploadedAt: 'Caricato il',
        bundleSecret: 'File e password',
        passphrase: 'Password del file',
      },
      title: 'Sigillo dei documenti firmati',
      none: 'Nessun certificato: i contratti firmati non vengono sigillati. Con un certificato aziendale (PKCS#12) il PDF firmato riceve una firma PAdES che ogni lettore sa controllare.',
      upload: 'Carica un certificato',
      replace: 'Sostituisci',
      upload_title: 'Certificato aziendale',
      upload_text: 'Il file (.p12 o .pfx) e la sua password restano cifrati sul server e non escono più.',
      uploaded: 'Certificato caricato',
      choose: 'Scegli il file',
      no_file: 'Nessun file scelto',
      remove_title: 'Togliere il certificato?',
      remove_text: 'I prossimi contratti firmati non saranno sigillati. Quelli già sigillati restano validi.',
    },
  },
  errors: {
    'certificate.invalid-file': 'Il file non è un PKCS#12 leggibile (.p12 o .pfx).',
    'certificate.invalid-passphrase': 'La password del file non è giusta.',
    'certificate.invalid-key':
      'Il file non contiene una chiave privata adatta al suo certificato (RSA da 2048 bit o più, o curva ellittica).',
    'certificate.invalid-period': 'Il certificato è scaduto o non è ancora valido.',
    'certificate.locked':
      'Il certificato aziendale non si apre: la chiave dell’installazione (PONTE_SECRET) è cambiata. Caricalo di nuovo.',
  },
};
