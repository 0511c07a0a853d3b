import type { Draft, Reference } from './draft.js'
import { isOfVerb } from './complements.js'
import { normalizeName, tidy } from './names.js'
import { canHead, complement, countedWith, entryOf, isAged, isNobody, isPlural, isLed, isServed, LEAST, PORTIONS } from './nominal-heads.js'
import { covers } from './naming/found.js'
import { wordsOfPortfolios } from './naming/index.js'
import type { Reader } from './reader.js'
import { indefiniteDraft, suffererDraft } from './nounless.js'
import type { Tree } from './tree.js'

/** Collective nouns: "a group of businessmen" is a group and goes by "businessmen" too. */
const COLLECTIVES = new Set([
  'group', 'team', 'band', 'crowd', 'gang', 'collection', 'panel', 'bunch', 'delegation', 'army', 'family', 'community',
  'generation', 'class', 'crew', 'squad', 'set', 'network', 'coalition', 'alliance', 'pack', 'mob', 'wave', 'convoy',
])

/** Longest description in tokens, and how long a label may grow. */
const LONGEST = 14

/** Adverbs and determiners of a quantity, before the number: "at least 76 people". */
const QUANTITY = new Set([
  'at', 'least', 'most', 'more', 'less', 'fewer', 'than', 'over', 'under', 'about', 'around', 'some', 'up', 'to', 'nearly', 'almost',
  'approximately', 'roughly', 'only', 'just', 'all', 'many', 'several', 'few', 'various', 'numerous', 'both', 'another', 'other',
  'any', 'every', 'each', 'no', 'more', 'estimated', 'additional', 'such', 'these', 'those', 'this', 'that', 'certain', 'own', 'half', 'dozens',
  'hundreds', 'thousands', 'millions', 'of', 'as', 'well', 'first', 'last', 'next', 'same',
])

/**
 * The described things of a sentence, by their heads.
 *
 * @param taken the tokens of names, each with the last token of its name
 */
export function nominalDrafts(tree: Tree, taken: ReadonlyMap<number, number>, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  const charges = wordsOfPortfolios(tree, reader.knowledge)
  tree.tokens.forEach((token, i) => {
    if (charges.has(i)) return
    // A title is taken into the name of its holder, a body in it is one by itself.
    if (taken.has(i) && !(isServed(tree, i) && !covers(reader.names[tree.sentence.index] ?? [], i, i))) return
    const nounless = indefiniteDraft(tree, i, reader) ?? suffererDraft(tree, i, reader)
    if (nounless !== undefined) out.push(nounless)
    if (!canHead(tree, i, reader)) return
    const entry = entryOf(tree, i, reader)
    const people = entry === undefined ? reader.knowledge.countryOfAdjective(token.form) !== undefined && isPlural(tree, i) : false
    if (entry === undefined ? !people : entry.weight < LEAST || isNobody(tree, i, entry)) return
    out.push(nominalDraft(tree, i, entry ?? { class: 'Group', weight: 0.7 }, taken, reader))
  })
  return out
}

function nominalDraft(tree: Tree, head: number, entry: { readonly class: Draft['class']; readonly weight: number }, taken: ReadonlyMap<number, number>, reader: Reader): Draft {
  const start = leftEdge(tree, head)
  const first = skip(tree, start, head, t => t.upos === 'DET' && !QUANTITY.has(t.form.toLowerCase()))
  const possessor = tree.kids(head).find(kid => tree.is(kid, 'nmod:poss') && kid < head)
  const afterPossessor = possessor === undefined ? first : Math.min(head, lastOfPossessor(tree, possessor, head) + 1)
  const isPronounPossessor = possessor !== undefined && tree.tokens[possessor]?.upos === 'PRON'
  const isAge = /^[-‐–]$/.test(tree.tokens[afterPossessor + 1]?.form ?? '') && tree.tokens[afterPossessor]?.upos === 'NUM'
  const coreFirst = isAge ? afterPossessor : skip(tree, afterPossessor, head, t => t.upos === 'NUM' || t.upos === 'DET' || t.upos === 'PUNCT' || t.upos === 'SYM' || QUANTITY.has(t.form.toLowerCase()))
  const end = extent(tree, head, entry.class)
  const last = isServed(tree, head) ? head : taken.get(end) ?? end
  const text = (from: number, to: number) => unquoted(tidy(reader.slice(tree, from, to)))
  const portion = portionOf(tree, head)
  const isOne = portion !== undefined && tree.lemma(portion) === 'one'
  const fullFirst = isPronounPossessor ? afterPossessor : first
  const names = variants(tree, head, { first, fullFirst, coreFirst, last, portion }, text)
  const core = text(coreFirst, head)
  const count = coreFirst > afterPossessor ? normalizeName(text(afterPossessor, coreFirst - 1)) : undefined
  const span = reader.span(tree, first, head)
  return {
    start: span.start, end: span.end, sentence: tree.sentence.index,
    first, last: head, head, coreFirst, coreLast: head, form: 'nominal',
    core, normal: normalizeName(core), names, lemma: tree.lemma(head), title: '',
    class: isOne ? entry.class : classOfNominal(tree, head, entry.class), classWeight: entry.weight,
    number: isPlural(tree, head) && !isOne ? 'Plur' : 'Sing',
    gender: reader.lexicon.genderOfWord(tree.lemma(head)) ?? (entry.class === 'Person' || entry.class === 'Group' ? undefined : 'Neut'),
    reference: isLed(tree, head) ? 'definite' : referenceOf(tree, start, head, possessor),
    modifiers: isAged(tree, head) ? [] : modifiersOf(tree, isPronounPossessor ? coreFirst : first, head, last),
    count: count !== undefined && /\d|one|two|three|four|five|six|seven|eight|nine|ten/.test(count) ? count : undefined,
    isAdjective: false,
    ...isLed(tree, head) ? { inPassing: true } : {},
    also: portion === undefined ? [] : [portion],
  }
}

