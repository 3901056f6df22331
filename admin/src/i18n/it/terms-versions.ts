export default {
  resources: {
    'terms-versions': {
      name: 'Edizione |||| Edizioni',
      fields: {
        number: 'Edizione',
        validFrom: 'In vigore dal',
        title: 'Titolo',
        clauses: 'Clausole da approvare a parte',
        body: 'Testo',
        usedAt: 'Stampata la prima volta',
      },
      unused: 'Mai stampata',
      stands:
        'Questa edizione è stampata in contratti dal %{at}: non cambia più. Per cambiare il testo aggiungi una nuova edizione.',
      clauses_hint:
        'Per esempio: art. 5 (sospensione), art. 8 (recesso). Il cliente le firma a parte (art. 1341 c.c.)',
      body_hint:
        'Titoli con ##, elenchi con -, **grassetto**; {{azienda}}, {{indirizzo}}, {{partita-iva}}, {{telefono}}, {{email}}, {{pec}}, {{sito}}, {{cliente}}, {{contratto}} si riempiono da soli',
      preview: 'Come si stampa',
      unknown: '%{name} fra doppie graffe: nessuno sa che cosa scriverci',
    },
  },
};
