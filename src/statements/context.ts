import type { Annotation, Article, Entities, Entity, EntityClass, Mention } from '../model/index.js'
import type { Quantity } from './quantity/index.js'
import { findQuantities } from './quantity/index.js'
import type { TimeExpression } from './time/index.js'
import { findTimes } from './time/index.js'
import { SentenceTree } from './tree.js'

/** What coreference found, as far as the reading of statements needs it. */
export interface MentionIndex {
  readonly entities: Entities
  readonly mentions: readonly Mention[]
  mentionAt(sentence: number, token: number): Mention | undefined
}

/** The class hierarchy, as far as rules ask for it. */
export interface Hierarchy {
  isA(cls: EntityClass, ancestor: EntityClass): boolean
}

/** One sentence with everything that the rules look up in it. */
export interface SentenceContext {
  readonly index: number
  readonly tree: SentenceTree
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly Mention[]
}

/** The article as the rules see it. */
export class Context {
  readonly article: Article
  readonly entities: readonly Entity[]
  readonly sentences: readonly SentenceContext[]
  readonly paragraphOf: readonly number[]
  readonly #index: MentionIndex
  readonly #hierarchy: Hierarchy

  constructor(article: Article, annotation: Annotation, index: MentionIndex, hierarchy: Hierarchy) {
    this.article = article
    this.entities = index.entities.list
    this.#index = index
    this.#hierarchy = hierarchy
    const bySentence: Mention[][] = annotation.sentences.map(() => [])
    for (const mention of index.mentions) bySentence[mention.sentence]?.push(mention)
    this.sentences = annotation.sentences.map((sentence, i) => ({
      index: i,
      tree: new SentenceTree(sentence),
      times: findTimes(sentence, article.published),
      quantities: findQuantities(sentence),
      mentions: bySentence[i] ?? [],
    }))
    this.paragraphOf = annotation.sentences.map(sentence => sentence.paragraph)
  }

  mentionAt(sentence: number, token: number): Mention | undefined {
    return this.#index.mentionAt(sentence, token)
  }

  entityAt(sentence: number, token: number): Entity | undefined {
    const mention = this.mentionAt(sentence, token)
    return mention === undefined ? undefined : this.entities[mention.entity]
  }

  isA(entity: Entity, ...classes: readonly EntityClass[]): boolean {
    return classes.some(cls => this.#hierarchy.isA(entity.class, cls))
  }

  /** What can act: agents, and places that have a government. */
  canAct(entity: Entity): boolean {
    return this.isA(entity, 'Agent', 'Country') || this.isA(entity, 'City', 'Region')
  }
}
