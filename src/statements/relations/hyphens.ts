import type { Predicate } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** Participles after a hyphen, and what they say of the name before it and the noun after. */
const PARTICIPLES: ReadonlyMap<string, { predicate: Predicate; subject: 'name' | 'noun' }> = new Map([
  ['lead', { predicate: 'leads', subject: 'name' }],
  ['hold', { predicate: 'controls', subject: 'name' }],
  ['control', { predicate: 'controls', subject: 'name' }],
  ['occupy', { predicate: 'controls', subject: 'name' }],
  ['rule', { predicate: 'controls', subject: 'name' }],
  ['administer', { predicate: 'controls', subject: 'name' }],
  ['govern', { predicate: 'controls', subject: 'name' }],
  ['dominate', { predicate: 'controls', subject: 'name' }],
  ['command', { predicate: 'leads', subject: 'name' }],
  ['head', { predicate: 'leads', subject: 'name' }],
  ['found', { predicate: 'founded', subject: 'name' }],
  ['build', { predicate: 'created', subject: 'name' }],
  ['make', { predicate: 'created', subject: 'name' }],
  ['develop', { predicate: 'created', subject: 'name' }],
  ['design', { predicate: 'created', subject: 'name' }],
  ['run', { predicate: 'controls', subject: 'name' }],
  ['own', { predicate: 'owns', subject: 'name' }],
  ['back', { predicate: 'alliedWith', subject: 'name' }],
  ['support', { predicate: 'alliedWith', subject: 'name' }],
  ['ally', { predicate: 'alliedWith', subject: 'noun' }],
  ['align', { predicate: 'alliedWith', subject: 'noun' }],
  ['arm', { predicate: 'alliedWith', subject: 'name' }],
  ['train', { predicate: 'alliedWith', subject: 'name' }],
  ['equip', { predicate: 'alliedWith', subject: 'name' }],
  ['fund', { predicate: 'alliedWith', subject: 'name' }],
  ['finance', { predicate: 'alliedWith', subject: 'name' }],
  ['sponsor', { predicate: 'alliedWith', subject: 'name' }],
  ['affiliate', { predicate: 'partOf', subject: 'noun' }],
  ['link', { predicate: 'alliedWith', subject: 'noun' }],
  ['headquarter', { predicate: 'basedIn', subject: 'noun' }],
  ['base', { predicate: 'basedIn', subject: 'noun' }],
  ['bear', { predicate: 'bornIn', subject: 'noun' }],
])

const PREFIXES: ReadonlyMap<string, Predicate> = new Map([
  ['anti', 'opposes'],
  ['counter', 'opposes'],
  ['pro', 'alliedWith'],
])

/**
 * Hyphenated modifiers: ⟨US⟩-led ⟨coalition⟩ (US leads coalition), ⟨rebel⟩-held ⟨town⟩ (controls),
 * anti-⟨ISIL⟩ ⟨coalition⟩ (opposes).
 */
export const hyphens: RelationRule = {
  name: 'hyphen',
  find(context, sentence) {
    const out: Candidate[] = []
    const { tokens } = sentence.tree
    tokens.forEach((token, i) => {
      const hyphen = token.form === '-' || token.form === '–'
      const candidate = hyphen ? participle(context, sentence, i) ?? prefix(context, sentence, i) ?? allies(context, sentence, i) : prefixed(context, sentence, i)
      if (candidate !== undefined) out.push(candidate)
    })
    return out
  },
}

function participle(context: Context, sentence: SentenceContext, hyphen: number): Candidate | undefined {
  const { tree } = sentence
  const meaning = PARTICIPLES.get(tree.lemma(hyphen + 1))
  const name = context.entityAt(sentence.index, hyphen - 1)
  const at = nounAfter(sentence, hyphen + 1)
  const noun = at === undefined ? undefined : context.entityAt(sentence.index, at)
  if (meaning === undefined || name === undefined || noun === undefined || at === undefined || noun === name) return undefined
  const [subject, object] = meaning.subject === 'name' ? [name, noun] : [noun, name]
  // "the Elmar-based painter Ann Lee"
  const predicate = meaning.predicate === 'basedIn' && context.isA(subject, 'Person', 'Group') ? 'livesIn' : meaning.predicate
  return { subject, predicate, object, anchor: at, tokens: [hyphen - 1, at], confidence: 0.75, by: tree.lemma(hyphen + 1) }
}

