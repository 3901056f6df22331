/** The session is over, and why, as the user reads it. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

/**
 * Carries the end of the session from the requests that were refused for it to the frame of the pages, which leads to the
 * sign-in. The requests themselves fail like any other: react-admin, left to find the end by itself, would report them done.
 */
export class SessionEnd {
  private readonly listeners = new Set<(end: SessionEnded) => void>();

  readonly subscribe = (listener: (end: SessionEnded) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(reason: string): void {
    for (const listener of this.listeners) listener(new SessionEnded(reason));
  }
}
