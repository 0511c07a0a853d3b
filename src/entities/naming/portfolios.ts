import type { EntityKnowledge } from '../knowledge.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'
import table from './portfolios.json' with { type: 'json' }

/** What ministers and envoys are charged with, by the last word: "Export ⟨Promotion⟩". */
const FIELDS: ReadonlySet<string> = new Set(table.fields)

export const isFieldWord = (word: string): boolean => FIELDS.has(word)

/** Offices that have their fields behind "of", and those that have them behind "for" alone. */
const MINISTER = /^(?:[Mm]inisters?|[Ss]ecretary|[Ss]ecretaries|[Uu]ndersecretary)$/
const CHARGED = /^(?:[Cc]ommissioner|[Rr]epresentative|[Ee]nvoy|[Cc]oordinator|[Rr]apporteur)$/

/** Parts of the world that somebody may be charged with. */
const WIDE = /^(?:Region|NaturalFeature|Place)$/

/** Most words of one field. */
const LONGEST = 4

/** Words by which the portfolio of an office is told, and where in it each of its fields ends. */
interface Portfolio {
  /** The word for the office. */
  readonly office: number
  readonly first: number
  readonly last: number
  /** Parts of the world among them, which are names of their own. */
  readonly places: readonly (readonly [number, number])[]
}

/**
 * The names of a sentence without those that finders take portfolios for, and those of the holders without the portfolio:
 *
 * - "Minister of [Small Business], Water Management and [International Trade]": no names
 * - "Under Secretary for [Democracy] and [Human Rights Ada Kolm]": "[Ada Kolm]"
 * - "Minister for [Africa Vera Cole]": "[Africa]", "[Vera Cole]"
 * - "High Representative of the [European Union for Foreign Affairs]": "[European Union]"
 */
export function withoutPortfolios(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge): readonly FoundName[] {
  const portfolios = portfoliosOf(tree, knowledge)
  if (portfolios.length === 0) return names
  const left = names.flatMap(name => without(tree, name, portfolios))
  const placed = portfolios.flatMap(p => p.places).filter(([first]) => !left.some(n => n.first <= first && first <= n.last))
  return [...left, ...placed.map(([first, last]): FoundName => ({ first, last, type: 'GPE', source: 'knowledge' }))].sort((a, b) => a.first - b.first)
}

/** Looked up once for each sentence. */
const found = new WeakMap<Tree, readonly Portfolio[]>()

function portfoliosOf(tree: Tree, knowledge: EntityKnowledge): readonly Portfolio[] {
  const before = found.get(tree)
  if (before !== undefined) return before
  const portfolios = tree.tokens.flatMap((token, at) => MINISTER.test(token.form) || CHARGED.test(token.form) ? portfoliosAt(tree, at, knowledge) : [])
  found.set(tree, portfolios)
  return portfolios
}

/** The words of a sentence by which portfolios are told, but for parts of the world: "Business" of "Minister of Small Business". */
export function wordsOfPortfolios(tree: Tree, knowledge: EntityKnowledge): ReadonlySet<number> {
  const words = new Set<number>()
  for (const { first, last, places } of portfoliosOf(tree, knowledge)) {
    for (let at = first; at <= last; at++) if (!places.some(([from, to]) => from <= at && at <= to)) words.add(at)
  }
  return words
}

/** The word for the office whose portfolio ends right before a name: "⟨Secretary⟩ for Democracy and Human Rights [Ada Voss]". */
export function officeBehind(tree: Tree, name: number, knowledge: EntityKnowledge): number | undefined {
  const end = tree.tokens[name - 1]?.form === ',' ? name - 2 : name - 1
  return portfoliosOf(tree, knowledge).find(p => p.last === end)?.office
}

/** What is left of a name beside the portfolios of a sentence. */
function without(tree: Tree, name: FoundName, portfolios: readonly Portfolio[]): readonly FoundName[] {
  const { first, last } = name
  const p = portfolios.find(one => first <= one.last && (one.first <= last || (name.type === 'ORG' && first < one.office && one.office <= last)))
  if (p === undefined || p.places.some(place => place[0] === first && place[1] === last)) return [name]
  if (first < p.first) {
    // "[Office of the High Commissioner for Human Rights]": what begins before the office is a body, and has all of it
    if (first < p.office) return isBody(tree, first, p.office) ? [{ ...name, last: Math.max(last, p.last) }] : beside(tree, name, p)
    return p.first - 2 >= first && first > p.office ? [{ ...name, last: p.first - 2 }] : [name]
  }
  return last > p.last ? [{ first: p.last + 1, last, type: 'PER', source: 'shape' }] : []
}

