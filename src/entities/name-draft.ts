import { isHalf } from '../model/index.js'
import type { EntityClass, NameType } from '../model/index.js'
import type { Draft, Gender } from './draft.js'
import type { KnownThing } from './knowledge.js'
import type { HeadEntry } from './lexicon.js'
import { chambers } from './lexicon/chambers.js'
import states from './lexicon/state-abbreviations.json' with { type: 'json' }
import { familyOf, isGeneral } from './families.js'
import { isAcronym, normalizeName, tidy, wordsOf } from './names.js'
import { classOfDesignation, officeBehind, partyOf } from './naming/index.js'
import type { FoundName } from './naming/index.js'
import type { Reader } from './reader.js'
import { stateBySeat } from './seats.js'
import { isCopula, type Tree } from './tree.js'

/** The classes that the kinds of names stand for when nothing more is known. */
const CLASS_OF_TYPE: Readonly<Record<NameType, EntityClass>> = {
  PER: 'Person', ORG: 'Organization', GPE: 'City', LOC: 'Region', FAC: 'Facility', NORP: 'Group',
  EVENT: 'Thing', WORK: 'Work', PRODUCT: 'Product', MISC: 'Product',
}

/** Tokens, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

export const isPossessive = (form: string | undefined): boolean => form === "'s" || form === '’s' || form === "'" || form === '’'

/** A draft for a name, with the role words before it. */
export function nameDraft(tree: Tree, core: Range, type: NameType, reader: Reader): Draft {
  const headOfCore = tree.headOf(core.first, core.last)
  const role = type === 'PER' ? roleBefore(tree, core, headOfCore, reader) : kindBefore(tree, core, headOfCore, reader)
  const first = role?.first ?? core.first
  const head = role?.head ?? headOfCore
  const written = tidy(reader.slice(tree, core.first, core.last))
  // "North and South Korea": the one is "North Korea"
  const name = isHalf(tree.tokens, core.last) && core.first === core.last ? `${written} ${tree.tokens[core.last + 3]?.form ?? ''}` : written
  const full = name === written ? tidy(reader.slice(tree, first, core.last)) : name
  const spelled = type === 'PER' ? undefined : partyOf(name) ?? stateOf(tree, core, name, type)
  const seat = type === 'GPE' || type === 'ORG' ? stateBySeat(tree, headOfCore, name, reader) : undefined
  const isWork = isQuotedWork(tree, core, type)
  const known = isWork ? undefined : seat ?? (type === 'PER' ? undefined : lookUp(spelled ?? name, reader))
  const words = wordsOf(name)
  const byWords = guessClass(type === 'GPE' || type === 'LOC' ? spelled ?? name : name, words, type, reader)
  const kind = role === undefined ? undefined : reader.lexicon.head(`${tree.lemma(role.last - 1)} ${tree.lemma(role.last)}`) ?? reader.lexicon.head(tree.lemma(role.last))
  // "the group OpenWatch" is a body, not just some people.
  const told: typeof kind = kind?.class === 'Person' && type !== 'PER' ? undefined : kind?.class === 'Group' ? { class: 'Organization', weight: kind.weight } : kind
  const party = type === 'ORG' && familyOf(byWords.class) === 'organization' && byWords.class !== 'ArmedGroup' && byWords.weight < 0.95 && isPolitical(tree, core.first - 1)
  const isParty = party || (spelled !== undefined && type !== 'GPE' && type !== 'LOC') || ((type === 'ORG' || type === 'MISC') && reader.isParty(name))
  const guess = isWork ? WORK : isParty ? PARTY : (type === 'PER' ? undefined : kindBeside(tree, headOfCore, byWords, reader))
    ?? (type !== 'PER' && told !== undefined && told.weight > byWords.weight ? told : byWords)
  const { start, end } = reader.span(tree, first, core.last)
  // Every draft has the same fields in the same order, none spread into it: there are thousands, and they are read much.
  return {
    start, end,
    sentence: tree.sentence.index,
    first, last: core.last, head, coreFirst: core.first, coreLast: core.last,
    form: 'name', nameType: type, core: spelled ?? name, normal: normalizeName(seat?.name ?? spelled ?? name),
    names: [...new Set(spelled === undefined ? [name, full, ...withState(tree, first, core.last, known?.class ?? guess.class, reader)] : [spelled, name])],
    lemma: (words.at(-1) ?? '').toLowerCase(),
    title: role?.words ?? '',
    class: known?.class ?? guess.class,
    classWeight: known !== undefined ? 1 : guess.weight,
    number: type === 'NORP' && /s$/.test(name) ? 'Plur' : type === 'PER' ? 'Sing' : undefined,
    gender: type === 'PER' ? genderOf(tree, first, core, reader) : type === 'NORP' ? undefined : 'Neut',
    reference: 'definite',
    modifiers: words.slice(0, -1),
    isAdjective: spelled !== undefined && /^(?:NOUN|PROPN)$/.test(tree.tokens[core.last + 1]?.upos ?? ''),
    known: known?.id,
    also: head === headOfCore ? [] : [headOfCore],
  }
}

