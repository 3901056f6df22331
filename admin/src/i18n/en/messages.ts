export default {
  resources: {
    messages: {
      name: 'Message |||| Messages',
      fields: {
        channel: 'Channel',
        toAddress: 'To',
        subject: 'Subject',
        kind: 'About',
        state: 'State',
        partnerId: 'Customer',
        queuedAt: 'Queued',
        sentAt: 'Sent',
        nextTryAt: 'Next try',
        attempts: 'Tries',
        error: 'Last error',
        to: 'Another address',
      },
      kind: {
        test: 'Test',
        'contract.print': 'Printed contract',
        'contract.withdrawal': 'Withdrawal',
        'contract.trial-ending': 'End of a trial',
        'contract.ending': 'Contract that ends',
        'contract.renewing': 'Renewal of a contract',
      },
      channel: { email: 'E-mail', sms: 'SMS' },
      status: {
        queued: 'Queued',
        sending: 'Leaving',
        sent: 'Sent',
        failed: 'Not sent',
        unsure: 'Unsure',
      },
      action: {
        retry: 'Send now',
        resend: 'Send again',
        settle: 'It arrived',
      },
      retry: {
        title: 'Send this message now?',
        text: 'Leave the address blank to use the one before.',
      },
      resend: {
        title: 'Send it again?',
        text: 'The line fell while the message was on its way: it may have arrived. If you send it again the receiver may get it twice.',
      },
      settle: {
        title: 'Did the message arrive?',
        content: 'It will be marked as sent and leave no more.',
      },
      done: {
        again: 'The message leaves now',
        settled: 'The message is marked as sent',
      },
      unsure_hint:
        'Nobody knows whether the message arrived: the line fell while it was on its way. It is not sent again by itself.',
      confidential: 'The text holds a confidential code: it is not shown, and it is deleted once sent.',
      body: 'Text of the message',
    },
  },
  errors: {
    'message.not-found': 'There is no such message.',
    'message.move-not-allowed': 'This can’t be done with the message in its present state.',
    'message.invalid-address': 'There is no e-mail address to write to.',
  },
};
