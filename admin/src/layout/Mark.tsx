/** The bridge. */
export const Mark = () => <img src="/ponte.svg" alt="" width={48} height={48} />;