/** Without quotation marks of which only one is inside. */
const unquoted = (name: string): string => (name.match(/["“”]/g) ?? []).length % 2 === 1 ? tidy(name.replace(/["“”]/g, '')) : name

/** Of these several are a group: "ministers", "companies", "foreign countries". */
const GROUPED: ReadonlySet<Draft['class']> = new Set<Draft['class']>(['Person', 'Company', 'PoliticalParty', 'Organization', 'Academic', 'Country', 'Media'])

/** Units of an army where they are numbered. */
const UNITS = new Set(['division', 'brigade', 'battalion', 'regiment', 'corps', 'fleet', 'squadron', 'army', 'infantry', 'cavalry', 'wing'])

const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i

/** "the 7th Division", "the 3rd Marine division": what a number before it makes of a division. */
const isNumberedUnit = (tree: Tree, head: number): boolean => UNITS.has(tree.lemma(head)) && ORDINAL.test(tree.tokens[tree.tokens[head - 1]?.upos === 'PROPN' ? head - 2 : head - 1]?.form ?? '')

/** "Norwell, a unit of Harlow Capital": what stands beside a name and is of something is a part of a firm, where no army is spoken of. */
const isPartOfFirm = (tree: Tree, head: number): boolean =>
  tree.is(head, 'appos') && tree.kids(head).some(k => tree.is(k, 'nmod') && tree.marker(k) === 'of' && !/^(?:army|navy|force|forces|guard|corps|police|military|brigade|division|command|regiment)$/.test(tree.lemma(k)))

/** "the Coast Guard's 14th District" */
const isOfService = (tree: Tree, head: number): boolean => /^district$/i.test(tree.lemma(head))
  && tree.kids(head).some(k => tree.is(k, 'nmod:poss') && /^(?:Guard|Corps|Navy|Army)$/.test(tree.tokens[k]?.form ?? ''))

/** Parts of a unit that are firms or anything elsewhere. */
const SUBUNITS = new Set(['company', 'battery', 'platoon', 'squad', 'column', 'garrison', 'detachment', 'contingent', 'element'])

/** "a company of the 3rd Battalion", "a battery of the 9th Artillery Regiment". */
const isOfUnit = (tree: Tree, head: number): boolean => tree.kids(head).some(k => k > head && tree.is(k, 'nmod') && tree.marker(k) === 'of'
  && [k, ...tree.kids(k)].some(t => UNITS.has(tree.lemma(t)) || UNITS.has((tree.tokens[t]?.form ?? '').toLowerCase())))

function classOfNominal(tree: Tree, head: number, entry: Draft['class']): Draft['class'] {
  if (isNumberedUnit(tree, head) || isOfService(tree, head)) return 'Military'
  if (SUBUNITS.has(tree.lemma(head)) && isOfUnit(tree, head)) return 'Military'
  if (tree.lemma(head) === 'unit' && isPartOfFirm(tree, head)) return 'Organization'
  // "seven police were killed": so many officers
  if (tree.lemma(head) === 'police' && tree.kids(head).some(kid => kid < head && tree.is(kid, 'nummod'))) return 'Group'
  return GROUPED.has(entry) && isPlural(tree, head) ? 'Group' : entry
}

