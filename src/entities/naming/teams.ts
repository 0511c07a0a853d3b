import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import { isLocated } from './cues.js'
import type { FoundName } from './found.js'

const SPORT = new Set([
  'coach', 'season', 'league', 'playoff', 'goalkeeper', 'striker', 'midfielder', 'defender', 'quarterback', 'forward', 'roster', 'rookie', 'innings', 'inning',
  'quarter-final', 'semi-final', 'semifinal', 'quarterfinal', 'tournament', 'championship', 'match', 'championships', 'stadium', 'touchdown', 'rebound', 'wicket', 'referee', 'equaliser', 'equalizer', 'half-time', 'halftime', 'hat-trick', 'offside', 'kickoff', 'kick-off',
])

/** Contests by two words of their names. */
const CONTESTS: ReadonlySet<string> = new Set([
  'La Liga', 'Premier League', 'Serie A', 'Champions League', 'Europa League', 'World Cup', 'FA Cup', 'Super Bowl', 'World Series', 'Six Nations', 'Grand Prix', 'Formula One',
  'Grand Slam', 'Stanley Cup', 'Super League', 'Super Rugby', 'Davis Cup', 'Ryder Cup', 'Test series', 'Copa America', 'Copa Libertadores',
])

/** How many words of sport an article has that tells of it. */
const LEAST = 3

/** Whether the article tells of sport. */
export function isOfSport(trees: readonly Tree[]): boolean {
  let seen = 0
  for (const tree of trees) {
    if (tree.hasScore()) seen++
    for (let i = 0; i < tree.tokens.length; i++) {
      const token = tree.tokens[i]
      if ((token?.upos === 'NOUN' || i === 0) && SPORT.has(tree.lemma(i).toLowerCase())) seen++
      if (token?.upos === 'PROPN' && CONTESTS.has(`${token.form} ${tree.tokens[i + 1]?.form ?? ''}`)) seen++
    }
    if (seen >= LEAST) return true
  }
  return false
}

/** What teams are called that else are places: "Harwick City". */
const CLUB = /^(?:City|Town|County|Villa|Park|Forest|Orient|Vale)$/

/** "Dalton Ospreys": a town and a plural that says of no other body what it is; where sport is told of, a team. */
export function isTeam(words: readonly string[], knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  const last = words.at(-1) ?? ''
  if (words.length === 2 && CLUB.test(last)) return knowledge.places(words.join(' ')).length === 0
  if (words.length < 2 || words.length > 3 || !/^\p{Lu}\p{Ll}+(?:s|men)$/u.test(last)) return false
  const told = lexicon.classOfName(words.map(w => w.toLowerCase()), 'ORG')
  return told === 'SportsTeam' || (told === undefined && knowledge.places(words.slice(0, -1).join(' ')).length > 0)
}

/** Whom a team has: "[Striker] Luis Ortega". */
const PLAYERS: ReadonlySet<string> = new Set([
  'striker', 'midfielder', 'defender', 'goalkeeper', 'keeper', 'winger', 'forward', 'captain', 'skipper', 'substitute', 'quarterback', 'pitcher', 'batsman', 'bowler',
  'coach', 'manager', 'fullback', 'flanker', 'prop', 'hooker', 'guard', 'center', 'referee', 'umpire', 'linebacker', 'receiver', 'debutant', 'teammate', 'rookie', 'veteran',
])

/** A line that names a team and at least so many others is a line-up. */
const LINE_UP = 7

/**
 * The names of an article that tells of sport: teams that look like towns or people ("[Dalton Rovers] beat [Harwick City]"), players behind
 * what they play ("Striker [Luis Ortega]"), and line-ups ("Harwick City: [Dahl]; [Moss], [Foss], …").
 */
export function namesOfSport(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge, lexicon: Lexicon): readonly FoundName[] {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  // "Rovers", "the Wanderers": what teams are called and nothing else
  const isShortSide = (word: string): boolean => /^\p{Lu}\p{Ll}{3,}s$/u.test(word) && lexicon.classOfName([word.toLowerCase()], 'ORG') === 'SportsTeam'
  const typed = names.map((name): FoundName => {
    const { first, last, type } = name
    if (type === 'PER' && last - first >= 2 && PLAYERS.has(form(first).toLowerCase())) return { ...name, first: first + 1 }
    if (last === first && isShortSide(form(first)) && !/^\p{Lu}/u.test(form(last + 1))) return { ...name, type: 'ORG', source: 'knowledge' }
    if (last === first || !/^(?:PER|GPE|LOC|FAC|MISC|ORG)$/.test(type)) return name
    const words = tree.tokens.slice(first, last + 1).map(t => t.form)
    const isSide = lexicon.classOfName(words.map(w => w.toLowerCase()), 'ORG') === 'SportsTeam' || (CLUB.test(form(last)) && isTeam(words, knowledge, lexicon) && !isLocated(tree, name))
    const isSomebody = type === 'PER' && !isShortSide(form(last)) && knowledge.genderOfGivenName(words[0] ?? '') !== undefined
    return isSide && !isSomebody ? { ...name, type: 'ORG', source: 'knowledge' } : name
  })
  const side = typed.find(n => n.type === 'ORG' && n.first === 0 && form(n.last + 1) === ':')
  return side === undefined ? typed : [side, ...lineUp(tree, side.last + 2, typed)]
}

/** The players that a line names: words with a capital between commas, semicolons and brackets. */
function lineUp(tree: Tree, from: number, names: readonly FoundName[]): readonly FoundName[] {
  const players: FoundName[] = []
  let first: number | undefined
  for (let i = from; i <= tree.tokens.length; i++) {
    const form = tree.tokens[i]?.form
    const isName = form !== undefined && /^\p{Lu}\p{L}|^\p{Ll}{1,3}$|^['’-]$/u.test(form) && (first !== undefined || /^\p{Lu}/u.test(form))
    if (isName) first ??= i
    else if (first !== undefined) {
      players.push({ first, last: i - 1, type: 'PER', source: 'context' })
      first = undefined
    }
    if (!isName && form !== undefined && !/^(?:[,;().:–-]|\d+['’]?|c|capt|gk)$/.test(form)) return names.filter(n => n.first >= from)
  }
  return players.length >= LINE_UP ? players : names.filter(n => n.first >= from)
}
