export default {
  resources: {
    'contract-consents': {
      name: 'Consenso |||| Consensi',
      title: 'Consensi del cliente',
      kind: {
        marketing: 'Comunicazioni commerciali',
        profiling: 'Analisi delle abitudini',
        'third-parties': 'Dati a terzi',
      },
      recorded: 'La scelta del cliente è annotata',
    },
  },
};
