export default {
  resources: {
    'mail-setting': {
      name: 'Mail |||| Mail',
      title: 'E-mail',
      fields: {
        fromName: 'Name of the sender',
        fromAddress: 'Address of the sender',
        replyTo: 'Reply to',
        perMinute: 'Messages a minute, at most',
      },
      route: {
        smtp: 'Messages leave through %{server}, from %{from}.',
        catcher: 'In the demo messages do not go out: see Mail (demo). With SMTP_URL they leave for real.',
        none: 'No mail server: messages stay in the queue. It is set by SMTP_URL and MAIL_FROM.',
      },
      from_name_hint: 'Blank: the name of the company',
      from_address_hint: 'Blank: the address of MAIL_FROM',
      see_caught: 'Look',
      test: 'Send a test',
      test_title: 'Send a test message',
      test_text: 'How it went is seen among the messages.',
      tested: 'The test is queued',
    },
  },
};