/** "the ⟨Peru⟩-⟨Chile⟩ alliance": two states that are allied. */
function allies(context: Context, sentence: SentenceContext, hyphen: number): Candidate | undefined {
  if (!/^(?:alliance|partnership)$/i.test(sentence.tree.tokens[hyphen + 2]?.form ?? '')) return undefined
  const [subject, object] = [context.entityAt(sentence.index, hyphen - 1), context.entityAt(sentence.index, hyphen + 1)]
  if (subject === undefined || object === undefined || subject === object || ![subject, object].every(e => context.isA(e, 'Country'))) return undefined
  return { subject, predicate: 'alliedWith', object, anchor: hyphen + 2, tokens: [hyphen - 1, hyphen + 1], confidence: 0.7, by: 'alliance' }
}

function prefix(context: Context, sentence: SentenceContext, hyphen: number): Candidate | undefined {
  const predicate = PREFIXES.get(sentence.tree.lemma(hyphen - 1))
  const object = context.entityAt(sentence.index, hyphen + 1)
  const at = nounAfter(sentence, hyphen + 1)
  const subject = at === undefined ? undefined : context.entityAt(sentence.index, at)
  if (predicate === undefined || object === undefined || subject === undefined || at === undefined || subject === object) return undefined
  return { subject, predicate, object, anchor: at, tokens: [hyphen - 1, at], confidence: 0.7, by: sentence.tree.lemma(hyphen - 1) }
}

/** "anti-⟨ISIL⟩" where it is one word, whose second half is the name of something in the article. */
function prefixed(context: Context, sentence: SentenceContext, token: number): Candidate | undefined {
  const [before = '', name = '', more] = (sentence.tree.tokens[token]?.form ?? '').split(/[-–]/)
  const predicate = more === undefined && name !== '' ? PREFIXES.get(before.toLowerCase()) : undefined
  if (predicate === undefined) return undefined
  const object = context.entities.find(e => e.names.includes(name) && context.canAct(e))
  const at = nounAfter(sentence, token)
  const subject = at === undefined ? undefined : context.entityAt(sentence.index, at)
  if (object === undefined || subject === undefined || at === undefined || subject === object) return undefined
  return { subject, predicate, object, anchor: at, tokens: [token, at], confidence: 0.7, by: before.toLowerCase() }
}

/** The noun that a modifier ends up at. */
function nounAfter(sentence: SentenceContext, modifier: number): number | undefined {
  const { tree } = sentence
  // "US-led ⟨coalition⟩ aircraft"
  if (tree.upos(modifier + 1) === 'NOUN' && sentence.mentions.some(m => m.form === 'nominal' && m.head === modifier + 1)) return modifier + 1
  // "the NATO-led ⟨Resolute Hill⟩ mission": what is led goes by a name
  const named = sentence.mentions.find(m => m.form === 'name' && m.first === modifier + 1 && /^(?:mission|operation)$/.test(tree.lemma(m.last + 1)))
  if (named !== undefined) return named.head
  for (const at of tree.ancestors(modifier)) {
    if (at <= modifier) continue
    if (tree.upos(at) === 'NOUN' || tree.upos(at) === 'PROPN') return at
  }
  return nameAfter(sentence, modifier)
}

/** "the Oslo-based daily ⟨Morgen⟩": the first name within the phrase, where the tree has lost it. */
function nameAfter(sentence: SentenceContext, modifier: number): number | undefined {
  for (let at = modifier + 1; at <= modifier + 4 && /^(?:ADJ|NOUN|PROPN|ADV)$/.test(sentence.tree.upos(at)); at++) {
    const name = sentence.mentions.find(m => m.form === 'name' && m.first === at)
    if (name !== undefined) return name.head
  }
  return undefined
}
