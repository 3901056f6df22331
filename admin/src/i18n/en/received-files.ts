export default {
  resources: {
    'received-files': {
      name: 'Received file |||| Received files',
      fields: {
        name: 'File',
        state: 'State',
        code: 'Reason',
        receivedAt: 'Received at',
        receivedBy: 'Brought by',
      },
      status: { read: 'Read', quarantined: 'Waiting', duplicate: 'Duplicate' },
      none: 'No files from suppliers.',
      bill: 'See the bill',
      action: { retry: 'Try again' },
      done: { retried: 'File read again' },
    },
  },
  errors: {
    'received-file.duplicate': 'This bill was here already.',
    'received-file.not-found': 'This file does not exist.',
    'received-file.not-waiting': 'This file is not waiting any more.',
    'received-file.invalid-without-files': 'Choose at least one file.',
    'received-file.invalid-own-document': 'It is a document of ours, not of a supplier.',
    'received-file.invalid-content': 'The file is neither XML, nor P7M, nor ZIP.',
    'received-file.invalid-size': 'The file is too large.',
    'received-file.invalid-layers': 'The file is signed or encoded more than %{most} times.',
    'received-file.invalid-signature-envelope':
      'The signature’s envelope (P7M) is broken: ask for the file again.',
    'received-file.invalid-archive': 'The ZIP archive is broken.',
    'received-file.invalid-archive-size': 'The ZIP archive holds too many files, or files too large.',
    'received-file.invalid-nested-archive':
      'The ZIP archive holds another archive: extract it and upload the files.',
    'fatturapa.invalid-value': 'The file can’t be read: %{element} is “%{value}”.',
  },
};
