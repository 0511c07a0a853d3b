import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { isDocumented } from '../issuer.js'
import { findQuotations, isOpening, startsWithQuote, type Place, type Quotation } from './quotations.js'

/** Who speaks where the text gives somebody's own words, and which quotation a word is in. */
export interface Speeches {
  speakerAt(sentence: number, token: number): Entity | undefined
  /** Whom the speaker there speaks to, in an interview of two. */
  hearerAt(sentence: number, token: number): Entity | undefined
  /** A number for each quotation; undefined outside. */
  quotationAt(sentence: number, token: number): number | undefined
}

/** Who says something in a sentence. */
export interface Speakers {
  /** By a verb of saying among some of its tokens. */
  among(sentence: SentenceContext, among: (token: number) => boolean): Entity | undefined
  /** By the verb of its main clause. */
  outright(sentence: SentenceContext): Entity | undefined
}

interface Speech {
  readonly speaker: Entity
  readonly tokens: Place[]
  /** A speech whose introduction stands in a paragraph with more after it ends with that paragraph. */
  readonly paragraph: number | undefined
  /** Whether the name before the colon is all that introduces it, as in an interview. */
  readonly isLabelled: boolean
}

/**
 * Finds who speaks in each quotation, and in a statement that is given whole after "The minister said:".
 * A quotation's speaker stands in its own sentences, else right before or after it in the paragraph; a
 * quotation right after another, in the next paragraph, goes on with the same speaker.
 */
export function findSpeeches(context: Context, speakers: Speakers): Speeches {
  const spoken: (Entity | undefined)[][] = context.sentences.map(s => s.tree.tokens.map(() => undefined))
  const inside: (number | undefined)[][] = context.sentences.map(s => s.tree.tokens.map(() => undefined))
  const quotations = findQuotations(context)
  quotations.forEach((quotation, i) => paint(inside, quotation.tokens, i))
  const outside = (sentence: SentenceContext | undefined): Entity | undefined =>
    sentence && speakers.among(sentence, token => inside[sentence.index]?.[token] === undefined)
  let before: { readonly speaker: Entity; readonly last: number } | undefined
  for (const quotation of quotations) {
    const speaker = nearestSpeaker(context, quotation, outside) ?? goesOn(context, before, quotation)
    if (speaker === undefined) continue
    paint(spoken, quotation.tokens, speaker)
    before = { speaker, last: quotation.last }
  }
  const given = statements(context, speakers, inside)
  const partners = interviewOf(given)
  for (const { speaker, tokens } of given) {
    paint(spoken, tokens.filter(({ sentence, token }) => spoken[sentence]?.[token] === undefined), speaker)
  }
  return {
    speakerAt: (sentence, token) => spoken[sentence]?.[token],
    hearerAt: (sentence, token) => partners.get(spoken[sentence]?.[token]),
    quotationAt: (sentence, token) => inside[sentence]?.[token],
  }
}

/** "Wikinews: Why did ⟨you⟩ resign? | Lee: …": of the two who speak in turn, whom each speaks to. */
function interviewOf(given: readonly Speech[]): ReadonlyMap<Entity | undefined, Entity> {
  const [one, other, ...more] = new Set(given.filter(speech => speech.isLabelled).map(speech => speech.speaker))
  return one === undefined || other === undefined || more.length > 0 ? new Map() : new Map([[one, other], [other, one]])
}

function paint<T>(rows: (T | undefined)[][], places: readonly Place[], value: T): void {
  for (const { sentence, token } of places) {
    const row = rows[sentence]
    if (row !== undefined) row[token] = value
  }
}

function goesOn(context: Context, before: { speaker: Entity; last: number } | undefined, quotation: Quotation): Entity | undefined {
  if (before === undefined) return undefined
  const gap = (context.paragraphOf[quotation.first] ?? 0) - (context.paragraphOf[before.last] ?? 0)
  return gap <= 1 ? before.speaker : undefined
}

function nearestSpeaker(
  context: Context, quotation: Quotation, speakerIn: (sentence: SentenceContext | undefined) => Entity | undefined,
): Entity | undefined {
  for (let i = quotation.first; i <= quotation.last; i++) {
    const speaker = speakerIn(context.sentences[i])
    if (speaker !== undefined) return speaker
  }
  const paragraph = context.paragraphOf[quotation.first]
  const introduced = context.sentences[quotation.first - 1]
  if (introduced !== undefined && (endsWithColon(introduced) || context.paragraphOf[introduced.index] === paragraph)) {
    const speaker = speakerIn(introduced)
    if (speaker !== undefined) return speaker
  }
  const after = context.sentences[quotation.last + 1]
  return after !== undefined && context.paragraphOf[after.index] === paragraph ? speakerIn(after) : undefined
}

