export const GROUP_BYS = ['group', 'site', 'cost-centre'] as const;
/** What gets an invoice of its own: the whole group, each installation site in it, or each cost centre. */
export type GroupBy = (typeof GROUP_BYS)[number];
