import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'
import { isWellKnown } from './lookup.js'
import { isFieldWord } from './portfolios.js'

/** Bodies that are named for the fields that they deal with. */
const CHARGED = /^(?:Ministry|Department|Bureau|Institute|Office|Directorate|Directorate-General|Committee|Commission|Secretariat|Faculty|Agency|Administration|Council|Centre|Center|Board|Chamber|School|Authority|Federation)$/

/** Bodies that say what they are for: "Fund for Rural and Social Development". */
const SERVING = /^(?:Fund|Bank|Organization|Organisation|Association|Society|Foundation|Network|Forum|Alliance|Programme|Program|Coalition|Campaign|Initiative|Union|League|Partnership|Mission|Centre|Center|Institute|Council)$/

/** Words of one name are at most so many behind its last comma or "and": "and Climate Change Adaptation". */
const LONGEST_FIELD = 4

/**
 * Bodies by all of their fields, of which the finder often sees the first alone, and colleges of commanders and staff.
 *
 * "[Department of Foreign Affairs and Trade]", "[Bureau of Salt, Tobacco and Spirits]", "[Joint Command and Staff College]".
 */
export function withFields(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge, lexicon: Lexicon): readonly FoundName[] {
  const out: FoundName[] = []
  for (const name of [...names].sort((a, b) => a.first - b.first)) {
    const before = out.at(-1)
    if (before !== undefined && name.first <= before.last) continue
    const last = name.type === 'PER' ? name.last : endOfMission(tree, name, names) ?? endOfFields(tree, name, knowledge, lexicon)
    out.push(last === name.last ? name : { ...name, last, type: 'ORG', source: 'shape' })
  }
  return out
}

/** "[UN Mission] in [Zarovia]", "[U.S. Air Forces] in [Europe]": where it is belongs to the name of what is sent by several. */
function endOfMission(tree: Tree, name: FoundName, names: readonly FoundName[]): number | undefined {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  if (!/^(?:Mission|Force|Forces|Operation|Office)$/.test(form(name.last)) || form(name.last + 1) !== 'in' || !SENT.test(form(name.first))) return undefined
  const from = form(name.last + 2).toLowerCase() === 'the' ? name.last + 3 : name.last + 2
  return names.find(n => n.first === from && /^(?:GPE|LOC)$/.test(n.type))?.last
}

/** How the names of what several states send begin. */
const SENT = /^(?:UN|United|African|AU|European|EU|NATO|OSCE|ECOWAS|Multinational|Multi-National|Multidimensional|Interim|U\.S\.)$/

function endOfFields(tree: Tree, name: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): number {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  if (form(name.last) === 'Command' && form(name.last + 1) === 'and') return [name.last + 3, name.last + 4].find(i => form(i) === 'College' && form(i - 1) === 'Staff') ?? name.last
  if (SERVING.test(form(name.last)) && name.last > name.first && form(name.last + 1) === 'for') {
    const to = endOfField(tree, name.last + 2, knowledge, lexicon)
    const joint = to === undefined ? -1 : form(to + 1) === 'and' ? to + 2 : -1
    return (joint < 0 ? to : endOfField(tree, joint, knowledge, lexicon) ?? to) ?? name.last
  }
  const head = tree.tokens.findIndex((t, i) => i >= name.first && i < name.last && CHARGED.test(t.form))
  if (head < 0 || !/^(?:of|for|on)$/.test(form(head + 1))) return name.last
  let end = name.last
  let fields = 0
  for (;;) {
    const isLast = form(end + 1) === 'and' || (form(end + 1) === ',' && form(end + 2) === 'and')
    const from = end + (form(end + 1) === ',' && form(end + 2) === 'and' ? 3 : 2)
    if (!isLast && form(end + 1) !== ',') break
    const to = endOfField(tree, from, knowledge, lexicon)
    if (to === undefined) break
    end = to
    fields++
    if (isLast) return end
  }
  return fields === 0 ? end : name.last
}

/** The last word of one more field, which is no name by itself. */
function endOfField(tree: Tree, from: number, knowledge: EntityKnowledge, lexicon: Lexicon): number | undefined {
  let to = from - 1
  while (to < from + LONGEST_FIELD && /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[to + 1]?.form ?? '')) to++
  const words = tree.tokens.slice(from, to + 1).map(t => t.form)
  const [first] = words
  if (first === undefined || words.length > LONGEST_FIELD || /^(?:of|['’]s)$/.test(tree.tokens[to + 1]?.form ?? '')) return undefined
  const text = words.join(' ')
  const isOther = knowledge.organization(text) !== undefined || knowledge.places(text).some(isWellKnown) || knowledge.country(first) !== undefined || knowledge.countryOfAdjective(first) !== undefined
    || knowledge.genderOfGivenName(first) !== undefined || lexicon.isTitle(first) || (lexicon.classOfName(words.map(w => w.toLowerCase()), 'ORG') !== undefined && !(words.length > 1 && isFieldWord(words.at(-1) ?? '')))
  return isOther ? undefined : to
}
