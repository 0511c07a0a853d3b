import type { Entity, Predicate } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Lexicon } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'
import { HYPHEN } from './titles.js'

/** Who stands in for somebody or helps: "deputy", "vice". */
const STAND_INS: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant', 'associate', 'sub', 'under', 'junior'])

/** A deputy director does not lead the body, nor does its finance director: both work for it. */
export function standsIn(context: Context, tree: SentenceTree, token: number, said: Predicate, object: Entity): Predicate {
  if (said !== 'leads' && said !== 'commands') return said
  if (isOfField(tree, token)) return 'worksFor'
  const isDeputy = [1, 2, 3].some(step => STAND_INS.has(tree.lemma(token - step)) && !/^(?:PUNCT|ADP)$/.test(tree.upos(token - step))
    && [1, 2, 3].slice(0, step - 1).every(s => /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(tree.upos(token - s))))
  return isDeputy ? (context.isA(object, 'Organization', 'Country') ? 'worksFor' : said) : said
}

/** "finance director", "director of operations": of one field or place in the body, not of the body. */
function isOfField(tree: SentenceTree, token: number): boolean {
  if (tree.lemma(token) !== 'director') return false
  const before = tree.tokens[token - 1]
  const of = tree.lemma(token + 1) === 'of' ? tree.tokens[token + 2] : undefined
  return (before !== undefined && /^\p{Ll}/u.test(before.form) && (before.upos === 'NOUN' || FIELDS.has(before.form)))
    || (of?.upos === 'NOUN' && /^\p{Ll}/u.test(of.form) && FIELD_NOUNS.has(of.form))
}

/** Fields and parts of a body that an adjective tells. */
const FIELDS: ReadonlySet<string> = new Set([
  'medical', 'regional', 'technical', 'financial', 'commercial', 'creative', 'clinical', 'editorial', 'legal', 'musical', 'political', 'scientific', 'sporting', 'academic',
])

/** What somebody is director "of" in a body. */
const FIELD_NOUNS: ReadonlySet<string> = new Set([
  'operations', 'communications', 'research', 'policy', 'finance', 'sales', 'marketing', 'engineering', 'security', 'strategy', 'development', 'training',
  'intelligence', 'logistics', 'education', 'emergencies', 'programs', 'programmes', 'photography', 'football', 'music', 'nursing', 'advocacy', 'planning', 'safety', 'news', 'content',
])

/** "⟨Secretary⟩-General": the last word heads the office. */
export const isPartOfGeneral = (tree: SentenceTree, token: number): boolean =>
  HYPHEN.test(tree.tokens[token + 1]?.form ?? '') && tree.lemma(token + 2) === 'general' && tree.head(token) === token + 2

/** "⟨deputy⟩ director", "⟨Deputy⟩ Secretary-General": before an office that says what there is to say. */
export function isStandIn(tree: SentenceTree, token: number, lexicon: Lexicon): boolean {
  if (!STAND_INS.has(tree.lemma(token)) || !tree.is(token, 'compound')) return false
  const head = tree.head(token)
  const isWhole = head === token + 1 || (tree.lemma(head) === 'general' && head > token && head <= token + 3 && HYPHEN.test(tree.tokens[head - 1]?.form ?? ''))
  return isWhole && tree.lemmas(head).some(lemma => lexicon.relations.words(lemma, 'NOUN').length > 0)
}
