import type { Tree } from '../tree.js'
import aircraft from './aircraft.json' with { type: 'json' }
import { covers, type FoundName } from './found.js'

/** Letters that the numbers of aircraft and armoured vehicles follow: "F-16", "MiG-29", "T-72". */
const CRAFT = /^(?:A|AC|AH|AV|B|BMP|BRDM|BTR|C|CH|CV|E|EA|EC|F|FA|H|HC|HH|IL|Il|KC|Ka|L|M|MC|MH|MQ|MV|Mi|MiG|P|RC|RQ|SH|SR|Su|T|TU|Tu|U|UH|V|WC|Yak)-\d{1,3}[A-Z]{0,3}s?\b/
/** Those of guns and missiles. */
const ARMS = /^(?:AK|AKM|AIM|AGM|ATACMS|GBU|HOT|IGLA|M|MG|PK|RPG|RPK|S|SA|SS|TOW)-\d{1,3}[A-Z]{0,3}s?\b/

/** As many words as a nickname has: "C-17 ⟨Globemaster III⟩". */
const NICKNAME = 2

/** What a designation of a craft or weapon names; undefined for any other name. */
export const classOfDesignation = (name: string): 'Vehicle' | 'Weapon' | undefined =>
  AIRCRAFT.has(name) || CRAFT.test(name) ? 'Vehicle' : ARMS.test(name) ? 'Weapon' : undefined

const AIRCRAFT: ReadonlySet<string> = new Set(aircraft.flatMap(name => [name, name.endsWith('s') ? name : `${name}s`]))

/** Who flies, right before what they fly, and what it is, right behind. */
const FLYING = /^(?:RAF|USAF|RAAF|RCAF|Navy|Army|Force)$/
const FLOWN = /^(?:jet|fighter|aircraft|plane|warplane|helicopter|drone|bomber|gunship)$/

/** Aircraft by what they are called: "[RAF] [Typhoons]", "two [Typhoon] jets". */
function isAircraft(tree: Tree, at: number): boolean {
  const form = tree.tokens[at]?.form ?? ''
  return AIRCRAFT.has(form) && (FLYING.test(tree.tokens[at - 1]?.form ?? '') || FLOWN.test(tree.lemma(at + 1)))
}

/** The names without what is called so, and that as a name of its own. */
function withAircraft(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  if (!tree.tokens.some(token => AIRCRAFT.has(token.form))) return names
  const called = tree.tokens.flatMap((_, at) => isAircraft(tree, at) ? [at] : [])
  if (called.length === 0) return names
  const cut = names.flatMap((n): FoundName[] => {
    const at = called.find(c => c >= n.first && c <= n.last)
    return at === undefined ? [n] : at > n.first ? [{ ...n, last: at - 1 }] : []
  })
  return [...cut, ...called.map((at): FoundName => ({ first: at, last: at, type: 'PRODUCT', source: 'shape' }))].sort((a, b) => a.first - b.first)
}

/**
 * Craft and weapons by their designations, with the nickname that follows.
 *
 * "three [KC-135 Stratotankers]", "a [MiG-29]", "[AK-47] rifles".
 */
export function addCraft(tree: Tree, given: readonly FoundName[]): readonly FoundName[] {
  const names = withAircraft(tree, given)
  const craft: FoundName[] = []
  for (let first = 0; first < tree.tokens.length; first++) {
    const end = endOfDesignation(tree, first)
    if (end === undefined || covers(craft, first, end)) continue
    let last = end
    while (last < end + NICKNAME && /^\p{Lu}[\p{L}]+$/u.test(tree.tokens[last + 1]?.form ?? '') && /^(?:PROPN|NOUN)$/.test(tree.tokens[last + 1]?.upos ?? '')) last++
    if (names.some(n => n.first < first && n.last >= first) || names.some(n => n.first > end && n.first <= last && n.last > last)) continue
    craft.push({ first, last, type: 'PRODUCT', source: 'shape' })
  }
  return craft.length === 0 ? names : [...names.filter(n => !covers(craft, n.first, n.last)), ...craft].sort((a, b) => a.first - b.first)
}

/** The last token of "F-16s", whether the tokenizer divides it or not. */
function endOfDesignation(tree: Tree, first: number): number | undefined {
  const [a, b, c] = [tree.tokens[first], tree.tokens[first + 1], tree.tokens[first + 2]]
  if (a === undefined) return undefined
  if (classOfDesignation(a.form) !== undefined) return first
  const isOne = b?.form === '-' && c !== undefined && a.end === b.start && b.end === c.start
  return isOne && classOfDesignation(`${a.form}-${c.form}`) !== undefined ? first + 2 : undefined
}
