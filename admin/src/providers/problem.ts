import type { FieldFault } from '@ponte/shared/domain-error';

/** What the API answers when it refuses (RFC 9457), with our `code` and the faults by field. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldFault[];
}

/** What forms and notifications need of a problem: its code, and a sentence for each field at fault. */
export interface ProblemBody {
  readonly code: string;
  readonly errors?: Readonly<Record<string, string>>;
}

/**
 * A refused request in the user's language. It has the shape of react-admin's `HttpError` (`message` is notified,
 * `body.errors` goes to the form), with types.
 */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Whether a request was refused because nobody is signed in, or no more. */
export function isSignedOut(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 401;
}

export type Translate = (key: string, options?: Readonly<Record<string, unknown>>) => string;

/** Reads the body of a refused answer; what is not problem+json (a proxy's error page) becomes `http.<status>`. */
export function readProblem(status: number, text: string): Problem {
  const parsed = parse(text);
  return isProblem(parsed) ? { ...parsed, status } : { status, code: `http.${String(status)}` };
}

/** Puts a problem into the user's language; the API's own title is the last resort for a code without translation. */
export function readable(problem: Problem, translate: Translate): ApiError {
  const faults = problem.errors ?? [];
  return new ApiError(sentence(problem, translate), problem.status, {
    code: problem.code,
    ...(faults.length > 0 ? { errors: fieldMessages(faults, translate) } : {}),
  });
}

function sentence({ code, title, params }: Problem, translate: Translate): string {
  const fallback = translate('errors.unexpected', { code });
  return translate(`errors.${code}`, { ...printable(params), _: title ?? fallback });
}

/** One message a field, keyed by its path (`lines.0.unitPrice`); of several faults on a field the first is told. */
function fieldMessages(faults: readonly FieldFault[], translate: Translate): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { field, code, message } of faults) {
    messages[field] ??= translate(`errors.${code}`, { _: message ?? code });
  }
  return messages;
}

/** Only texts and numbers can stand in a sentence. */
function printable(params: Problem['params'] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
