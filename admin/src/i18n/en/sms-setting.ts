export default {
  resources: {
    'sms-setting': {
      name: 'SMS |||| SMS',
      title: 'SMS',
      fields: {
        enabled: 'SMS leave through this account',
        userName: 'Skebby user',
        password: 'Password',
        passwordSecret: 'Password',
        senderName: 'Sender',
        messageType: 'Kind of message',
      },
      messageType: {
        GP: 'Classic+ (with report of delivery)',
        TI: 'Classic',
        SI: 'Basic (no sender, one SMS only)',
      },
      route: {
        skebby: 'SMS leave through Skebby, each of them once.',
        catcher: 'In the demo SMS do not go out: see Mail (demo). With a Skebby account they leave for real.',
        none: 'SMS are not configured: without a Skebby account no signature or code can be asked for by SMS.',
      },
      password_hint: {
        set: 'There is one: leave blank to keep it',
        missing: 'Kept encrypted and never shown again',
      },
      sender_hint: 'Registered with Skebby, 11 letters at most. Blank: Skebby’s own',
      check: 'Credit',
      credit_left: 'Credit left: %{left}',
      test: 'Send a test',
      test_title: 'Send a test SMS?',
      test_text: 'It costs what any SMS costs. How it went is seen among the messages.',
      tested: 'The test is queued',
      number: 'Mobile number',
    },
  },
  errors: {
    'sms.not-configured': 'SMS are not configured: set the Skebby account under Company.',
    'sms.account-missing': 'SMS need a Skebby user and password to leave.',
    'sms.unavailable': 'Skebby does not answer or does not accept the account: %{reason}',
    'sms.invalid-number': 'A mobile number is needed.',
  },
};
