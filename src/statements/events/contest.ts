import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'

/** Words of sport that say little else. */
const WORDS: ReadonlySet<string> = new Set([
  'semi-final', 'semifinal', 'quarter-final', 'quarterfinal', 'semi', 'playoff', 'play-off', 'championship', 'tournament', 'league', 'cup',
  'goalkeeper', 'striker', 'midfielder', 'defender', 'winger', 'quarterback', 'batsman', 'bowler', 'pitcher', 'referee', 'umpire', 'linesman',
  'coach', 'team', 'goal', 'penalty', 'offside', 'equaliser', 'equalizer', 'hat-trick', 'innings', 'wicket', 'touchdown', 'knockout', 'rematch',
  'halftime', 'half-time', 'kickoff', 'kick-off', 'match', 'medal', 'medalist', 'medallist', 'fixture', 'qualifier', 'grand-prix', 'lap', 'sprint',
  'football', 'soccer', 'basketball', 'baseball', 'hockey', 'rugby', 'cricket', 'tennis', 'golf', 'volleyball', 'handball', 'marathon', 'derby',
  'fifa', 'uefa', 'nba', 'nfl', 'nhl', 'mlb', 'olympics', 'paralympics', 'player', 'squad', 'title', 'final', 'winner', 'debutant',
])

/** This many such words, or a score and one of them, make a sentence one of sport. */
const ENOUGH = 2

/** From this share of its sentences on, a whole article is of sport. */
const SHARE = 0.3

/** Higher numbers are no scores. */
const MAX_SCORE = 250

const known = new WeakMap<Context, boolean>()

/** Whether a sentence tells of sport, where a country plays as its team: "Peru defeated Chile 2–1 in the final". */
export function isContest(context: Context, sentence: SentenceContext): boolean {
  let whole = known.get(context)
  if (whole === undefined) {
    const of = context.sentences.filter(s => tellsOfSport(s.tree)).length
    known.set(context, (whole = of >= 2 && of >= SHARE * context.sentences.length))
  }
  return whole || tellsOfSport(sentence.tree)
}

function tellsOfSport(tree: SentenceTree): boolean {
  let words = 0
  for (let i = 0; i < tree.tokens.length; i++) {
    if (WORDS.has(tree.lemma(i))) words++
    if (isScore(tree, i)) words += ENOUGH - 1
    if (words >= ENOUGH) return true
  }
  return false
}

/** "2–1", as one token or three. */
function isScore(tree: SentenceTree, i: number): boolean {
  const own = /^(\d{1,3})[-–](\d{1,3})$/.exec(tree.tokens[i]?.form ?? '')
  if (own !== null) return Number(own[1]) <= MAX_SCORE && Number(own[2]) <= MAX_SCORE
  const [a, dash, b] = [0, 1, 2].map(k => tree.tokens[i + k]?.form ?? '')
  return /^\d{1,3}$/.test(a ?? '') && /^[-–]$/.test(dash ?? '') && /^\d{1,3}$/.test(b ?? '') && Number(a) <= MAX_SCORE && Number(b) <= MAX_SCORE
}
