import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { Reporting } from '../lexicon/index.js'
import { slotsOf } from '../slots.js'

/** Whose claim a stretch of text is, and the token of the word of saying. */
export interface Attribution {
  readonly speaker: Entity
  readonly verb: number
}

const SOURCES = new Set(['according to'])

/**
 * Finds whose claim a clause is: from verbs of saying above it ("CENTCOM announced that …"), beside
 * it ("…, Webber said"), "according to …", and from quotation marks, whose speaker may stand in the
 * sentence before or after.
 */
export class AttributionFinder {
  readonly #context: Context
  readonly #reporting: Reporting
  readonly #quoted: readonly (Entity | undefined)[][]

  constructor(context: Context, reporting: Reporting) {
    this.#context = context
    this.#reporting = reporting
    this.#quoted = quotedSpeakers(context, (sentence, outside) => this.#speakerOf(sentence, outside))
  }

  /** The source of what the token says; undefined when it is the article's own claim. */
  of(sentence: SentenceContext, token: number): Entity | undefined {
    return this.#fromClauses(sentence, token) ?? this.#quoted[sentence.index]?.[token]
  }

  /** The speaker of the quotation or statement that a word stands in: who "I" is. */
  speakerAt(sentence: number, token: number): Entity | undefined {
    return this.#quoted[sentence]?.[token]
  }

  #fromClauses(sentence: SentenceContext, token: number): Entity | undefined {
    const { tree } = sentence
    for (const at of [token, ...tree.ancestors(token)]) {
      const source = this.#accordingTo(sentence, at)
      if (source !== undefined) return source
      const head = tree.head(at)
      const complement = tree.is(at, 'ccomp') || tree.is(at, 'parataxis') || tree.is(at, 'xcomp')
      if (complement && head >= 0 && this.#reporting.isSaying(tree, head)) {
        const speaker = this.#subject(sentence, head)
        if (speaker !== undefined) return speaker
      }
      const aside = tree.kidsBy(at, 'parataxis').find(kid => this.#reporting.isSaying(tree, kid))
      if (aside !== undefined) {
        const speaker = this.#subject(sentence, aside)
        if (speaker !== undefined) return speaker
      }
    }
    return undefined
  }

