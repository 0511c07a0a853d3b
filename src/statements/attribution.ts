import type { Entity } from '../model/index.js'
import type { Context, SentenceContext } from './context.js'
import { entityOf } from './fillers.js'
import type { Reporting } from './lexicon/index.js'
import { slotsOf } from './slots.js'

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
    this.#quoted = quotedSpeakers(context, sentence => this.#speakerOf(sentence))
  }

  /** The source of what the token says; undefined when it is the article's own claim. */
  of(sentence: SentenceContext, token: number): Entity | undefined {
    return this.#fromClauses(sentence, token) ?? this.#quoted[sentence.index]?.[token]
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
    return undefined
  }

  /** Who speaks in a sentence that has a verb of saying. */
  #speakerOf(sentence: SentenceContext): Entity | undefined {
    for (let i = 0; i < sentence.tree.tokens.length; i++) {
      if (!this.#reporting.isSaying(sentence.tree, i)) continue
      const speaker = this.#subject(sentence, i)
      if (speaker !== undefined) return speaker
    }
    return undefined
  }
}

const OPENING = new Set(['“', '``', '«'])
const CLOSING = new Set(['”', "''", '»'])

/** For each token of each sentence, the speaker of the quotation that it is in. */
function quotedSpeakers(
  context: Context,
  speakerOf: (sentence: SentenceContext) => Entity | undefined,
): (Entity | undefined)[][] {
  const out: (Entity | undefined)[][] = context.sentences.map(s => s.tree.tokens.map(() => undefined))
  let open: { sentence: number; token: number }[] = []
  let inside = false
  let paragraph = -1
  const close = (): void => {
    const from = open[0]?.sentence
    if (from === undefined) return
    const until = open.at(-1)?.sentence ?? from
    const speaker = nearestSpeaker(context, from, until, speakerOf)
    if (speaker !== undefined) for (const at of open) assign(out, at, speaker)
    open = []
  }
  context.sentences.forEach((sentence, index) => {
    if (context.paragraphOf[index] !== paragraph) {
      if (!startsWithQuote(sentence)) {
        close()
        inside = false
      }
      paragraph = context.paragraphOf[index] ?? -1
    }
    sentence.tree.tokens.forEach((token, t) => {
      const opens = OPENING.has(token.form) || (token.form === '"' && !inside)
      const closes = CLOSING.has(token.form) || (token.form === '"' && inside)
      if (opens) inside = true
      else if (closes) {
        inside = false
        close()
      } else if (inside) open.push({ sentence: index, token: t })
    })
  })
  close()
  return out
}

function assign(out: (Entity | undefined)[][], at: { sentence: number; token: number }, speaker: Entity): void {
  const row = out[at.sentence]
  if (row !== undefined) row[at.token] = speaker
}

function startsWithQuote(sentence: SentenceContext): boolean {
  const first = sentence.tree.tokens[0]?.form ?? ''
  return OPENING.has(first) || first === '"'
}

/** The speaker named in the quotation's own sentences, else just before or after them in the paragraph. */
function nearestSpeaker(
  context: Context,
  from: number,
  until: number,
  speakerOf: (sentence: SentenceContext) => Entity | undefined,
): Entity | undefined {
  const paragraph = context.paragraphOf[from]
  for (let i = from; i <= until; i++) {
    const sentence = context.sentences[i]
    const speaker = sentence && speakerOf(sentence)
    if (speaker !== undefined) return speaker
  }
  for (const i of [until + 1, from - 1]) {
    const sentence = context.sentences[i]
    if (sentence === undefined || context.paragraphOf[i] !== paragraph) continue
    const speaker = speakerOf(sentence)
    if (speaker !== undefined) return speaker
  }
  return undefined
}
