export default {
  resources: {
    'terms-versions': {
      name: 'Edition |||| Editions',
      fields: {
        number: 'Edition',
        validFrom: 'In force from',
        title: 'Title',
        clauses: 'Clauses to approve apart',
        body: 'Text',
        usedAt: 'First printed',
      },
      unused: 'Never printed',
      stands:
        'This edition is printed in contracts since %{at}: it does not change any more. To change the text add a new edition.',
      clauses_hint:
        'For instance: art. 5 (suspension), art. 8 (withdrawal). The customer signs for them apart (art. 1341 of the civil code)',
      body_hint:
        'Headings with ##, lists with -, **bold**; {{azienda}}, {{indirizzo}}, {{partita-iva}}, {{telefono}}, {{email}}, {{pec}}, {{sito}}, {{cliente}}, {{contratto}} are filled in',
      preview: 'As it is printed',
      unknown: '%{name} in double braces: nobody knows what to write there',
    },
  },
};
