/** Names of headers and fields whose values are secrets, wherever they turn up in a logged object. */
const HEADERS = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'idempotency-key',
  'x-signing-token',
];
const FIELDS = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'refreshHash',
  'accessToken',
  'refreshToken',
  'key',
  'secret',
  'passphrase',
  'pkcs12',
];

/** Where TypeORM and the driver keep a failed statement's values, the driver inside the SQL itself. */
const STATEMENTS = ['err.parameters', 'err.sql', 'err.driverError.parameters', 'err.driverError.sql'];

/** pino knows no "at any depth", so the depths at which we log objects are spelt out. */
const FIELD_PLACES = ['', '*.', 'req.body.', 'err.params.', 'err.driverError.'];

/** The `redact` option of pino: secrets are replaced, never dropped, so that one sees they were there. */
export const LOG_REDACTION = {
  paths: [
    ...HEADERS.flatMap((header) => [
      `req.headers["${header}"]`,
      `res.headers["${header}"]`,
      `headers["${header}"]`,
    ]),
    ...STATEMENTS,
    ...FIELD_PLACES.flatMap((place) => FIELDS.map((field) => `${place}${field}`)),
  ],
  censor: '[secret]',
};
