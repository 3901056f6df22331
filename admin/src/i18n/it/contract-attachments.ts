export default {
  resources: {
    'contract-attachments': {
      name: 'Allegato |||| Allegati',
      title: 'Allegati',
      none: 'Nessun allegato.',
      printed: 'Nel contratto',
      filed: 'Solo in archivio',
      pages: '%{smart_count} pagina |||| %{smart_count} pagine',
      up: 'Sposta su %{title}',
      down: 'Sposta giù %{title}',
      add_to_print: 'Aggiungi al contratto',
      add_to_file: 'Solo in archivio',
      hint: 'Nel contratto: PDF senza password, PNG e JPEG. In archivio: qualsiasi file. Al massimo 15 MB. Trascina per cambiare l’ordine.',
      remove_title: 'Togliere %{title}?',
      remove_text: 'L’allegato sparisce dal contratto: nelle stampe già fatte resta.',
    },
  },
};
