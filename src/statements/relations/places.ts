import type { Mention } from '../../model/index.js'
import type { SentenceContext } from '../context.js'
import { BORDERS } from '../fillers.js'

/*
 * Where places are, read from the order of the words: trees join names of places in many ways.
 */

/** Words between a place and the wider place that are no part of its name: "Elmar, northern ⟨Zarovia⟩". */
const SIDES: ReadonlySet<string> = new Set([
  'northern', 'southern', 'eastern', 'western', 'central', 'northeastern', 'northwestern', 'southeastern', 'southwestern',
  'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'rural', 'the', 'upstate', 'coastal',
  'north-eastern', 'north-western', 'south-eastern', 'south-western', 'suburban', 'neighboring', 'neighbouring', 'nearby',
])

const DIRECTIONS: ReadonlySet<string> = new Set([
  'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest',
  'north-east', 'north-west', 'south-east', 'south-west', 'upstream', 'downstream', 'inland', 'offshore',
])

/** "60 km southwest of ⟨Elmar⟩": whether a place is what a direction is told from. */
export function isDirectedFrom({ tree, mentions }: SentenceContext, token: number): boolean {
  const first = mentions.find(m => m.head === token && m.form === 'name')?.first ?? token
  return tree.tokens[first - 1]?.form === 'of' && DIRECTIONS.has(tree.lemma(first - 2)) && !/^(?:the|in)$/.test(tree.lemma(first - 3))
}

const UNITS: ReadonlySet<string> = new Set(['mile', 'kilometer', 'kilometre', 'km', 'meter', 'metre', 'yard', 'block', 'league', 'minute', 'hour'])

/** What may stand between a place and the distance or direction to another. */
const LOOSE: ReadonlySet<string> = new Set([
  ',', '(', '-', '–', 'located', 'situated', 'lying', 'about', 'some', 'just', 'due', 'only', 'nearly', 'roughly', 'approximately', 'almost',
  'around', 'over', 'more', 'than', 'less', 'a', 'an', 'few', 'several', 'to', 'the', 'drive', 'immediately', 'directly', 'is', 'was', 'lies',
])

/**
 * "Mosul, Iraq", "Palmyra in central Syria", "Mosul and Kirkuk, in Iraq": the head of the name of a wider place right
 * after a comma or "in"; for one of several that are joined, after the last.
 */
export function placeAfter(sentence: SentenceContext, mention: Mention, joint: ',' | 'in'): number | undefined {
  // A description goes on after its noun: only what stands right there is said of it.
  if (joint === ',' && isInBody(sentence, mention)) return undefined
  const isNamed = mention.form === 'name' || isKindBehindName(sentence, mention)
  if (joint === 'in' && isBeyondBorder(sentence, mention)) return undefined
  if (!isNamed && (joint === ',' || mention.form === 'pronoun' || mention.last !== mention.head)) return undefined
  if (!isNamed && !isJoint(sentence, mention.last + 1, joint)) return placeAfterList(sentence, mention)
  const after = wider(sentence, mention.last, joint)
  if (after !== undefined || joint === ',' || mention.form !== 'name') return after
  const all = sentence.tree.conjuncts(mention.head)
  const last = all.at(-1)
  // "Palmyra and other towns in Syria"
  if (last !== undefined && last > mention.last && all.some(at => at > mention.last && sentence.tree.kids(at).some(kid => sentence.tree.lemma(kid) === 'other'))) return wider(sentence, last, joint)
  const end = last === undefined || last === mention.head ? undefined : sentence.mentions.find(m => m.form === 'name' && m.head === last)
  return end === undefined ? undefined : wider(sentence, end.last, joint)
}

/** "Combined Command ⟨Europe⟩, Zarovia": the end of a longer name lies nowhere by itself. */
const isInBody = ({ mentions }: SentenceContext, mention: Mention): boolean =>
  mention.form === 'name' && mentions.some(m => m.form === 'name' && m.last === mention.last && m.first < mention.first - 1 && m.entity !== mention.entity)

/** "near the border with ⟨Zarovia⟩, in Ostland": what lies behind a border is not where the border is. */
function isBeyondBorder({ tree }: SentenceContext, mention: Mention): boolean {
  const at = tree.upos(mention.first - 1) === 'DET' ? mention.first - 2 : mention.first - 1
  return /^(?:with|from)$/.test(tree.lemma(at)) && BORDERS.has(tree.lemma(at - 1))
}

/** "⟨Anbar province⟩": a name with what it is. */
const isKindBehindName = ({ mentions }: SentenceContext, mention: Mention): boolean =>
  mention.form === 'nominal' && mention.last === mention.head && mentions.some(m => m.form === 'name' && m.last === mention.head - 1 && m.entity === mention.entity)