/** Dependents that stand before a noun inside its phrase. */
const BEFORE_NOUN = ['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'nmod:unmarked', 'flat', 'acl', 'punct', 'dep', 'nmod', 'goeswith']

/** First token of the noun phrase: contiguous dependents before the head. */
function leftEdge(tree: Tree, head: number): number {
  let first = head
  for (let i = head - 1; i >= 0; i--) {
    const token = tree.tokens[i]
    if (token === undefined || /^[;:()—]$/.test(token.form)) break
    const branch = tree.branchOf(i, head)
    if (branch === undefined ? !isGluedToHyphen(tree, i) : !tree.is(branch, ...BEFORE_NOUN)) break
    first = i
  }
  while (first < head && !mayBegin(tree, first)) first++
  // "US-led [coalition] aircraft": the tree hangs the first words on the aircraft
  if (first === head && tree.lemma(head) === 'coalition' && tree.tokens[head - 2]?.form === '-') return head - 3
  return first
}

/** Not with a preposition, a conjunction, a verb or a comma, but with "over 300", "at least two". */
function mayBegin(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  if (token === undefined || /^(?:PUNCT|CCONJ|SCONJ|AUX|PART|INTJ)$/.test(token.upos)) return false
  if (token.upos !== 'ADP' && token.upos !== 'ADV') return token.upos !== 'PRON' || token.xpos === 'PRP$' || token.feats.Poss === 'Yes'
  return /^(?:at|over|under|about|around|up|nearly|almost|more|less|fewer|some|approximately|roughly|only|just|well)$/i.test(token.form)
    && tree.tokens.slice(i + 1, i + 4).some(t => t.upos === 'NUM' || t.upos === 'ADJ' || QUANTITY.has(t.form.toLowerCase()))
}

/** "ISIL" in "ISIL-held buildings", whatever the parser hangs it on. */
function isGluedToHyphen(tree: Tree, i: number): boolean {
  const [a, b, c] = [tree.tokens[i], tree.tokens[i + 1], tree.tokens[i + 2]]
  if (a === undefined || b === undefined) return false
  return a.end === b.start && (b.form === '-' || (a.form === '-' && c !== undefined))
}

function skip(tree: Tree, from: number, head: number, drop: (t: Tree['tokens'][number]) => boolean): number {
  let first = from
  for (let t = tree.tokens[first]; first < head && t !== undefined && drop(t); t = tree.tokens[first]) first++
  return first
}

/** Last token of "Muscat's", with its possessive mark. */
function lastOfPossessor(tree: Tree, possessor: number, head: number): number {
  let last = possessor
  for (let i = possessor + 1; i < head; i++) if (tree.isUnder(i, possessor)) last = i
  return last
}

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|(?:19|20)\d\d)$/i

const DAY_PARTS = /^(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk)$/i

/**
 * "The court in Elmar ⟨on Tuesday⟩", "a jury ⟨last week⟩", "his son ⟨on suspicion of murder⟩", "rifles ⟨on a market⟩", "blamed the government ⟨for cutting jobs⟩": time, aim and grounds of what is
 * told, which trees often hang on the last noun.
 */
function isAside(tree: Tree, kid: number, cls?: Draft['class']): boolean {
  if (tree.is(kid, 'acl')) return tree.kids(kid).some(mark => mark < kid && tree.lemma(mark) === 'for')
  const day = [kid, ...tree.kids(kid)].some(at => DAYS.test(tree.tokens[at]?.form ?? '') && (at === kid || DAY_PARTS.test(tree.tokens[kid]?.form ?? '')))
  if (tree.is(kid, 'nmod', 'obl') && (isSpan(tree, kid) || tree.lemma(kid) === 'suspicion' || tree.marker(kid) === 'pending')) return true
  return tree.is(kid, 'nmod', 'obl') && (day || (cls === 'Weapon' && /^(?:on|at|against|in)$/.test(tree.marker(kid) ?? '')))
}


/** "a court ⟨last week⟩" */
const isSpan = (tree: Tree, kid: number): boolean =>
  /^(?:week|month|year|night)$/.test(tree.tokens[kid]?.form ?? '') && /^(?:last|this|next)$/.test(tree.tokens[kid - 1]?.form ?? '')

