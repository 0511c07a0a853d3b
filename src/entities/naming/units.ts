import { UNITS } from '../lexicon.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** As many words as the name of a unit has: "332nd Expeditionary Civil Engineer Maintenance Squadron". */
const LONGEST = 8

/**
 * Units that go by a number, whole, whatever the finder made of their parts and of what follows.
 *
 * "[455th Expeditionary Maintenance Squadron] munitions specialist", "[9th Bomb Wing] Commander".
 */
export function addUnits(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const units: FoundName[] = []
  tree.tokens.forEach((token, first) => {
    const last = /^\d{1,4}(?:st|nd|rd|th|d)$/.test(token.form) ? endOfUnit(tree, first, UNITS) : PLAIN.test(token.form) && !isMeasured(tree, first) ? endOfUnit(tree, first, BRITISH) : undefined
    if (last === undefined || names.some(n => n.first <= first && n.last >= last)) return
    // a name that reaches beyond the unit is another's
    if (names.some(n => n.first <= last && n.last >= first && (n.first < first || (n.last > last && n.type !== 'ORG')))) return
    units.push({ first, last, type: 'ORG', source: 'shape' })
  })
  if (units.length === 0) return names
  return [...names.filter(n => !units.some(u => u.first <= n.last && n.first <= u.last)), ...units].sort((a, b) => a.first - b.first)
}

/** Units that go by a number as it is: "23 Engineer Regiment", "42 Commando", "3 Rifles". */
const BRITISH: ReadonlySet<string> = new Set(['regiment', 'squadron', 'brigade', 'battalion', 'commando', 'rifles', 'scots', 'para', 'battery'])

const PLAIN = /^\d{1,3}$/

/** "on 23 Brigade Road", "$40 Regiment": a day or a sum. */
const isMeasured = ({ tokens }: Tree, at: number): boolean => /^(?:[$£€]|on|On)$/.test(tokens[at - 1]?.form ?? '')

/** What troops fight with or as, in brackets behind their unit: "1st Group ⟨(Airborne)⟩". */
const ARMS = /^(?:Airborne|Air|Assault|Light|Infantry|Mechanized|Mechanised|Motorized|Armou?red|Heavy|Electronic|Warfare|Stryker|Reserve|Special|Operations|Maintenance|Support)$/

export const isArmOf = ({ tokens }: Tree, { first, last }: FoundName): boolean => tokens[first - 1]?.form === '(' && tokens[last + 1]?.form === ')'
  && UNITS.has(tokens[first - 2]?.form.toLowerCase() ?? '') && tokens.slice(first, last + 1).every(token => ARMS.test(token.form))

/** Houses of learning, art and money, which go by the town or land that they are of. */
const HOUSES = /^(?:Bank|Museum|Gallery|University|Theatre|Theater|Library|Institute|Academy|College|Zoo|Orchestra|Conservatory|Observatory)$/

/** "the [University Museum of Dalton]", "the [National Gallery of Zarovia]": of the finder's two names the whole. */
export function joinHouses(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const placed = new Map(names.filter(n => n.type === 'GPE').map(n => [n.first, n]))
  const houses = names.flatMap(n => {
    const place = tree.tokens[n.last + 1]?.form === 'of' && HOUSES.test(tree.tokens[n.last]?.form ?? '') ? placed.get(n.last + 2) : undefined
    return place === undefined || n.type === 'PER' || n.type === 'GPE' ? [] : [{ house: n, place }]
  })
  if (houses.length === 0) return names
  return names.filter(n => !houses.some(({ place }) => place === n)).map(n => {
    const whole = houses.find(({ house }) => house === n)
    return whole === undefined ? n : { ...n, last: whole.place.last }
  })
}

/** The last word for a unit in the run of capitalized words behind a number. */
function endOfUnit(tree: Tree, number: number, words: ReadonlySet<string>): number | undefined {
  let last: number | undefined
  for (let i = number + 1; i < number + LONGEST && /^\p{Lu}/u.test(tree.tokens[i]?.form ?? ''); i++) {
    if (words.has(tree.tokens[i]?.form.toLowerCase() ?? '')) last = i
  }
  return last
}