/** "a ⟨depot⟩ and a school in Elmar": where the last of two or more things is, which are told of in the same way. */
function placeAfterList(sentence: SentenceContext, mention: Mention): number | undefined {
  const all = sentence.tree.conjuncts(mention.head)
  const last = all.at(-1)
  const end = last === undefined || last <= mention.last ? undefined : sentence.mentions.find(m => m.form === 'nominal' && m.head === last && m.last === last)
  return end === undefined || !/^(?:in|at)$/.test(sentence.tree.tokens[end.last + 1]?.form ?? '') || sentence.tree.kids(mention.head).some(kid => kid > mention.head && sentence.tree.is(kid, 'nmod'))
    ? undefined : wider(sentence, end.last, 'in', end.last + 1)
}

function wider(sentence: SentenceContext, last: number, joint: ',' | 'in', known?: number): number | undefined {
  const { tree } = sentence
  let at = known ?? last + 1
  if (joint === 'in' && tree.tokens[at]?.form === ',') at++
  if (known === undefined && !isJoint(sentence, at, joint)) return undefined
  at++
  while (isSide(sentence, at) && at < last + FARTHEST) {
    if (sentence.mentions.some(m => m.form === 'name' && m.first === at)) break
    // "Elmar, north of Ostrel" is near it
    if (joint === ',' && DIRECTIONS.has(tree.lemma(at)) && tree.tokens[at + 1]?.form === 'of') return undefined
    at++
    // "in the north of Mali"
    if (DIRECTIONS.has(tree.lemma(at - 1)) && tree.tokens[at]?.form === 'of') at++
  }
  const called = joint === 'in' ? calledBefore(sentence, at) : undefined
  if (called !== undefined) return called
  const found = sentence.mentions.find(m => m.form === 'name' && m.first === at)
  // "in Lagos's Harbour district"
  const inner = found !== undefined && joint === 'in' && tree.tokens[found.last + 1]?.xpos === 'POS' ? sentence.mentions.find(m => m.form === 'name' && m.first === found.last + 2) : undefined
  if (inner !== undefined) return inner.head
  return found !== undefined && joint === ',' && (isListed(sentence, found) || isOfWhatFollows(sentence, found)) ? undefined : found?.head
}

/** "In Elmar, ⟨Zarovian⟩ officials said": of those who come next, and not where Elmar is. */
const isOfWhatFollows = ({ tree }: SentenceContext, found: Mention): boolean => ['NOUN', 'ADJ'].includes(tree.upos(found.last + 1))
  && (tree.upos(found.head) === 'ADJ' || tree.tokens[found.first - 1]?.form === 'the')
  && (tree.is(found.head, 'amod') || tree.is(found.head, 'compound') || tree.is(found.head, 'nmod:desc')) && tree.head(found.head) > found.last

/** As many words as tell of a side: "the north - eastern". */
const FARTHEST = 6

/** "eastern", and the hyphen of "north-eastern", which may be a word of its own. */
function isSide({ tree }: SentenceContext, at: number): boolean {
  const word = (i: number): string => tree.tokens[i]?.form.toLowerCase() ?? ''
  return SIDES.has(word(at)) || (word(at) === '-' && SIDES.has(word(at - 1)) && SIDES.has(word(at + 1)))
}

/** Kinds of places that say no more than the name after them: "in the northern Zarovian ⟨city⟩ of Elmar". */
const CALLED: ReadonlySet<string> = new Set(['city', 'town', 'village', 'port', 'province', 'district', 'state', 'region', 'island', 'hamlet', 'municipality', 'governorate', 'suburb', 'enclave', 'peninsula'])

/** The head of "the northern Zarovian ⟨city of Elmar⟩", whose adjectives and owners stand before it. */
function calledBefore({ tree, mentions }: SentenceContext, from: number): number | undefined {
  for (let at = from; at < from + LONGEST_KIND; at++) {
    if (CALLED.has(tree.lemma(at)) && tree.tokens[at + 1]?.form === 'of') return mentions.find(m => m.form === 'name' && m.first === at + 2)?.head
    if (!/^(?:DET|ADJ|PROPN|NOUN|PART|PUNCT)$/.test(tree.upos(at)) || tree.tokens[at]?.form === ',') return undefined
  }
  return undefined
}

/** As many words as stand before the kind of a place: "Zarovia's northern Red Sea ⟨port⟩". */
const LONGEST_KIND = 7

/** A comma, "in", or "on" before an island. */
function isJoint({ tree }: SentenceContext, at: number, joint: ',' | 'in'): boolean {
  const form = tree.tokens[at]?.form
  return form === joint || (joint === 'in' && form === 'on' && [2, 3, 4].some(step => tree.lemma(at + step) === 'island'))
}

