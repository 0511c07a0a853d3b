import type { EntityClass, NameType } from '../model/index.js'
import type { Draft, Gender } from './draft.js'
import type { KnownThing } from './knowledge.js'
import type { Reader } from './reader.js'
import { chambers } from './lexicon/chambers.js'
import { isAcronym, normalizeName, tidy, wordsOf } from './names.js'
import { isWellKnown } from './naming/index.js'
import type { FoundName } from './naming/index.js'
import type { Tree } from './tree.js'

/** The classes that the kinds of names stand for when nothing more is known. */
const CLASS_OF_TYPE: Readonly<Record<NameType, EntityClass>> = {
  PER: 'Person', ORG: 'Organization', GPE: 'City', LOC: 'Region', FAC: 'Facility', NORP: 'Group',
  EVENT: 'Thing', WORK: 'Work', PRODUCT: 'Product', MISC: 'Product',
}

/** Names of these kinds only label a thing; a place inside them is not spoken of ("Minsk agreements"). */
const CLOSED: ReadonlySet<NameType | undefined> = new Set<NameType | undefined>(['PER', 'EVENT', 'WORK', 'PRODUCT', 'MISC'])

/** Bodies whose place is part of what they are: "Oman" in "Royal Oman Police"; not "Texas" in "Texas Christian University". */
const STATE_BODIES: ReadonlySet<EntityClass> = new Set<EntityClass>(['Government', 'Military', 'ArmedGroup', 'Organization', 'PoliticalParty', 'Group'])

/** Longest part of a name that is looked up by itself. */
const LONGEST_PART = 4

interface Range {
  readonly first: number
  readonly last: number
}

/** The names of a sentence and the names inside them. */
export function namedDrafts(tree: Tree, reader: Reader): readonly Draft[] {
  const drafts: Draft[] = []
  const covered = new Set<number>()
  for (const name of reader.names[tree.sentence.index] ?? []) {
    if (name.type === 'EVENT') {
      for (let i = name.first; i <= name.last; i++) covered.add(i)
      continue
    }
    const range = trim(tree, name, reader)
    if (range === undefined) continue
    const nationality = nationalityDraft(tree, name, range, reader)
    if (nationality !== undefined) drafts.push(...nationality)
    else {
      const draft = nameDraft(tree, range, name.type, reader)
      drafts.push(draft, ...insideName(tree, draft, reader))
    }
  }
  for (const d of drafts) for (let i = d.first; i <= d.last; i++) covered.add(i)
  drafts.push(...missedCountries(tree, covered, reader))
  return drafts
}

/** Without the article, possessive 's, quotes and titles that the name finder took in. */
function trim(tree: Tree, name: FoundName, reader: Reader): Range | undefined {
  let { first, last } = name
  const token = (i: number) => tree.tokens[i]
  while (first <= last && (token(first)?.upos === 'PUNCT' || token(first)?.upos === 'DET' || token(first)?.xpos === 'PRP$')) first++
  while (last >= first && (isPossessive(token(last)?.form) || (/^[^\p{L}\p{N}]+$/u.test(token(last)?.form ?? '') && token(last)?.form !== '.' && token(last)?.form !== ')'))) last--
  const isForm = (i: number) => /^\p{Lu}/u.test(token(i)?.form ?? '') && reader.lexicon.isForm(token(i)?.form ?? '')
    && reader.knowledge.genderOfGivenName(token(i)?.form ?? '') === undefined
  if (name.type === 'PER') while (first < last && (isForm(first) || (token(first)?.form === '.' && isForm(first - 1)))) first++
  return first <= last ? { first, last } : undefined
}

const isPossessive = (form: string | undefined): boolean => form === "'s" || form === '’s' || form === "'" || form === '’'

/** "Iraqi", "Iraqis": a nationality before a noun speaks of the country, by itself of people. */
function nationalityDraft(tree: Tree, name: FoundName, range: Range, reader: Reader): readonly Draft[] | undefined {
  if (range.first !== range.last) return undefined
  const token = tree.tokens[range.first]
  if (token === undefined) return undefined
  const country = reader.knowledge.countryOfAdjective(token.form)
  const isCountryName = reader.knowledge.country(token.form) !== undefined
  if (country === undefined || isCountryName) {
    // A religious or ethnic word before a noun is no entity; as a noun it is a group of people.
    return name.type === 'NORP' && isModifier(tree, range.first) ? [] : undefined
  }
  const people = /s$/.test(token.form) && reader.knowledge.countryOfAdjective(token.form.slice(0, -1)) !== undefined
  if (!people && (isModifier(tree, range.first) || (token.upos === 'ADJ' && tree.marker(range.first) === undefined))) return [adjectiveDraft(tree, range.first, reader, country.id)]
  return people || name.type !== 'NORP' ? undefined : []
}