const isBody = (tree: Tree, first: number, office: number): boolean => tree.tokens.slice(first, office).some(t => t.form === 'of')

/** "[OSCE] Representative on Freedom of the Media [Lena Voss]", taken for one name: the body before the office and who holds it. */
function beside(tree: Tree, name: FoundName, p: Portfolio): readonly FoundName[] {
  let end = p.office - 1
  while (end >= name.first && RANKED.test(tree.tokens[end]?.form ?? '')) end--
  const body: readonly FoundName[] = end >= name.first ? [{ ...name, last: end, type: 'ORG' }] : []
  return name.last > p.last ? [...body, { first: p.last + 1, last: name.last, type: 'PER', source: 'shape' }] : body
}

/** What an office may have before it. */
const RANKED = /^(?:High|Special|Personal|Permanent|Deputy|Acting|Chief|Senior|Regional|Resident|Independent)$/

/** What stands behind an office: "of Foreign Affairs and Trade", "of State" and "for Trade", "of the European Union for Foreign Affairs". */
function portfoliosAt(tree: Tree, office: number, knowledge: EntityKnowledge): readonly Portfolio[] {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const isMinister = MINISTER.test(form(office))
  const ofState: readonly Portfolio[] = isMinister && form(office + 1) === 'of' && form(office + 2) === 'State' ? [{ office, first: office + 2, last: office + 2, places: [] }] : []
  const link = office + (ofState.length > 0 ? 3 : 1)
  const start = form(link) === 'for' || (!isMinister && form(link) === 'on') || (isMinister && form(link) === 'of') ? link + 1 : form(link) === 'of' ? behindBody(tree, link + 1) : undefined
  const fields = start === undefined ? undefined : fieldsFrom(tree, office, start, knowledge)
  return fields === undefined ? ofState : [...ofState, fields]
}

/** Behind the body that somebody represents: "of the European Union for | Foreign Affairs". */
function behindBody(tree: Tree, from: number): number | undefined {
  let at = tree.tokens[from]?.form === 'the' ? from + 1 : from
  const first = at
  while (at < first + LONGEST && /^\p{Lu}/u.test(tree.tokens[at]?.form ?? '')) at++
  return at > first && tree.tokens[at]?.form === 'for' ? at + 1 : undefined
}

function fieldsFrom(tree: Tree, office: number, start: number, knowledge: EntityKnowledge): Portfolio | undefined {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const places: [number, number][] = []
  let first: number | undefined
  let end: number | undefined
  for (let at = start; ;) {
    const from = form(at) === 'the' ? at + 1 : at
    const field = endOfField(tree, from, knowledge)
    const last = field ?? endOfPlace(tree, from, knowledge)
    if (last === undefined) break
    if (field === undefined) places.push([from, last])
    first ??= from
    end = last
    if (form(end + 1) === ',' && form(end + 2) === 'and') at = end + 3
    else if (form(end + 1) === ',' || form(end + 1) === 'and') at = end + 2
    else break
  }
  return first === undefined || end === undefined ? undefined : { office, first, last: end, places }
}

/** The last word of a field, before the name of whoever is charged with it: "Human [Rights] Ada Kolm". */
function endOfField(tree: Tree, from: number, knowledge: EntityKnowledge): number | undefined {
  let end: number | undefined
  for (let at = from; at < from + LONGEST; at++) {
    const word = tree.tokens[at]?.form ?? ''
    // "Freedom ⟨of the⟩ Media", but not "Ministry of Trade"
    const isInside = end === at - 1 && word === 'of' && [at + 1, at + 2].some(next => FIELDS.has(tree.tokens[next]?.form ?? '')) || (word === 'the' && end === at - 2 && tree.tokens[at - 1]?.form === 'of')
    if (!/^\p{Lu}/u.test(word) && !isInside) break
    if (FIELDS.has(word)) end = at
    else if (knowledge.genderOfGivenName(word) !== undefined) break
  }
  return end
}

/** The last word of a part of the world: "the Middle [East]", "[Africa]". */
function endOfPlace(tree: Tree, from: number, knowledge: EntityKnowledge): number | undefined {
  const word = (i: number): string => tree.tokens[i]?.form ?? ''
  for (const last of [from + 1, from]) {
    if (!/^\p{Lu}/u.test(word(from)) || !/^\p{Lu}/u.test(word(last))) continue
    const name = tree.tokens.slice(from, last + 1).map(t => t.form).join(' ')
    if (WIDE.test(knowledge.places(name)[0]?.class ?? '') && knowledge.genderOfGivenName(word(from)) === undefined) return last
  }
  return undefined
}
