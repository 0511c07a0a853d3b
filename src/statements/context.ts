import type { Annotation, Article, Entities, Entity, EntityClass, EventRole, EventType, Mention } from '../model/index.js'
import type { Vocabulary } from '../vocabulary/index.js'
import type { Quantity } from './quantity/index.js'
import { findQuantities } from './quantity/index.js'
import type { TimeExpression } from './time/index.js'
import { findTimesInArticle } from './time/index.js'
import { SentenceTree } from './tree.js'

/** What coreference found, as far as the reading of statements needs it. */
export interface MentionIndex {
  readonly entities: Entities
  readonly mentions: readonly Mention[]
  mentionAt(sentence: number, token: number): Mention | undefined
}

/** Roles that stand in for one another where a type of event has only one of them. */
const STAND_INS: Readonly<Partial<Record<EventRole, readonly EventRole[]>>> = {
  agent: ['participant'],
  participant: ['agent', 'target'],
  target: ['topic', 'victim', 'thing', 'participant', 'place'],
  victim: ['target'],
  thing: ['target', 'topic'],
  topic: ['target'],
  recipient: ['target'],
  destination: ['place'],
  origin: ['place'],
}

/** One sentence with everything that the rules look up in it. */
export interface SentenceContext {
  readonly index: number
  readonly tree: SentenceTree
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly Mention[]
}

const I: ReadonlySet<string> = new Set(['i', 'my', 'me', 'myself', 'mine'])
const WE: ReadonlySet<string> = new Set(['we', 'our', 'us', 'ourselves', 'ours'])
const YOU: ReadonlySet<string> = new Set(['you', 'your', 'yourself', 'yours'])

/** Who speaks at a place of the text. */
export interface Speakers {
  speakerAt(sentence: number, token: number): Entity | undefined
  hearerAt(sentence: number, token: number): Entity | undefined
}

/** The body that somebody speaks for: a minister's country, a spokeswoman's company. */
export type Bodies = ReadonlyMap<Entity, Entity>

/** Who is "we" and "I" in the text itself, outside of anybody's quotation. */
export interface Issuer {
  readonly body?: Entity
  readonly person?: Entity
}

/** Who says "I" and "we" where, as far as it is known yet. */
export interface Voices {
  readonly speakers?: Speakers
  /** For whom a speaker says "we"; the speaker alone where it is not known. */
  readonly bodies?: Bodies
  readonly issuer?: Issuer
}

/** What is looked up once for an article, whoever speaks in it. */
interface Lookup {
  readonly article: Article
  readonly index: MentionIndex
  readonly vocabulary: Vocabulary
  readonly sentences: readonly SentenceContext[]
  readonly paragraphOf: readonly number[]
}

/** The article as the rules see it. */
export class Context {
  readonly article: Article
  readonly entities: readonly Entity[]
  readonly sentences: readonly SentenceContext[]
  readonly paragraphOf: readonly number[]
  readonly vocabulary: Vocabulary
  readonly #lookup: Lookup
  readonly #voices: Voices

  private constructor(lookup: Lookup, voices: Voices) {
    this.article = lookup.article
    this.entities = lookup.index.entities.list
    this.sentences = lookup.sentences
    this.paragraphOf = lookup.paragraphOf
    this.vocabulary = lookup.vocabulary
    this.#lookup = lookup
    this.#voices = voices
  }

  /** The article before it is known who speaks in it. */
  static of(article: Article, annotation: Annotation, index: MentionIndex, vocabulary: Vocabulary): Context {
    const bySentence: Mention[][] = annotation.sentences.map(() => [])
    for (const mention of index.mentions) bySentence[mention.sentence]?.push(mention)
    const times = findTimesInArticle(annotation.sentences, article.published)
    const sentences = annotation.sentences.map((sentence, i) => ({
      index: i,
      tree: new SentenceTree(sentence),
      times: times[i] ?? [],
      quantities: findQuantities(sentence, times[i]),
      mentions: bySentence[i] ?? [],
    }))
    const paragraphOf = annotation.sentences.map(sentence => sentence.paragraph)
    return new Context({ article, index, vocabulary, sentences, paragraphOf }, {})
  }

  /** The same article, once more is known of who speaks where, which tells who "I" and "we" are. */
  spokenBy(voices: Voices): Context {
    return new Context(this.#lookup, { ...this.#voices, ...voices })
  }

  mentionAt(sentence: number, token: number): Mention | undefined {
    return this.#lookup.index.mentionAt(sentence, token)
  }

  entityAt(sentence: number, token: number): Entity | undefined {
    const mention = this.mentionAt(sentence, token)
    if (mention !== undefined) return this.entities[mention.entity]
    const word = this.sentences[sentence]?.tree.lemma(token)
    const { speakers, bodies, issuer } = this.#voices
    if (word === undefined || !(I.has(word) || WE.has(word) || YOU.has(word))) return undefined
    if (YOU.has(word)) return speakers?.hearerAt(sentence, token)
    const quoted = speakers?.speakerAt(sentence, token)
    const speaker = quoted ?? issuer?.person
    if (!WE.has(word)) return speaker
    return (quoted === undefined ? issuer?.body : undefined) ?? (speaker && bodies?.get(speaker)) ?? speaker
  }

  isA(entity: Entity, ...classes: readonly EntityClass[]): boolean {
    for (const cls of classes) if (this.vocabulary.isA(entity.class, cls)) return true
    return false
  }

  /** What can act: agents, and places that have a government. */
  canAct(entity: Entity): boolean {
    return this.isA(entity, 'Agent', 'Country') || this.isA(entity, 'City', 'Region')
  }

  /** The role itself if events of the type allow it for such a filler, else the one that stands in for it there, if any. */
  roleIn(type: EventType, role: EventRole, filler: EntityClass | 'event'): EventRole | undefined {
    return [role, ...(STAND_INS[role] ?? [])].find(r => this.vocabulary.roleProblem(type, r, filler) === undefined)
  }
}
