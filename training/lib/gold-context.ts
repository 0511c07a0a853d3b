/** An annotated article as the rules of statements see it. */
import { resolveEntities } from '../../src/entities/index.js'
import { analyse } from '../../src/index.js'
import { defaultKnowledge } from '../../src/knowledge/index.js'
import type { Entity } from '../../src/model/index.js'
import { AttributionFinder } from '../../src/statements/attribution/index.js'
import { Context } from '../../src/statements/context.js'
import { defaultLexicon, type Lexicon } from '../../src/statements/lexicon/index.js'
import { settle } from '../../src/statements/settling/index.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import type { GoldArticle } from './gold.js'

export interface GoldContext {
  readonly context: Context
  readonly lexicon: Lexicon
  readonly attribution: AttributionFinder
  readonly entities: readonly Entity[]
}

/** Analyses the article's text and resolves its entities. */
export function contextOf(article: GoldArticle): GoldContext {
  const read = analyse(article.text, article.published === undefined ? {} : { published: article.published })
  const lexicon = defaultLexicon()
  const annotation = settle(read.annotation, lexicon)
  const mentions = resolveEntities({ text: article.text, annotation, knowledge: defaultKnowledge() })
  const unspoken = Context.of(read.article, annotation, mentions, newsVocabulary)
  const attribution = new AttributionFinder(unspoken, lexicon.reporting)
  return { context: unspoken.spokenBy({ speakers: attribution }), lexicon, attribution, entities: mentions.entities.list }
}
