/** Words for who somebody is to somebody else of the family. */
export const kin: ReadonlySet<string> = new Set([
  'father', 'mother', 'brother', 'sister', 'son', 'daughter', 'uncle', 'aunt', 'cousin', 'nephew', 'niece', 'grandfather', 'grandmother', 'stepfather', 'stepmother', 'wife', 'husband',
])
