interface Named {
  readonly code: string;
  readonly revision: number;
}

/** How people call a version of a quote: `P-2026-0012`, then `P-2026-0012/2`. */
export function quoteName({ code, revision }: Named): string {
  return revision === 1 ? code : `${code}/${revision}`;
}
