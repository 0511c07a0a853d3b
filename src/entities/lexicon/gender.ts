/** Nouns that tell whether a man or a woman is meant. */
export const genderOfNoun: ReadonlyMap<string, 'Masc' | 'Fem'> = new Map<string, 'Masc' | 'Fem'>([
  ...['man', 'boy', 'father', 'husband', 'son', 'brother', 'uncle', 'nephew', 'grandfather', 'grandson', 'widower', 'actor', 'waiter',
    'king', 'prince', 'duke', 'lord', 'monk', 'priest', 'imam', 'spokesman', 'chairman', 'businessman', 'congressman', 'policeman',
    'fireman', 'cameraman', 'sportsman', 'statesman', 'gunman', 'fisherman', 'emperor', 'boyfriend', 'groom', 'gentleman', 'guy', 'sheikh',
    'stepfather', 'stepson', 'cleric', 'pope', 'bishop', 'archbishop', 'ayatollah', 'rabbi', 'sultan', 'baron', 'count'].map(w => [w, 'Masc'] as const),
  ...['woman', 'girl', 'mother', 'wife', 'daughter', 'sister', 'aunt', 'niece', 'grandmother', 'granddaughter', 'widow', 'actress',
    'waitress', 'queen', 'princess', 'duchess', 'lady', 'nun', 'spokeswoman', 'chairwoman', 'businesswoman', 'congresswoman',
    'policewoman', 'sportswoman', 'empress', 'girlfriend', 'bride', 'stepmother', 'stepdaughter', 'heroine', 'baroness', 'countess',
    'mum', 'mom'].map(w => [w, 'Fem'] as const),
])
