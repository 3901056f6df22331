export default {
  resources: {
    'caught-mails': {
      name: 'Mail (demo) |||| Mail (demo)',
      fields: {
        date: 'Came in',
        from: 'From',
        to: 'To',
        subject: 'Subject',
        attachments: 'Attachments',
      },
      hint: 'In the demo no mail goes out: it ends here to be looked at. With SMTP_URL it leaves for real.',
      off: 'The mail of the demo is not on: messages leave for real, or stay in the queue.',
      none: 'No mail yet: what Ponte writes to customers shows up here.',
    },
  },
  errors: {
    'caught-mail.off': 'The mail of the demo is not on.',
    'caught-mail.not-found': 'This message is not there any more.',
  },
};
