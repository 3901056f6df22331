export default {
  resources: {
    'company-certificate': {
      name: 'Company certificate',
      fields: {
        subject: 'Holder',
        issuer: 'Issuer',
        serialNumber: 'Serial number',
        validFrom: 'Valid from',
        validTo: 'Valid until',
        uploadedAt: 'Uploaded at',
        bundleSecret: 'File and passphrase',
        passphrase: 'Passphrase of the file',
      },
      title: 'Seal of signed documents',
      none: 'No certificate: signed contracts are not sealed. With a company certificate (PKCS#12) the signed PDF gets a PAdES signature that every reader can check.',
      upload: 'Upload a certificate',
      replace: 'Replace',
      upload_title: 'Company certificate',
      upload_text:
        'The file (.p12 or .pfx) and its passphrase stay encrypted on the server and never come out again.',
      uploaded: 'Certificate uploaded',
      choose: 'Choose the file',
      no_file: 'No file chosen',
      remove_title: 'Take the certificate away?',
      remove_text: 'Contracts signed from now on will not be sealed. Those sealed already stay valid.',
    },
  },
  errors: {
    'certificate.invalid-file': 'The file is no readable PKCS#12 (.p12 or .pfx).',
    'certificate.invalid-passphrase': 'The passphrase of the file is wrong.',
    'certificate.invalid-key':
      'The file holds no private key that fits its certificate (RSA of 2048 bits or more, or elliptic curve).',
    'certificate.invalid-period': 'The certificate is over or has not begun yet.',
    'certificate.locked':
      'The company certificate can’t be opened: the installation’s key (PONTE_SECRET) has changed. Upload it again.',
  },
};
