export default {
  resources: {
    'accounting-setting': { name: 'Impostazioni contabili |||| Impostazioni contabili' },
    'accounting-periods': {
      name: 'Periodo contabile |||| Periodi contabili',
      title: 'Periodi contabili',
      about:
        'Un mese chiuso ai più prende scritture solo da chi può superare la chiusura. Un mese bloccato non si riapre più, e con lui tutti quelli prima.',
      fields: { id: 'Mese', state: 'Stato', entries: 'Registrazioni', drafts: 'Bozze' },
      status: { open: 'Aperto', soft: 'Chiuso ai più', locked: 'Bloccato' },
      action: { open: 'Riapri', soft: 'Chiudi ai più', locked: 'Blocca' },
      lock_title: 'Bloccare %{month}?',
      lock_text: 'Si bloccano questo mese e tutti quelli prima. Non si torna indietro.',
    },
  },
  errors: {
    'period.locked': 'Il mese è chiuso: scegli un’altra data.',
    'period.final': 'Un mese bloccato non si riapre.',
    'period.not-over': 'Il mese non è ancora finito.',
    'period.has-drafts': 'Fino a quel mese ci sono bozze: %{count}. Registrale o eliminale.',
    'period.has-unposted': 'Fino a quel mese ci sono documenti non ancora in contabilità: %{count}.',
    'period.not-found': 'Il mese non esiste.',
  },
};
