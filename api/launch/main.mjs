import { isEnding, stopAll, stopOnSignals } from './child.mjs';
import { LaunchError, say } from './console.mjs';

/**
 * Runs the main function of a command and ends the process with the exit code it gives, when all that it started is
 * stopped. A signal does the same early; `tell` is called first.
 */
export async function main(body, tell) {
  stopOnSignals(tell);
  const exitCode = await attempt(body);
  if (isEnding()) return;
  await stopAll();
  process.exit(exitCode);
}

/** What `body` gives, or the exit code of its error: a `LaunchError` is told in words, anything else with its stack. */
export async function attempt(body) {
  try {
    return (await body()) ?? 0;
  } catch (error) {
    if (isEnding()) return 1; // our own stopping broke it off
    say(error instanceof LaunchError ? `\n${error.message}` : error.stack);
    return error.exitCode ?? 1;
  }
}
