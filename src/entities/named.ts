import type { EntityClass, NameType } from '../model/index.js'
import type { Draft } from './draft.js'
import { isPossessive, nameDraft } from './name-draft.js'
import type { Range } from './name-draft.js'
import { isAcronym, tidy } from './names.js'
import { isWellKnown } from './naming/index.js'
import type { FoundName } from './naming/index.js'
import { adjectiveDraft, isEthnic, isModifier, nationalityDraft } from './nationality.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/** Names of these kinds only label a thing; a place inside them is not spoken of ("Minsk agreements"). */
const CLOSED: ReadonlySet<NameType | undefined> = new Set<NameType | undefined>(['PER', 'EVENT', 'WORK', 'PRODUCT', 'MISC'])

/** Bodies whose place is part of what they are: "Oman" in "Royal Oman Police"; not "Texas" in "Texas Christian University". */
const STATE_BODIES: ReadonlySet<EntityClass> = new Set<EntityClass>(['Government', 'Military', 'ArmedGroup', 'Organization', 'PoliticalParty', 'Group'])

/** Longest part of a name that is looked up by itself. */
const LONGEST_PART = 4

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
    if (name.type === 'PER' && range.first > name.first && isService(tree.tokens[name.first]?.form ?? '', reader)) drafts.push(nameDraft(tree, { first: name.first, last: name.first }, 'ORG', reader))
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
  // "Navy Cmdr. Lena Voss": the service is spoken of by itself
  if (name.type === 'PER' && last - first >= 2 && isForm(first + 1) && isService(token(first)?.form ?? '', reader)) first++
  if (name.type === 'PER') while (first < last && (isForm(first) || (token(first)?.form === '.' && isForm(first - 1)))) first++
  return first <= last ? { first, last } : undefined
}

/** Names inside a longer name that are spoken of by themselves: "Oman" in "Royal Oman Police". */
function insideName(tree: Tree, whole: Draft, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  const others = reader.names[tree.sentence.index] ?? []
  for (let i = whole.first; i < whole.coreFirst; i++) {
    // "Force" of "Air Force", which is a name of its own
    if (others.some(n => n.first < i && i <= n.last && n.last < whole.coreFirst)) continue
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

const isService = (form: string, reader: Reader): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(form) && reader.lexicon.classOfName([form.toLowerCase()], 'ORG') === 'Military'

/** "Navy" in "Navy Capt. Lena Voss": the service of the one who bears the rank. */
function serviceIn(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const form = tree.tokens[i]?.form ?? ''
  return isService(form, reader) && !reader.lexicon.isTitle(form) ? nameDraft(tree, { first: i, last: i }, 'ORG', reader) : undefined
}

function nationalityOrCountry(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const form = tree.tokens[i]?.form ?? ''
  if (!/^\p{Lu}/u.test(form) || isOfContinent(tree, i)) return undefined
  const country = reader.knowledge.countryOfAdjective(form)
  if (country !== undefined && reader.knowledge.country(form) === undefined) return adjectiveDraft(tree, { first: i, last: i }, reader, country.id)
  return partAt(tree, { first: i, last: i }, reader)
}

/** "ISIS" in "ISIS-K" is no name of its own. */
function isHyphenated(tree: Tree, range: Range): boolean {
  const isHyphen = (i: number) => /^[-‐]$/.test(tree.tokens[i]?.form ?? '')
  const glued = (i: number) => tree.tokens[i]?.end === tree.tokens[i + 1]?.start
  return isHyphen(range.last) || (isHyphen(range.last + 1) && glued(range.last)) || (isHyphen(range.first - 1) && glued(range.first - 1))
}

/** Bodies of states whose missions and councils bear their name: "United Nations" in "United Nations Mission". */
const WORLD = /^(?:United Nations|African Union|European Union|Arab League)$/

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
  if ((isAcronym(name) || WORLD.test(name)) && reader.knowledge.organization(name) !== undefined) return nameDraft(tree, range, 'ORG', reader)
  if (ofState && range.first === range.last && isGoverned(tree, range.first)) return nameDraft(tree, range, 'GPE', reader)
  const place = ofState ? reader.place(name) : undefined
  return place !== undefined && place.class !== 'Facility' && isWellKnown(place) && range.last < tree.tokens.length - 1 ? nameDraft(tree, range, 'GPE', reader) : undefined
}

/** "Latin American", "North American": of a continent, not of the United States. */
export const isOfContinent = (tree: Tree, i: number): boolean =>
  tree.tokens[i]?.form === 'American' && /^(?:Latin|North|South|Central|Native|Pan|Inter)$/.test(tree.tokens[i - (/^[-‐]$/.test(tree.tokens[i - 1]?.form ?? '') ? 2 : 1)]?.form ?? '')

/** Countries and nationalities that the name finder passed over. */
function missedCountries(tree: Tree, covered: ReadonlySet<number>, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  tree.tokens.forEach((token, i) => {
    // "US$ 20,000" is money.
    if (covered.has(i) || !/^\p{Lu}/u.test(token.form) || /[$€£]/.test(token.form) || isOfContinent(tree, i)) return
    const country = reader.knowledge.countryOfAdjective(token.form)
    if (country !== undefined && isModifier(tree, i) && token.form !== 'English' && !isEthnic(tree, i, reader)) out.push(adjectiveDraft(tree, { first: i, last: i }, reader, country.id))
    else if (token.upos === 'PROPN' && reader.knowledge.country(token.form) !== undefined) {
      out.push(nameDraft(tree, { first: i, last: i }, 'GPE', reader))
    }
  })
  return out
}