/** Last token of the description with its "of", "in" and participle phrases, not over commas and relative clauses. */
function extent(tree: Tree, head: number, cls: Draft['class']): number {
  const stop = (kid: number) => kid > head && (tree.is(kid, 'acl:relcl', 'appos', 'conj', 'parataxis', 'punct', 'cc', 'dep', 'advcl', 'list', 'advmod', 'case'))
  let last = head
  for (const kid of tree.kids(head)) {
    if (kid > head && (isAside(tree, kid, cls) || isOfVerb(tree, kid))) break
    // "Harbour worker ⟨killed⟩ in blast": what a headline tells of whom it is about
    if (tree.sentence.isTitle && tree.head(head) < 0 && tree.is(kid, 'acl')) break
    if (kid < head || stop(kid) || (tree.is(kid, 'acl') && tree.kids(kid).some(k => tree.is(k, 'nsubj')))) continue
    if (tree.is(kid, 'acl') && (tree.tokens[kid]?.xpos === 'VBD' || tree.tokens[kid]?.xpos === 'VBZ' || tree.tokens[kid]?.xpos === 'VBP')) continue
    if (/^(?:VERB|AUX)$/.test(tree.tokens[kid]?.upos ?? '') && tree.lemma(head + 1) === 'of') continue
    const end = tree.lastUnder(kid, k => tree.is(k, 'acl:relcl', 'parataxis', 'dep', 'advcl', 'list') || isAside(tree, k) || (tree.is(k, 'punct') && k > head)
      || (tree.is(k, 'appos') && /^(?:PUNCT|DET)$/.test(tree.tokens[k - 1]?.upos ?? '')))
    if (end - head > LONGEST || tree.tokens.slice(head, end + 1).some(t => /^[,;:()“”"]$/.test(t.form))) break
    last = Math.max(last, end)
  }
  return last
}

/** "Hundreds" before "of vendors". */
function portionOf(tree: Tree, head: number): number | undefined {
  const above = tree.head(head)
  return above >= 0 && above < head && tree.is(head, 'nmod') && tree.marker(head) === 'of' && PORTIONS.has(tree.lemma(above)) ? above : undefined
}

interface Edges {
  readonly first: number
  readonly fullFirst: number
  readonly coreFirst: number
  readonly last: number
  readonly portion: number | undefined
}

/** Everything that the description may be called, the fullest first. */
function variants(tree: Tree, head: number, at: Edges, text: (from: number, to: number) => string): readonly string[] {
  const out: string[] = []
  const add = (name: string) => {
    if (name !== '' && !out.includes(name)) out.push(name)
  }
  const rest = at.last > head
  const second = countedWith(tree, head)
  if (second !== undefined) add(text(at.fullFirst, second))
  if (at.portion !== undefined && isPlural(tree, head)) {
    add(text(skip(tree, leftEdge(tree, at.portion), at.portion, t => t.upos === 'DET'), head))
  }
  if (rest) add(text(at.fullFirst, at.last))
  add(text(at.fullFirst, head))
  if (rest) add(text(at.coreFirst, at.last))
  add(text(at.coreFirst, head))
  for (let i = at.coreFirst + 1; i <= head; i++) {
    const upos = tree.tokens[i - 1]?.upos
    if (upos !== 'ADJ' && upos !== 'VERB' && upos !== 'ADV' && upos !== 'PUNCT') break
    if (!/^(?:PUNCT|CCONJ)$/.test(tree.tokens[i]?.upos ?? '') && !isGluedToHyphen(tree, i - 1)) add(text(i, head))
  }
  if (at.first < at.fullFirst) add(text(at.first, head))
  const of = complement(tree, head)
  if (of !== undefined && COLLECTIVES.has(tree.lemma(head))) add(text(leftEdge(tree, of), of))
  return out
}

function referenceOf(tree: Tree, start: number, head: number, possessor: number | undefined): Reference {
  if (possessor !== undefined) return 'possessive'
  for (let i = start; i < head; i++) {
    if (tree.head(i) !== head) continue
    const lemma = tree.tokens[i]?.form.toLowerCase() ?? ''
    if (lemma === 'the') return 'definite'
    if (/^(?:this|that|these|those|such)$/.test(lemma)) return 'demonstrative'
    if (/^(?:a|an|another|some|any|no|every|each|one|several|many)$/.test(lemma)) return 'indefinite'
  }
  // "Foreign Secretary welcomes …": an office written like a name is the one who holds it.
  return /^\p{Lu}/u.test(tree.tokens[head]?.form ?? '') && head > 0 && tree.tokens[head]?.upos === 'PROPN' ? 'definite' : 'bare'
}

/** The content words around the head. */
function modifiersOf(tree: Tree, first: number, head: number, last: number): readonly string[] {
  const out: string[] = []
  for (let i = first; i <= last; i++) {
    const token = tree.tokens[i]
    if (i !== head && token !== undefined && /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(token.upos) && !QUANTITY.has(token.form.toLowerCase())) {
      out.push(normalizeName(token.lemma))
    }
  }
  return out
}
