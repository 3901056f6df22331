/** FreeRADIUS on this machine, wherever the launcher finds it: installed, named by a variable or unpacked. */
interface Place {
  readonly server: string | null;
  readonly radclient: string | null;
  /** Its dictionaries. */
  readonly share: string;
  /** Its modules. */
  readonly libraries: string;
}

/** As found before the tests (`servers-up.cjs`). */
export const freeradius = JSON.parse(process.env.PONTE_TEST_FREERADIUS ?? '{}') as Place;
