export const GROUP_BYS = ['group', 'site', 'cost-centre'] as const;
