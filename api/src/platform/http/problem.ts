import type { DomainError } from '@ponte/shared/domain-error';

/** RFC 9457 problem document; `code` is ours and stable, `errors` names the fields at fault. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message?: string }[];
  readonly requestId?: string;
}

const BY_PREFIX: readonly (readonly [string, number])[] = [
  ['auth.too-many', 429],
  ['auth.forbidden', 403],
  ['auth.', 401],
];

/** The HTTP status of an error code: by its family, then by its ending. */
function statusOf(code: string): number {
  for (const [prefix, status] of BY_PREFIX) if (code.startsWith(prefix)) return status;
  const complaint = code.slice(code.indexOf('.') + 1);
  if (complaint === 'not-found') return 404;
  if (complaint.startsWith('invalid')) return 422;
  return 409;
}

/** `invoice.not-draft` → "invoice: not draft"; the sentence for people is the client's, by code. */
export function titleOf(code: string): string {
  return code.replaceAll('-', ' ').replace('.', ': ');
}

export function problemOf(error: DomainError): Problem {
  return {
    type: 'about:blank',
    title: titleOf(error.code),
    status: statusOf(error.code),
    code: error.code,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(error.fields.length > 0 ? { errors: error.fields } : {}),
  };
}