/** Whether a token describes a noun that follows it. */
const isModifier = (tree: Tree, i: number): boolean =>
  tree.is(i, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked', 'flat') && tree.head(i) > i

function adjectiveDraft(tree: Tree, i: number, reader: Reader, known: string): Draft {
  return { ...nameDraft(tree, { first: i, last: i }, 'GPE', reader), class: 'Country', classWeight: 1, isAdjective: true, known, title: '' }
}

/** A draft for a name, with the role words before it. */
export function nameDraft(tree: Tree, core: Range, type: NameType, reader: Reader): Draft {
  const headOfCore = tree.headOf(core.first, core.last)
  const role = type === 'PER' ? roleBefore(tree, core, headOfCore, reader) : kindBefore(tree, core, headOfCore, reader)
  const first = role?.first ?? core.first
  const head = role?.head ?? headOfCore
  const name = tidy(reader.slice(tree, core.first, core.last))
  const full = tidy(reader.slice(tree, first, core.last))
  const known = type === 'PER' ? undefined : lookUp(name, reader)
  const words = wordsOf(name)
  const byWords = guessClass(name, words, type, reader)
  const told = role === undefined ? undefined : reader.lexicon.head(tree.lemma(role.last))
  const guess = type !== 'PER' && told !== undefined && told.weight > byWords.weight ? told : byWords
  return {
    ...reader.span(tree, first, core.last),
    sentence: tree.sentence.index,
    first, last: core.last, head, coreFirst: core.first, coreLast: core.last,
    form: 'name', nameType: type, core: name, normal: normalizeName(name),
    names: full === name ? [name] : [name, full],
    lemma: (words.at(-1) ?? '').toLowerCase(),
    title: role?.words ?? '',
    class: known?.class ?? guess.class,
    classWeight: known !== undefined ? 1 : guess.weight,
    number: type === 'NORP' && /s$/.test(name) ? 'Plur' : type === 'PER' ? 'Sing' : undefined,
    gender: type === 'PER' ? genderOf(tree, first, core, reader) : type === 'NORP' ? undefined : 'Neut',
    reference: 'definite',
    modifiers: words.slice(0, -1),
    isAdjective: false,
    ...(known !== undefined ? { known: known.id } : {}),
    also: head === headOfCore ? [] : [headOfCore],
  }
}

/** Last words of the names of public and of private bodies alike. */
const MANY_KINDS = new Set(['council', 'commission', 'committee', 'board', 'agency', 'authority', 'office', 'bureau', 'service', 'services', 'center', 'centre', 'administration'])

/** "UN Board of Inquiry": a body of a body of states. */
function ofWorldBody(name: string, cls: EntityClass, reader: Reader): boolean {
  const parent = name.split(/\s+/, 1)[0] ?? ''
  return (cls === 'Government' || cls === 'Organization') && parent !== name && reader.knowledge.organization(parent)?.class === 'InternationalBody'
}

/** The class of a name by its own words, then by the gazetteer, then by the kind that the name finder gave. */
function guessClass(name: string, words: readonly string[], type: NameType, reader: Reader): { readonly class: EntityClass; readonly weight: number } {
  if (chambers.has(name) && type !== 'PER') return { class: 'Government', weight: 0.9 }
  const byWords = reader.lexicon.classOfName(words, type)
  if (byWords !== undefined) return { class: ofWorldBody(name, byWords, reader) ? 'InternationalBody' : byWords, weight: MANY_KINDS.has(words.at(-1) ?? '') ? 0.55 : 0.9 }
  if (/\.(?:com|org|net|gov|tv|info)\b|^www\.|TV$/.test(name)) return { class: 'Media', weight: 0.7 }
  if (type !== 'GPE' && type !== 'LOC' && type !== 'FAC') return { class: CLASS_OF_TYPE[type], weight: type === 'MISC' ? 0.3 : 0.5 }
  const linked = reader.place(name)
  if (linked !== undefined) return { class: linked.class, weight: 0.8 }
  if (type === 'FAC') return { class: 'Facility', weight: 0.5 }
  return { class: reader.knowledge.places(name)[0]?.class ?? CLASS_OF_TYPE[type], weight: reader.knowledge.places(name).length > 0 ? 0.6 : 0.45 }
}

function lookUp(name: string, reader: Reader): KnownThing | undefined {
  const country = reader.knowledge.country(name)
  if (country !== undefined) return country
  const body = reader.knowledge.organization(name)
  if (body?.country === undefined || body.class === 'Media' || body.class === 'InternationalBody' || !isAcronym(name) || name.length > 4) return body
  // Three letters mean many things: a country's body is meant where the country is spoken of.
  return reader.countries.size === 0 || reader.countries.has(body.country) ? body : undefined
}

interface Role extends Range {
  readonly head: number
  readonly words: string
}

/** The role before a personal name, as far as it belongs to the name: "Iraqi Prime Minister" Haider al-Abadi. */
function roleBefore(tree: Tree, core: Range, head: number, reader: Reader): Role | undefined {
  let first = officeBefore(tree, core.first, reader)
  let top = head
  for (let i = first - 1; i >= 0; i--) {
    const token = tree.tokens[i]
    if (token === undefined || token.upos === 'DET' || token.upos === 'ADP' || token.xpos === 'PRP$') break
    if (token.upos === 'PUNCT' && !/^[-–.]$/.test(token.form)) break
    if (isPossessive(token.form)) break
    const isTitle = reader.lexicon.isTitle(token.form) || reader.lexicon.isRole(token.lemma.toLowerCase())
      || (i < core.first - 1 && reader.lexicon.isTitlePart(token.form))
    // A parser may take the role for the head and hang the name on it.
    if (isTitle && tree.head(head) === i && tree.is(head, 'appos', 'flat', 'compound', 'nmod')) top = i
    if (!isTitle && !tree.isUnder(i, head) && !tree.isUnder(i, top)) break
    first = i
  }
  while (first < core.first && !startsRole(tree, first)) first++
  if (first >= core.first) return undefined
  const words = tree.tokens.slice(first, core.first).map(t => t.lemma.toLowerCase()).join(' ')
  return { first, last: core.first - 1, head: top, words }
}

/** Most words of a field of office: "Minister for [Women and Equality] Lena Voss". */
const LONGEST_FIELD = 6

/** "Secretary of State" right before the name: where the office begins, else where the name does. */
function officeBefore(tree: Tree, name: number, reader: Reader): number {
  for (let i = name - 1; i > 0 && i >= name - LONGEST_FIELD; i--) {
    const form = tree.tokens[i]?.form ?? ''
    if (/^(?:of|for)$/.test(form) && i < name - 1) {
      const office = tree.tokens[i - 1]
      return office !== undefined && /^\p{Lu}/u.test(office.form) && reader.lexicon.isTitle(office.form) ? i - 1 : name
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
  return hangs ? { first: at, last: at, head: tree.head(head) === at ? at : head, words: tree.lemma(at) } : undefined
}

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

/** Names inside a longer name that are spoken of by themselves: "Oman" in "Royal Oman Police". */
function insideName(tree: Tree, whole: Draft, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  for (let i = whole.first; i < whole.coreFirst; i++) {
    const inside = nationalityOrCountry(tree, i, reader) ?? serviceIn(tree, i, reader)
    if (inside !== undefined) out.push(inside)
  }
  if (CLOSED.has(whole.nameType) || !(STATE_BODIES.has(whole.class) || whole.class === 'InternationalBody' || whole.class === 'Facility')) return out
  const ofState = whole.class === 'Government' || whole.class === 'Military'
  for (let i = whole.coreFirst; i <= whole.coreLast; i++) {
    for (let size = Math.min(LONGEST_PART, whole.coreLast - whole.coreFirst, whole.coreLast - i + 1); size >= 1; size--) {
      const part = (size === 1 ? nationalityOrCountry(tree, i, reader) : undefined) ?? partAt(tree, { first: i, last: i + size - 1 }, reader, ofState)
      if (part === undefined) continue
      out.push(part)
      i += size - 1
      break
    }
  }
  return out
}

/** "Navy" in "Navy Capt. Lena Voss": the service of the one who bears the rank. */
function serviceIn(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const form = tree.tokens[i]?.form ?? ''
  const isService = /^\p{Lu}\p{Ll}+$/u.test(form) && reader.lexicon.classOfName([form.toLowerCase()], 'ORG') === 'Military'
  return isService && !reader.lexicon.isTitle(form) ? nameDraft(tree, { first: i, last: i }, 'ORG', reader) : undefined
}

function nationalityOrCountry(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const form = tree.tokens[i]?.form ?? ''
  if (!/^\p{Lu}/u.test(form)) return undefined
  const country = reader.knowledge.countryOfAdjective(form)
  if (country !== undefined && reader.knowledge.country(form) === undefined) return adjectiveDraft(tree, i, reader, country.id)
  return partAt(tree, { first: i, last: i }, reader)
}

/** "ISIS" in "ISIS-K" is no name of its own. */
function isHyphenated(tree: Tree, range: Range): boolean {
  const isHyphen = (i: number) => /^[-‐]$/.test(tree.tokens[i]?.form ?? '')
  const glued = (i: number) => tree.tokens[i]?.end === tree.tokens[i + 1]?.start
  return isHyphen(range.last) || (isHyphen(range.last + 1) && glued(range.last)) || (isHyphen(range.first - 1) && glued(range.first - 1))
}

/** Ordinary words that also name a province somewhere: "Joint Maritime Command" is not in Togo. */
const ORDINARY: ReadonlySet<string> = new Set([
  'federal', 'regional', 'royal', 'democratic', 'united', 'republican', 'international', 'supreme', 'general', 'special', 'joint', 'popular', 'civil', 'public',
  'independent', 'free', 'social', 'local', 'metropolitan', 'provincial', 'municipal', 'territorial', 'presidential', 'interior', 'exterior', 'union', 'liberal',
  'maritime', 'central', 'northern', 'southern', 'eastern', 'western', 'north', 'south', 'east', 'west', 'coast', 'coastal',
  'capital', 'upper', 'lower', 'national', 'center', 'centre', 'plateau', 'river', 'rivers', 'lakes', 'delta', 'savannah', 'highlands', 'islands',
])

/** "Dalton" of "Municipality of Dalton". */
const isGoverned = (tree: Tree, i: number): boolean =>
  tree.tokens[i - 1]?.form === 'of' && /^(?:Municipality|City|Town|County|Province|Prefecture|Governorate|Village|Borough|District)$/.test(tree.tokens[i - 2]?.form ?? '')

function partAt(tree: Tree, range: Range, reader: Reader, ofState = false): Draft | undefined {
  const name = tidy(reader.slice(tree, range.first, range.last))
  if (!/^\p{Lu}/u.test(name) || ORDINARY.has(name.toLowerCase()) || isHyphenated(tree, range)) return undefined
  if (reader.knowledge.country(name) !== undefined) return nameDraft(tree, range, 'GPE', reader)
  const type = reader.typeElsewhere(name)
  if (type !== undefined) return nameDraft(tree, range, type, reader)
  if (isAcronym(name) && reader.knowledge.organization(name) !== undefined) return nameDraft(tree, range, 'ORG', reader)
  if (ofState && range.first === range.last && isGoverned(tree, range.first)) return nameDraft(tree, range, 'GPE', reader)
  const place = ofState ? reader.place(name) : undefined
  return place !== undefined && place.class !== 'Facility' && isWellKnown(place) && range.last < tree.tokens.length - 1 ? nameDraft(tree, range, 'GPE', reader) : undefined
}

/** Countries and nationalities that the name finder passed over. */
function missedCountries(tree: Tree, covered: ReadonlySet<number>, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  tree.tokens.forEach((token, i) => {
    // "US$ 20,000" is money.
    if (covered.has(i) || !/^\p{Lu}/u.test(token.form) || /[$€£]/.test(token.form)) return
    const country = reader.knowledge.countryOfAdjective(token.form)
    if (country !== undefined && isModifier(tree, i) && token.form !== 'English') out.push(adjectiveDraft(tree, i, reader, country.id))
    else if (token.upos === 'PROPN' && reader.knowledge.country(token.form) !== undefined) {
      out.push(nameDraft(tree, { first: i, last: i }, 'GPE', reader))
    }
  })
  return out
}
