export default {
  resources: {
    'contract-attachments': {
      name: 'Attachment |||| Attachments',
      title: 'Attachments',
      none: 'No attachments.',
      printed: 'In the contract',
      filed: 'Only filed',
      pages: '%{smart_count} page |||| %{smart_count} pages',
      up: 'Move %{title} up',
      down: 'Move %{title} down',
      add_to_print: 'Add to the contract',
      add_to_file: 'Only file',
      hint: 'In the contract: PDF without password, PNG and JPEG. Filed: any file. 15 MB at most. Drag to change the order.',
      remove_title: 'Remove %{title}?',
      remove_text: 'The attachment leaves the contract; in prints already made it stays.',
    },
  },
};
