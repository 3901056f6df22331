import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config';
import { LOG_REDACTION } from './log-redaction';

/** Structured logs to stdout, a line a request, without secrets. */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      redact: LOG_REDACTION,
      autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
      quietReqLogger: true,
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
    },
    forRoutes: ['{*path}'],
  };
}
