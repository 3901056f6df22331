export default {
  resources: {
    'contract-prints': {
      name: 'Stampa del contratto |||| Stampe del contratto',
      fields: {
        number: 'Stampa',
        printedAt: 'Stampata',
        actorName: 'Da',
        pages: 'Pagine',
        template: 'Modello',
        language: 'Lingua',
        sha256: 'Impronta',
        signedAt: 'Firmata',
      },
    },
  },
  errors: {
    'contract-print.not-found': 'Questa stampa non esiste.',
    'contract-print.signed': 'Il contratto è firmato: non si stampa più.',
    'contract-print.not-current': 'Il contratto è stato stampato di nuovo: questa stampa non vale più.',
    'contract.invalid-without-address': 'Al cliente manca un indirizzo da stampare sul contratto.',
    'attachment.unsupported': 'Si stampano solo PDF, PNG e JPEG.',
    'attachment.encrypted': 'Il PDF è protetto da password: togli la protezione e riprova.',
    'attachment.broken': 'Il file è rovinato e non si riesce a leggere.',
    'attachment.too-many-pages': 'Il PDF ha più di 200 pagine.',
  },
};
