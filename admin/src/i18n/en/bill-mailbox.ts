export default {
  resources: {
    'bill-mailbox': {
      name: 'Mailbox for bills |||| Mailbox for bills',
      title: 'Suppliers’ bills by e-mail',
      fields: {
        enabled: 'Look into the mailbox every five minutes',
        host: 'IMAP server',
        port: 'Port',
        secure: 'TLS from the first byte (else STARTTLS where offered)',
        userName: 'User',
        password: 'Password',
        passwordSecret: 'Password',
        folder: 'Folder',
        moveTo: 'Folder for what was taken in',
        lastRunAt: 'Last round',
        lastError: 'Last fault',
      },
      move_to_hint: 'Blank: messages stay where they are, marked as read',
      round: {
        off: 'Nobody looks into the mailbox. With an IMAP account bills that are attached come in by themselves, each once.',
        waiting: 'Nobody has looked into the mailbox yet.',
        well: 'Looked into at %{at}, without a fault.',
        fault: 'Looked into at %{at}, with a fault: %{error}',
      },
      see_files: 'Received files',
      fetch: 'Look now',
      asked: 'The mailbox is being looked into',
    },
  },
  errors: {
    'bill-mailbox.account-missing': 'The mailbox needs server, user and password.',
    'bill-mailbox.off': 'The mailbox for bills is not switched on.',
  },
};