const endsWithColon = (sentence: SentenceContext): boolean => sentence.tree.tokens.at(-1)?.form === ':'

/**
 * Statements that are given whole after a colon, without quotation marks: they last until the text speaks of
 * somebody else saying something again.
 */
function statements(context: Context, speakers: Speakers, inside: readonly (readonly (number | undefined)[])[]): Speech[] {
  const out: Speech[] = []
  let open: Speech | undefined
  context.sentences.forEach((sentence, index) => {
    const paragraph = context.paragraphOf[index]
    const unquoted = (token: number): boolean => inside[index]?.[token] === undefined
    const colon = sentence.tree.tokens.findIndex((t, i) => t.form === ':' && unquoted(i))
    if (colon >= 0 && isDocumented(sentence)) {
      open = undefined
      return
    }
    const introducer = colon < 0 || isTurned(sentence, colon) ? undefined : speakers.among(sentence, token => token < colon && unquoted(token)) ?? label(context, sentence, colon)
    if (introducer !== undefined) {
      open = undefined
      if (isOpening(sentence.tree.tokens[colon + 1]?.form) || opensWithQuote(context, sentence, colon)) return
      const tokens = placesAfter(sentence, colon)
      open = { speaker: introducer, tokens, paragraph: startsParagraph(context, index) && !isLabel(sentence, colon) ? undefined : paragraph, isLabelled: isLabel(sentence, colon) }
      out.push(open)
    } else if (open !== undefined && endsAt(context, open, sentence, speakers)) open = undefined
    else open?.tokens.push(...placesAfter(sentence, -1))
  })
  return out
}

/** "A fault caused it, Lee said, ⟨but⟩ arson was not ruled out: in April …": the colon follows what the text says, and not what Lee said. */
const isTurned = ({ tree }: SentenceContext, colon: number): boolean => tree.tokens.slice(0, colon).some(t => t.upos === 'CCONJ' && t.lemma === 'but')

/** "Ann Lee: The bridge will reopen": who speaks in a headline or an interview. */
function label(context: Context, sentence: SentenceContext, colon: number): Entity | undefined {
  const mention = isLabel(sentence, colon) ? sentence.mentions.find(m => m.first === 0 && m.last === colon - 1) : undefined
  const entity = mention && context.entities[mention.entity]
  return entity !== undefined && context.isA(entity, 'Agent') ? entity : undefined
}

const isLabel = ({ mentions }: SentenceContext, colon: number): boolean => mentions.some(m => m.first === 0 && m.last === colon - 1)

/** Headings under which a release goes on in its own name. */
const NOTES: ReadonlySet<string> = new Set(['notes to editors', 'note to editors', 'notes for editors', 'further information', 'background', 'ends', 'media enquiries', 'about', 'contact', 'additional information'])

const isHeading = ({ tree }: SentenceContext): boolean =>
  NOTES.has(tree.tokens.map(t => t.form.toLowerCase()).filter(form => /\p{L}/u.test(form)).join(' '))

function endsAt(context: Context, open: Speech, sentence: SentenceContext, speakers: Speakers): boolean {
  if (isHeading(sentence)) return true
  if (open.paragraph !== undefined && context.paragraphOf[sentence.index] !== open.paragraph) return true
  if (!startsParagraph(context, sentence.index)) return false
  const speaker = speakers.outright(sentence)
  return speaker !== undefined && speaker !== open.speaker
}

/** Whether the words after a colon at the end of a sentence stand in quotation marks. */
function opensWithQuote(context: Context, sentence: SentenceContext, colon: number): boolean {
  const next = context.sentences[sentence.index + 1]
  return colon === sentence.tree.tokens.length - 1 && next !== undefined && startsWithQuote(next)
}

const placesAfter = (sentence: SentenceContext, colon: number): Place[] =>
  sentence.tree.tokens.slice(colon + 1).map((_, i) => ({ sentence: sentence.index, token: colon + 1 + i }))

const startsParagraph = (context: Context, index: number): boolean =>
  context.paragraphOf[index] !== context.paragraphOf[index - 1]