  #accordingTo(sentence: SentenceContext, at: number): Entity | undefined {
    const { tree } = sentence
    for (const kid of tree.kids(at)) {
      const marker = tree.marker(kid)
      const direct = marker !== undefined && SOURCES.has(marker)
      const fallback = tree.lemma(kid) === 'to' && tree.kids(at).some(k => tree.lemma(k) === 'accord')
      if (direct || fallback) {
        const entity = entityOf(this.#context, sentence, kid)
        if (entity !== undefined) return entity
      }
      if (tree.lemma(kid) === 'accord') {
        const source = tree.kidsBy(kid, 'obl', 'obj')[0]
        const entity = source === undefined ? undefined : entityOf(this.#context, sentence, source)
        if (entity !== undefined) return entity
      }
    }
    return undefined
  }

  #subject(sentence: SentenceContext, verb: number): Entity | undefined {
    const slots = slotsOf(sentence.tree, verb)
    for (const filler of slots.get('subj') ?? []) {
      const entity = entityOf(this.#context, sentence, filler)
      if (entity !== undefined && this.#context.canAct(entity)) return entity
    }
    return slots.has('subj') ? undefined : this.#namedAfter(sentence, verb)
  }

  /** “…,” explained retired Gen. Ann Lee: the speaker right after the verb, however the tree joins the title. */
  #namedAfter(sentence: SentenceContext, verb: number): Entity | undefined {
    const mention = sentence.mentions.find(m => m.form === 'name' && m.first > verb && m.first <= verb + 3)
    const entity = mention && this.#context.entities[mention.entity]
    const between = sentence.tree.tokens.slice(verb + 1, mention?.first)
    const joined = between.every(t => t.upos !== 'PUNCT' && t.upos !== 'ADP' && t.upos !== 'SCONJ' && t.upos !== 'DET')
    return entity !== undefined && joined && this.#context.isA(entity, 'Person') ? entity : undefined
  }

  /** Who speaks in a sentence that has a verb of saying among some of its tokens. */
  #speakerOf(sentence: SentenceContext, among: (token: number) => boolean): Entity | undefined {
    for (let i = 0; i < sentence.tree.tokens.length; i++) {
      if (!among(i) || sentence.tree.upos(i) !== 'VERB' || !this.#reporting.isSaying(sentence.tree, i)) continue
      const speaker = this.#subject(sentence, i)
      if (speaker !== undefined) return speaker
    }
    return undefined
  }
}

const OPENING = new Set(['“', '``', '«'])
const CLOSING = new Set(['”', "''", '»'])

/** Words between quotation marks, or a speech that a colon opens: its tokens by sentence. */
interface Quotation {
  readonly first: number
  readonly last: number
  readonly tokens: readonly { readonly sentence: number; readonly token: number }[]
}

type SpeakerOf = (sentence: SentenceContext, outside: (token: number) => boolean) => Entity | undefined

/** For each token of each sentence, the speaker of the quotation that it is in. */
function quotedSpeakers(context: Context, speakerOf: SpeakerOf): (Entity | undefined)[][] {
  const out: (Entity | undefined)[][] = context.sentences.map(s => s.tree.tokens.map(() => undefined))
  const quotations = findQuotations(context)
  const quoted = new Set(quotations.flatMap(q => q.tokens.map(t => `${t.sentence} ${t.token}`)))
  const speakerIn = (sentence: SentenceContext | undefined): Entity | undefined =>
    sentence && speakerOf(sentence, token => !quoted.has(`${sentence.index} ${token}`))
  const assign = (quotation: Quotation, speaker: Entity): void => {
    for (const { sentence, token } of quotation.tokens) {
      const row = out[sentence]
      if (row !== undefined) row[token] = speaker
    }
  }
  let before: { speaker: Entity; last: number } | undefined
  for (const quotation of quotations) {
    const speaker = nearestSpeaker(context, quotation, speakerIn) ?? continued(context, before, quotation)
    if (speaker === undefined) continue
    assign(quotation, speaker)
    before = { speaker, last: quotation.last }
  }
  for (const speech of colonSpeeches(context, speakerIn)) {
    for (const { sentence, token } of speech.tokens) {
      const row = out[sentence]
      if (row !== undefined) row[token] ??= speech.speaker
    }
  }
  return out
}

/** A quotation right after another, in the next paragraph, goes on unless somebody else is named. */
function continued(context: Context, before: { speaker: Entity; last: number } | undefined, quotation: Quotation): Entity | undefined {
  if (before === undefined) return undefined
  const gap = (context.paragraphOf[quotation.first] ?? 0) - (context.paragraphOf[before.last] ?? 0)
  return gap <= 1 ? before.speaker : undefined
}

/** Everything between quotation marks; a quotation goes over paragraphs that begin with a mark again. */
function findQuotations(context: Context): Quotation[] {
  const found: Quotation[] = []
  let tokens: { sentence: number; token: number }[] = []
  let inside = false
  let paragraph = -1
  const close = (): void => {
    const [first, last] = [tokens[0]?.sentence, tokens.at(-1)?.sentence]
    if (first !== undefined && last !== undefined) found.push({ first, last, tokens })
    tokens = []
    inside = false
  }
  context.sentences.forEach((sentence, index) => {
    if (context.paragraphOf[index] !== paragraph) {
      if (inside && !startsWithQuote(sentence)) close()
      paragraph = context.paragraphOf[index] ?? -1
    }
    sentence.tree.tokens.forEach((token, t) => {
      if (OPENING.has(token.form) || (token.form === '"' && (!inside || t === 0))) inside = true
      else if (CLOSING.has(token.form) || (token.form === '"' && inside)) close()
      else if (inside) tokens.push({ sentence: index, token: t })
    })
  })
  close()
  return found
}

function startsWithQuote(sentence: SentenceContext): boolean {
  const first = sentence.tree.tokens[0]?.form ?? ''
  return OPENING.has(first) || first === '"'
}

/** The speaker named beside the quotation in its own sentences, else right before or after it in the paragraph. */
function nearestSpeaker(
  context: Context,
  quotation: Quotation,
  speakerIn: (sentence: SentenceContext | undefined) => Entity | undefined,
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
 * A statement that is given whole after "The minister said:", without quotation marks: it lasts until the
 * text speaks of somebody saying something again.
 */
function colonSpeeches(
  context: Context,
  speakerIn: (sentence: SentenceContext | undefined) => Entity | undefined,
): { speaker: Entity; tokens: { sentence: number; token: number }[] }[] {
  const out: { speaker: Entity; tokens: { sentence: number; token: number }[] }[] = []
  let open: { speaker: Entity; tokens: { sentence: number; token: number }[] } | undefined
  context.sentences.forEach((sentence, index) => {
    const speaker = speakerIn(sentence)
    if (endsWithColon(sentence) && speaker !== undefined) {
      open = { speaker, tokens: [] }
      out.push(open)
    } else if (open !== undefined && speaker !== undefined && startsParagraph(context, index) && speaker !== open.speaker) {
      open = undefined
    } else if (open !== undefined) {
      for (let token = 0; token < sentence.tree.tokens.length; token++) open.tokens.push({ sentence: index, token })
    }
  })
  return out
}

const startsParagraph = (context: Context, index: number): boolean =>
  context.paragraphOf[index] !== context.paragraphOf[index - 1]
