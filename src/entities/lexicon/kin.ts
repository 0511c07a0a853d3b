/** Relatives of whom an article may tell beside somebody of the same surname. */
export const kinNouns: ReadonlySet<string> = new Set([
  'father', 'mother', 'brother', 'sister', 'son', 'daughter', 'uncle', 'aunt', 'cousin', 'nephew', 'niece', 'grandfather', 'grandmother', 'stepfather', 'stepmother', 'wife', 'husband',
])