const STATES: ReadonlyMap<string, string> = new Map(Object.entries(states))

/** "Auburn, ⟨Calif⟩.": the state, as newspapers shorten it behind a town. */
const stateOf = (tree: Tree, { first }: Range, name: string, type: NameType): string | undefined =>
  (type === 'GPE' || type === 'LOC') && tree.tokens[first - 1]?.form === ',' ? STATES.get(name.replace(/\.$/, '')) : undefined

const WORK = { class: 'Work', weight: 0.9 } as const

/** "⟨Peru's⟩ Defense Ministry", "⟨South Korea's⟩ navy": a state's body with the state whose it is. */
function withState(tree: Tree, first: number, last: number, cls: Draft['class'], reader: Reader): string[] {
  if ((cls !== 'Government' && cls !== 'Military') || !/^['’]s?$/.test(tree.tokens[first - 1]?.form ?? '')) return []
  const state = [first - 3, first - 2].find(at => at >= 0 && reader.knowledge.country(tidy(reader.slice(tree, at, first - 2))) !== undefined)
  return state === undefined ? [] : [tidy(reader.slice(tree, state, last))]
}

const PARTY = { class: 'PoliticalParty', weight: 0.9 } as const

/** What is said of parties only: "the far-[right] Homeland Movement", "the [governing] Union for Reform". */
const POLITICAL = /^(?:leftist|left-wing|rightist|right-wing|far-right|far-left|centre-right|centre-left|center-right|center-left|centrist|governing|ruling|opposition|conservative|liberal|socialist|populist|nationalist|social-democratic|hard-right|hard-left|eurosceptic)$/i

function isPolitical(tree: Tree, at: number): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const word = form(at - 1) === '-' ? `${form(at - 2)}-${form(at)}` : form(at)
  return POLITICAL.test(word)
}

/** Last words of the names of public and of private bodies alike. */
const MANY_KINDS = new Set(['council', 'commission', 'committee', 'board', 'agency', 'authority', 'office', 'bureau', 'service', 'services', 'center', 'centre', 'administration'])

/** "The Wolves" may also be a militia. */
const isOfManyKinds = (words: readonly string[], cls: EntityClass): boolean => MANY_KINDS.has(words.at(-1) ?? '') || (cls === 'SportsTeam' && words.length === 1)

/** "UN Board of Inquiry": a body of a body of states. */
function ofWorldBody(name: string, cls: EntityClass, reader: Reader): boolean {
  const parent = name.split(/\s+/, 1)[0] ?? ''
  return (cls === 'Government' || cls === 'Organization') && parent !== name && reader.knowledge.organization(parent)?.class === 'InternationalBody'
}

/** Bodies of the unions of states. */
const OF_WORLD = /^(?:United Nations|African Union|European Union|Arab League) \p{Lu}/u

const QUOTATION = /^(?:["“”‘’']|``|'')$/

/** "his film “The Sun”": whatever its words say elsewhere. */
const isQuotedWork = (tree: Tree, { first, last }: Range, type: NameType): boolean => type === 'WORK' && [1, 2].some(step => QUOTATION.test(tree.tokens[first - step]?.form ?? ''))
  && [1, 2].some(step => QUOTATION.test(tree.tokens[last + step]?.form ?? ''))

/** The class of a name by its own words, then by the gazetteer, then by the kind that the name finder gave. */
function guessClass(name: string, words: readonly string[], type: NameType, reader: Reader): { readonly class: EntityClass; readonly weight: number } {
  if (chambers.has(name) && type !== 'PER') return { class: 'Government', weight: 0.9 }
  const designated = classOfDesignation(name)
  if (designated !== undefined && type === 'PRODUCT') return { class: designated, weight: 0.9 }
  if (type === 'PRODUCT' && reader.isShip(name)) return { class: 'Vehicle', weight: 0.9 }
  const byWords = reader.lexicon.classOfName(words, type)
  if (type === 'ORG' && OF_WORLD.test(name)) return { class: 'InternationalBody', weight: 0.9 }
  if ((byWords === undefined || byWords === 'City' || byWords === 'Region') && type === 'ORG' && reader.isTeam(name)) return { class: 'SportsTeam', weight: 0.7 }
  // "Rio de Janeiro" is no river where the gazetteer has a town of the name
  const town = byWords === 'NaturalFeature' && type === 'GPE' ? reader.place(name) : undefined
  if (town !== undefined && town.class !== 'NaturalFeature') return { class: town.class, weight: 0.8 }
  if (byWords !== undefined) return { class: ofWorldBody(name, byWords, reader) ? 'InternationalBody' : byWords, weight: isOfManyKinds(words, byWords) ? 0.55 : 0.9 }
  if (/\.(?:com|org|net|gov|tv|info)\b|^www\.|TV$/.test(name)) return { class: 'Media', weight: 0.7 }
  if (type !== 'GPE' && type !== 'LOC' && type !== 'FAC') return { class: CLASS_OF_TYPE[type], weight: type === 'MISC' ? 0.3 : 0.5 }
  const linked = reader.place(name)
  if (linked !== undefined) return { class: linked.class, weight: 0.8 }
  if (type === 'FAC') return { class: 'Facility', weight: 0.5 }
  return { class: reader.knowledge.places(name)[0]?.class ?? CLASS_OF_TYPE[type], weight: reader.knowledge.places(name).length > 0 ? 0.6 : 0.45 }
}

/** Bodies that any state may have, without the state's name. */
const OF_ANY_STATE = /^(?:(?:State|Defense|Treasury|Justice|Labor) Department|Department of \p{Lu}\p{L}+|National Assembly|Supreme Court|House of Representatives)$/u

function lookUp(written: string, reader: Reader): KnownThing | undefined {
  // "the ⟨Departments of State⟩ and the Treasury"
  const name = written.replace(/^(Department|Ministr)(?:s|ies)(?= of )/, (_, stem: string) => stem === 'Ministr' ? 'Ministry' : stem)
  const country = reader.knowledge.country(name)
  if (country !== undefined) return country
  const body = reader.knowledge.organization(name)
  if (body?.country === undefined || body.class === 'Media' || body.class === 'InternationalBody') return body
  if (!(isAcronym(name) && name.length <= 4) && !chambers.has(name) && !OF_ANY_STATE.test(name)) return body
  // Three letters mean many things, and many states have a Congress: a country's body is meant where the country is spoken of.
  return reader.countries.size === 0 || reader.countries.has(body.country) ? body : undefined
}

interface Role extends Range {
  readonly head: number
  readonly words: string
}

/** The role before a personal name, as far as it belongs to the name: "Iraqi Prime Minister" Haider al-Abadi. */
function roleBefore(tree: Tree, core: Range, head: number, reader: Reader): Role | undefined {
  let first = officeBefore(tree, core.first, reader)
  // a parser may hang the name on the office
  let top = first < core.first && tree.head(head) === first ? first : head
  for (let i = first - 1; i >= 0; i--) {
    const token = tree.tokens[i]
    if (token === undefined || token.upos === 'DET' || token.upos === 'ADP' || token.upos === 'AUX' || token.xpos === 'PRP$') break
    if (token.upos === 'PUNCT' && !/^[-–.]$/.test(token.form) && !isBetweenTrades(tree, i, reader)) break
    if (token.form === ',') continue
    // "the secretary and Razzaz": what stands before "and" is somebody else's
    if (isPossessive(token.form) || (token.upos === 'CCONJ' && i === core.first - 1) || isDoing(token)) break
    const isTitle = reader.lexicon.isTitle(token.form) || reader.lexicon.isRole(tree.hyphenated(i) ?? token.lemma.toLowerCase())
      || (i < core.first - 1 && reader.lexicon.isTitlePart(token.form)) || (i === core.first - 1 && isUnknownTrade(tree, i, reader))
    // A parser may take the role for the head and hang the name on it.
    if (isTitle && tree.head(head) === i && tree.is(head, 'appos', 'flat', 'compound', 'nmod')) top = i
    if (!isTitle && !tree.isUnder(i, head) && !tree.isUnder(i, top)) break
    first = i
  }
  while (first < core.first && (!startsRole(tree, first) || isAgeWord(tree, first))) first++
  // "ambassador to the ⟨United States⟩ Ana Ruiz": nothing there is a title
  if (first >= core.first || (tree.tokens[first - 1]?.form === 'the' && reader.knowledge.country(tidy(reader.slice(tree, first, core.first - 1))) !== undefined)) return undefined
  const words = tree.tokens.slice(first, core.first).map(t => t.lemma.toLowerCase()).join(' ')
  return { first, last: core.first - 1, head: top, words }
}

/** "journalist⟨,⟩ writer and blogger Lena Voss": what one person is, one after the other. */
const isBetweenTrades = (tree: Tree, comma: number, reader: Reader): boolean => tree.tokens[comma]?.form === ','
  && [comma - 1, comma + 1].every(at => tree.tokens[at]?.upos === 'NOUN' && tree.tokens[at]?.feats.Number !== 'Plur' && reader.lexicon.isRole(tree.lemma(at)))

/** "⟨welcoming⟩ President Voss" is done to her, and not what she is, whatever the tagger says. */
const isDoing = ({ form }: Tree['tokens'][number]): boolean => /^(?:welcoming|meeting|hosting|thanking|receiving|greeting|congratulating|calling|visiting|briefing|telling|including)$/.test(form)

/** "the shipwright Ines Calder": a noun of which nothing is known, between an article and the name of somebody, says what they are. */
function isUnknownTrade(tree: Tree, i: number, reader: Reader): boolean {
  const noun = tree.tokens[i]
  if (noun?.upos !== 'NOUN' || !/^\p{Ll}/u.test(noun.form) || noun.feats.Number === 'Plur' || reader.lexicon.head(tree.lemma(i)) !== undefined) return false
  return /^(?:DET|ADJ|NOUN)$|^PRON$/.test(tree.tokens[i - 1]?.upos ?? '')
}

/** Most words of a field of office: "Minister for [Women and Equality] Lena Voss". */
const LONGEST_FIELD = 10

/** The last words of the names of people of a sentence, looked up once for it. */
const ends = new WeakMap<readonly FoundName[], ReadonlySet<number>>()

function endsOfPeople(names: readonly FoundName[]): ReadonlySet<number> {
  const before = ends.get(names)
  if (before !== undefined) return before
  const people = new Set(names.filter(n => n.type === 'PER').map(n => n.last))
  ends.set(names, people)
  return people
}

/** "Secretary of State" right before the name: where the office begins, else where the name does. */
function officeBefore(tree: Tree, name: number, reader: Reader): number {
  // "the new Minister for Defence and Lena Voss": somebody else
  if (tree.tokens[name - 1]?.form === 'and') return name
  const charged = officeBehind(tree, name, reader.knowledge)
  if (charged !== undefined) return charged
  const people = endsOfPeople(reader.names[tree.sentence.index] ?? [])
  for (let i = name - 1; i > 0 && i >= name - LONGEST_FIELD; i--) {
    const form = tree.tokens[i]?.form ?? ''
    if (people.has(i)) return name
    if (/^(?:of|for)$/.test(form) && i < name - 1) {
      const office = form === 'for' && tree.tokens[i - 1]?.form === 'State' && tree.tokens[i - 2]?.form === 'of' ? tree.tokens[i - 3] : tree.tokens[i - 1]
      // "the envoy of the Secretary-General for Yemen, Lena Voss": nobody is a General for Yemen
      if (tree.tokens[i - 2]?.form === '-') return name
      return office !== undefined && /^\p{Lu}/u.test(office.form) && reader.lexicon.isTitle(office.form) ? tree.tokens.indexOf(office) : name
    }
    if (!/^\p{Lu}|^(?:and|the|,|&)$/u.test(form)) return name
  }
  return name
}

/** What a common noun right before a name says it is: "the journal" Nature, "the town of" is no such noun. */
function kindBefore(tree: Tree, core: Range, head: number, reader: Reader): Role | undefined {
  const at = core.first - 1
  const token = tree.tokens[at]
  if (token === undefined || token.upos !== 'NOUN' || reader.lexicon.head(tree.lemma(at)) === undefined) return undefined
  const hangs = tree.isUnder(at, head) || (token.head !== at && tree.head(head) === at && tree.is(head, 'appos', 'flat', 'compound', 'nmod'))
  const isBody = !hangs && isBodyNoun(tree, at, reader) && reader.lexicon.classOfName([tree.lemma(core.first)], 'ORG') === undefined
  return hangs || isBody ? { first: at, last: at, head: tree.head(head) === at ? at : head, words: tree.lemma(at) } : undefined
}

/** "the Dalton firm" before "Moss & Rye": a body by its noun, whatever the parser hangs the two on. */
function isBodyNoun(tree: Tree, at: number, reader: Reader): boolean {
  const entry = reader.lexicon.head(`${tree.lemma(at - 1)} ${tree.lemma(at)}`) ?? reader.lexicon.head(tree.lemma(at))
  return entry !== undefined && entry.weight >= 0.6 && familyOf(entry.class) === 'organization' && entry.class !== 'Government'
    && /^\p{Ll}/u.test(tree.tokens[at]?.form ?? '') && tree.tokens[at]?.feats.Number !== 'Plur' && /^(?:DET|ADJ|NOUN|PROPN|VERB)$/.test(tree.tokens[at - 1]?.upos ?? '')
}

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'inside'])

/** A noun that names a thing of its class at least so surely tells what a name is. */
const TELLING = 0.7

/** "Sentry Gate, a security firm", "Velkova is a district": what a noun beside the name says it is, where its own words say otherwise or nothing. */
function kindBeside(tree: Tree, head: number, byWords: HeadEntry, reader: Reader): HeadEntry | undefined {
  const predicate = tree.is(head, 'nsubj') && isCopula(tree, tree.head(head)) ? [tree.head(head)] : []
  for (const noun of [...predicate, ...tree.kidsBy(head, 'appos')]) {
    if (noun < head || tree.tokens[noun]?.upos !== 'NOUN' || tree.tokens[noun]?.feats.Number === 'Plur') continue
    const told = reader.lexicon.head(`${tree.lemma(noun - 1)} ${tree.lemma(noun)}`) ?? reader.lexicon.head(tree.lemma(noun))
    if (told === undefined || told.weight < TELLING || told.class === 'Person' || told.class === 'Group') continue
    // "In Marib, a court on Monday …": where it is, not what it is
    if (noun > head && familyOf(told.class) !== 'place' && familyOf(byWords.class) === 'place' && LOCATIVE.has(tree.marker(head) ?? '')) continue
    const sameFamily = familyOf(told.class) === familyOf(byWords.class)
    // "The Harbour Brigade is a militia": what it is said to be, whatever it calls itself
    if (sameFamily && predicate.includes(noun) && !isGeneral(told.class)) return told
    if (sameFamily ? told.weight > byWords.weight : !/^(?:Organization|Place|Thing)$/.test(told.class)) return told
  }
  return undefined
}

/** "87-⟨year-old⟩ Ada Stone": how old somebody is, is no office. */
const isAgeWord = (tree: Tree, i: number): boolean =>
  tree.tokens[i]?.form === 'old' ? /^(?:year|-)$/.test(tree.tokens[i - 1]?.form ?? '') : tree.tokens[i]?.form === 'year' && /^(?:-|old)$/.test(tree.tokens[i + 1]?.form ?? '')

const startsRole = (tree: Tree, i: number): boolean => /^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[i]?.upos ?? '')

function genderOf(tree: Tree, first: number, core: Range, reader: Reader): Gender | undefined {
  for (let i = first; i < core.first; i++) {
    const gender = reader.lexicon.genderOfWord(tree.lemma(i))
    if (gender !== undefined) return gender
  }
  const word = tree.tokens[core.first]?.form ?? ''
  if (core.first < core.last || (first === core.first && !reader.isSurname(word))) return reader.knowledge.genderOfGivenName(word)
  return undefined
}