/** "Peru, Chile ⟨and Bolivia⟩": of a list, not one in the other; but "Elmar, Zarovia and Ostrel, Sundland". */
function isListed({ tree, mentions }: SentenceContext, second: Mention): boolean {
  const join = second.last + 1
  if (tree.lemma(join) !== 'and' && tree.lemma(join) !== 'or') return false
  const third = mentions.find(m => m.form === 'name' && (m.first === join + 1 || (m.first === join + 2 && tree.lemma(join + 1) === 'the')))
  return third !== undefined && tree.tokens[third.last + 1]?.form !== ','
}

/** "In ⟨Zarovia⟩, the army shelled Elmar": the place that a sentence opens with, for those named further on after "in" or "at". */
export function frameOf(sentence: SentenceContext, mention: Mention): number | undefined {
  const { tree } = sentence
  if (mention.form !== 'name' || tree.tokens[0]?.form !== 'In' || !FRAMED.has(tree.marker(mention.head) ?? '')) return undefined
  const frame = sentence.mentions.find(m => m.form === 'name' && m.first >= 1 && m.first <= 2 && tree.tokens[m.last + 1]?.form === ',')
  return frame === undefined || frame.last + 1 >= mention.first - 1 ? undefined : frame.head
}

const FRAMED: ReadonlySet<string> = new Set(['in', 'at', 'near', 'over', 'outside', 'around'])

/** "⟨ELMAR⟩, ⟨Zarovia⟩ (⟨Agency⟩) —": where the agency of a dateline reports from: the places that the line begins with. */
export function placesOfDateline(sentence: SentenceContext, mention: Mention): number[] {
  const { tokens } = sentence.tree
  if (mention.form !== 'name' || mention.first < 2 || mention.first > DATELINE || tokens[mention.first - 1]?.form !== '('
    || tokens[mention.last + 1]?.form !== ')') return []
  const place = sentence.mentions.find(m => m.form === 'name' && m.first === 0)
  const around = place === undefined ? undefined : placeAfter(sentence, place, ',')
  return [place?.head, around].filter(at => at !== undefined)
}

/** As many words as stand before the agency of a dateline: "ELMAR, Zarovia, 29 April". */
const DATELINE = 9

/** "⟨Ann Lee⟩, 42, of ⟨Elmar⟩", "⟨Ann Lee⟩, D-⟨Calif.⟩": where somebody lives, after the age or the party or right after the comma. */
export function homeAfter(sentence: SentenceContext, mention: Mention): number | undefined {
  const { tokens } = sentence.tree
  const opening = tokens[mention.last + 1]?.form
  if (mention.form !== 'name' || (opening !== ',' && opening !== '(')) return undefined
  const nameAt = (at: number): number | undefined => sentence.mentions.find(m => m.form === 'name' && m.first === at)?.head
  if (PARTIES.has(tokens[mention.last + 2]?.form ?? '') && tokens[mention.last + 3]?.form === '-') return nameAt(mention.last + 4)
  const aged = tokens[mention.last + 2]?.upos === 'NUM' && tokens[mention.last + 3]?.form === ','
  const of = mention.last + (aged ? 4 : 2)
  return tokens[of]?.form === 'of' ? nameAt(of + 1) : undefined
}

/** Parties before the state or the seat of a member of parliament. */
const PARTIES: ReadonlySet<string> = new Set(['D', 'R', 'I', 'L', 'Lab', 'Con', 'LD', 'Lib', 'NDP'])

/** What may stand before a place's name: "of ⟨the capital,⟩ Elmar", "of ⟨the city of⟩ Elmar". */
const KINDS_OF_PLACE: ReadonlySet<string> = new Set(['the', ',', 'of', 'city', 'town', 'village', 'capital', 'port', 'centre', 'center', 'border', 'with', 'state', 'regional', 'provincial', 'district', 'county', 'national', 'nearby'])

function nameOfPlace(sentence: SentenceContext, from: number): number | undefined {
  const { tree } = sentence
  for (let at = from; at < from + 5; at++) {
    const name = sentence.mentions.find(m => m.form === 'name' && m.first === at)
    if (name !== undefined) return name.head
    if (!KINDS_OF_PLACE.has(tree.tokens[at]?.form.toLowerCase() ?? '')) return undefined
  }
  return undefined
}

/** "Elmar, 30 miles north of ⟨Ostrel⟩", "a village 12 km from ⟨Ostrel⟩": the place that a distance or a direction leads to. */
export function placeBeyond(sentence: SentenceContext, mention: Mention): number | undefined {
  const { tree } = sentence
  let directed = false
  for (let at = mention.last + 1; at <= mention.last + 12; at++) {
    const token = tree.tokens[at]
    const word = token?.form.toLowerCase() ?? ''
    if (directed && (word === 'of' || word === 'from')) {
      return nameOfPlace(sentence, at + 1)
    }
    if (DIRECTIONS.has(word) || UNITS.has(tree.lemma(at))) directed = true
    else if (token === undefined || (token.upos !== 'NUM' && !LOOSE.has(word))) return undefined
  }
  return undefined
}
