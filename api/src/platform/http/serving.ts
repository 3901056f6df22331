let serving = true;

/** Whether this process answers HTTP, so that the rules and descriptions of DTO fields are of use in it. */
export const servesHttp = (): boolean => serving;

/** Said by a process that only works, before it loads anything else. */
export function serveNothing(): void {
  serving = false;
}
