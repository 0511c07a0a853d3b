import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import { agreeOnTypes } from './consistency.js'
import { addBases } from './bases.js'
import { addCraft } from './craft.js'
import type { FoundName } from './found.js'
import { isSeat, withNumber } from './extend.js'
import { withFields } from './fields.js'
import { addKnown } from './lookup.js'
import { joinGlued } from './glued.js'
import { isPeerage } from './offices.js'
import { addParts } from './parts.js'
import { addPartisans, isOfElection } from './partisans.js'
import { withoutPortfolios } from './portfolios.js'
import { isAgency, repairNames } from './repair.js'
import { addByShape } from './shape.js'
import { addShips } from './ships.js'
import { isOfSport, namesOfSport } from './teams.js'
import { addTwoFields } from './two-fields.js'
import { addUnits, isArmOf, joinHouses } from './units.js'
import { completeNames } from './whole.js'

export type { FoundName } from './found.js'
export { classOfDesignation } from './craft.js'
export { isWellKnown } from './lookup.js'
export { partiesIn, partyOf } from './partisans.js'
export { officeBehind, wordsOfPortfolios } from './portfolios.js'
export { shipNames } from './ships.js'
export { isTeam } from './teams.js'

/** What the article tells of, as far as that says what its names are. */
export interface Topics {
  readonly isSport: boolean
  readonly isVote: boolean
}

export const topicsOf = (trees: readonly Tree[]): Topics => ({ isSport: isOfSport(trees), isVote: isOfElection(trees) })

/** The names of each sentence: the finder's, mended, with those that the lookups and capitals add. */
export function findNames(
  text: string, trees: readonly Tree[], knowledge: EntityKnowledge, lexicon: Lexicon, { isSport, isVote }: Topics = topicsOf(trees),
): readonly (readonly FoundName[])[] {
  const surnames = surnamesOf(trees)
  const mendedNames = (tree: Tree): readonly FoundName[] =>
    withFields(tree, addCraft(tree, joinHouses(tree, addTwoFields(tree, addUnits(tree, addBases(tree, repairNames(tree, text, surnames, knowledge, lexicon)))))), knowledge, lexicon)
  const found = trees.map(tree => {
    const known = addKnown(tree, mendedNames(tree), text, knowledge, lexicon)
    const shaped = addByShape(tree, known, knowledge, lexicon).map(name => withNumber(tree, name))
    const isCountry = (tree: Tree, first: number, last: number): boolean => knowledge.country(tree.tokens.slice(first, last + 1).map(t => t.form).join(' ')) !== undefined
    const all = withoutPortfolios(tree, addPartisans(tree, shaped, knowledge, isVote), knowledge)
      .filter((name, i, list) => !isSeat(tree, name, list[i - 1]) && !isPeerage(tree, name, (first, last) => isCountry(tree, first, last)) && !isArmOf(tree, name) && !isAlliance(tree, name))
    return isSport ? namesOfSport(tree, all, knowledge, lexicon) : all
  })
  const named = addShips(trees, agreeOnTypes(trees, addParts(trees, completeNames(trees, found), lexicon), knowledge, lexicon, isSport))
  return trees.map((tree, s) => joinGlued(tree, named[s] ?? []).filter(name => isKnownAgency(tree, name) || !isAgency(tree, name)))
}

/** "the Peru-Chile [Alliance]": what two states have, and no body. */
const isAlliance = ({ tokens }: Tree, { first, last }: FoundName): boolean => first === last && /^(?:Alliance|Partnership)$/.test(tokens[last]?.form ?? '')
  && /^[-–]$/.test(tokens[first - 2]?.form ?? '')

/** "(AP) —": an agency that a lookup knows reports from where the line begins. */
const isKnownAgency = ({ tokens }: Tree, name: FoundName): boolean =>
  name.source === 'knowledge' && tokens[name.first - 1]?.form === '(' && tokens[name.last + 1]?.form === ')'

/** The last words of the personal names of more than one word: "Cook" alone is then no cook. */
function surnamesOf(trees: readonly Tree[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { sentence, tokens } of trees) {
    for (const n of sentence.names) if (n.type === 'PER' && n.last > n.first) out.add(tokens[n.last]?.form ?? '')
  }
  return out
}
