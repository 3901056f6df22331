import type { AuthProvider } from 'react-admin';
import { allows, type SignedInUser } from './access';
import type { Http } from './http';
import { ApiError, isSignedOut } from './problem';
import { SessionEnded } from './session-end';

/**
 * Remembers that this browser has a session worth refreshing. The cookie itself can't be seen from here, and asking the
 * server on every first visit would greet strangers with an error in the console.
 */
const SESSION_HINT = 'ponte.session';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in and out, and tells react-admin what the user may do. */
export function createAuthProvider(http: Http): AuthProvider {
  let user: Promise<SignedInUser> | null = null;

  /** After a reload the token is gone from memory, and the cookie gets a new one. */
  const resume = async (): Promise<void> => {
    if (http.signedIn) return;
    if (!hasSession()) throw new Error('ra.auth.auth_check_error');
    await http.refresh();
  };

  /** Asked once a session; a failure is not kept. */
  const me = (): Promise<SignedInUser> => {
    user ??= resume()
      .then(() => http.get<SignedInUser>('/auth/me'))
      .catch((error: unknown) => {
        user = null;
        throw error;
      });
    return user;
  };

  const forget = (): void => {
    user = null;
    localStorage.removeItem(SESSION_HINT);
  };

  return {
    async login({ email, password }: Credentials) {
      await http.signIn(email, password);
      user = null;
      localStorage.setItem(SESSION_HINT, '1');
    },

    async logout() {
      const hadSession = hasSession();
      forget();
      if (hadSession) await http.signOut().catch(() => undefined);
    },

    /** An unreachable server signs nobody out: the pages will say that it does not answer. */
    async checkAuth() {
      await resume().catch((error: unknown) => {
        if (!(error instanceof ApiError) || isSignedOut(error)) throw error;
      });
    },

    /**
     * Only the end of a session leads to the sign-in. A request that was refused for it must fail: of whatever leads there
     * react-admin says that it was done.
     */
    checkError(error: unknown) {
      return error instanceof SessionEnded ? Promise.reject(error) : Promise.resolve();
    },

    async getIdentity() {
      const { id, name, email } = await me();
      return { id, fullName: name, email };
    },

    /** Strangers have none; react-admin asks already on the way to the login page. */
    getPermissions: async () => (hasSession() ? (await me()).permissions : []),

    canAccess: async ({ resource, action }) => allows((await me()).permissions, resource, action),
  };
}

function hasSession(): boolean {
  return localStorage.getItem(SESSION_HINT) !== null;
}
