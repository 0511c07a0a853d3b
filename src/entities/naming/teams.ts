import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'

const SPORT = new Set([
  'coach', 'season', 'league', 'playoff', 'goalkeeper', 'striker', 'midfielder', 'defender', 'quarterback', 'forward', 'roster', 'rookie', 'innings', 'inning',
  'quarter-final', 'semi-final', 'semifinal', 'quarterfinal', 'tournament', 'championship', 'match', 'championships', 'stadium', 'touchdown', 'rebound', 'wicket',
])

/** How many words of sport an article has that tells of it. */
const LEAST = 3

/** Whether the article tells of sport. */
export function isOfSport(trees: readonly Tree[]): boolean {
  let seen = 0
  for (const tree of trees) {
    if (tree.hasScore()) seen++
    for (let i = 0; i < tree.tokens.length; i++) if (tree.tokens[i]?.upos === 'NOUN' && SPORT.has(tree.lemma(i))) seen++
    if (seen >= LEAST) return true
  }
  return false
}

/** "Dalton Ospreys": a town and a plural that says of no other body what it is; where sport is told of, a team. */
export function isTeam(words: readonly string[], knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 3 || !/^\p{Lu}\p{Ll}+(?:s|men)$/u.test(last)) return false
  const told = lexicon.classOfName(words.map(w => w.toLowerCase()), 'ORG')
  return told === 'SportsTeam' || (told === undefined && knowledge.places(words.slice(0, -1).join(' ')).length > 0)
}
