import type { Entity, Slot } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { joinsInDoing } from '../events/asides.js'
import { BORDERS, entityOf, severalAt } from '../fillers.js'
import type { RelationSide, RelationWord } from '../lexicon/index.js'
import { slotsOf, within, type Slots } from '../slots.js'
import { EXAMPLES } from './bearer.js'
import { namedBy } from './named.js'
import { isDirectedFrom } from './places.js'
import type { SentenceTree } from '../tree.js'
import { isDoubtful } from './doubtful.js'
import type { Candidate, RelationRule } from './rule.js'
import { isWholeOfUnit } from './units.js'

/**
 * Verbs and adjectives that state relations, active, passive and as participles:
 * ⟨Acme⟩ was founded by ⟨Ann Lee⟩; ⟨a company⟩ owned by ⟨the state⟩; ⟨he⟩ lives in ⟨Oslo⟩.
 */
export const verbs: RelationRule = {
  name: 'relation verb',
  find(context, sentence, lexicon) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, token): Candidate[] => {
      const upos = tree.upos(token)
      if (upos !== 'VERB' && upos !== 'ADJ') return []
      const words = lexicon.relations.words(tree.lemma(token), upos)
      if (words.length === 0) return []
      const slots = slotsOf(tree, token)
      const found: Candidate[] = []
      for (const word of words) {
        // "lies on the river ⟨near Elmar⟩": where a place is, and what is close to it; "born in Elmar ⟨to Ann Lee⟩": where, and to whom
        if (found.length > 0 && word.lemma !== 'bear' && !(word.object !== 'self' && word.object.includes('prep:near') && found.every(c => c.predicate === 'locatedIn'))) break
        found.push(...fromVerb(context, sentence, token, word, slots))
      }
      return found
    })
  },
}

function fromVerb(
  context: Context,
  sentence: SentenceContext,
  token: number,
  word: RelationWord,
  slots: Slots,
): Candidate[] {
  if (word.particle !== undefined && !sentence.tree.hasParticle(token, word.particle)) return []
  if (word.lemma === 'join' && joinsInDoing(sentence.tree, token)) return []
  const temporal = word.temporal ?? (isOver(sentence, token) ? 'former' : undefined)
  const out: Candidate[] = []
  const together = JOINT.has(word.lemma) ? companions(context, sentence, slots) : []
  for (const subject of [...fill(context, sentence, slots, word.subject), ...together]) {
    for (const object of fill(context, sentence, slots, word.object)) {
      const predicate = word.predicateFor(subject.entity, object.entity, (e, classes) => context.isA(e, ...classes))
      if (predicate === 'memberOf' && isDoubtful(context, subject.entity, predicate, object.entity)) continue
      if (predicate === undefined || subject.entity === object.entity || word.notObject?.includes(sentence.tree.lemma(object.token)) === true) continue
      // "left office": no body.
      if (object.entity.named !== true && sentence.tree.lemma(object.token) === 'office') continue
      out.push({
        subject: subject.entity,
        predicate: predicate === 'locatedIn' && (BORDERS.has(sentence.tree.lemma(object.token)) || isDirectedFrom(sentence, object.token)) ? 'near' : predicate,
        object: object.entity,
        ...(temporal === undefined ? {} : { temporal }),
        anchor: token,
        tokens: [token, subject.token, object.token],
        confidence: word.weight,
        // who comes keeps no title that the other had: "replaced Ann Lee with museum head Tom Reed"
        by: word.subject !== 'self' && word.subject[0] === 'prep:with' && word.lemma === 'replace' ? REPLACED_WITH : word.lemma,
      })
    }
  }
  return out
}

/** By what a succession is told that tells nothing of the post. */
export const REPLACED_WITH = 'replace with'

/** Verbs whose past alone tells of a post as over, unless somebody is told to have said so. */
const POSTS: ReadonlySet<string> = new Set(['work', 'teach', 'serve', 'lecture'])

/** "had led the bank for 12 years", "led the party until 2019", "once worked for the fund", "taught at Yale", "after working at Acme": told as over. */
function isOver({ tree }: SentenceContext, verb: number): boolean {
  if (tree.upos(verb) !== 'VERB' || tree.isPassive(verb)) return false
  if (tree.tokens[verb]?.xpos === 'VBG') return tree.is(verb, 'advcl') && tree.kids(verb).some(kid => kid < verb && tree.lemma(kid) === 'after')
  const had = tree.kidsBy(verb, 'aux').some(kid => tree.lemma(kid) === 'have' && tree.tokens[kid]?.xpos === 'VBD')
  if (tree.tokens[verb]?.xpos !== 'VBD') return had
  const once = tree.kidsBy(verb, 'advmod').some(kid => /^(?:once|previously|formerly|earlier)$/.test(tree.lemma(kid)))
  if (POSTS.has(tree.lemma(verb)) && !tree.is(verb, 'ccomp')) return true
  return had || once || (tree.kidsBy(verb, 'obl').some(kid => tree.marker(kid) === 'until'))
}

/** "founded the firm with ⟨Ann Lee⟩": whom "with" brings in, which a tree may hang on the object before the comma. */
function companions(context: Context, sentence: SentenceContext, slots: Slots): { entity: Entity; token: number }[] {
  const own = fill(context, sentence, slots, ['prep:with', 'prep:together with', 'prep:alongside']).filter(side => !isBehindComma(sentence.tree, side.token))
  if (own.length > 0) return own
  const { tree } = sentence
  return (slots.get('obj') ?? []).flatMap(at => tree.kidsBy(at, 'nmod')).filter(kid => tree.marker(kid) === 'with')
    .flatMap(kid => saidAt(context, sentence, kid, 'prep:with')).filter(side => context.isA(side.entity, 'Person'))
}

/** "replaced Ann Lee, who led the firm, ⟨with⟩ Tom Reed": a clause that a comma ends has nobody behind it. */
const isBehindComma = (tree: SentenceTree, token: number): boolean => tree.tokens[(tree.kidBy(token, 'case') ?? token) - 1]?.form === ','

/** Verbs of which those whom "with" brings in are subjects too: "founded the firm with ⟨Ann Lee⟩". */
const JOINT: ReadonlySet<string> = new Set(['found', 'co-found', 'cofound', 'establish', 'co-write', 'co-author', 'write', 'own', 'co-own', 'set', 'start', 'form', 'create', 'run', 'lead', 'co-lead', 'manage'])

function fill(
  context: Context,
  sentence: SentenceContext,
  slots: Slots,
  side: RelationSide,
): { entity: Entity; token: number }[] {
  if (side === 'self') return []
  for (const slot of side) {
    const found = (slots.get(slot) ?? []).flatMap(token => [token, ...examplesOf(context, sentence, token)])
      .filter(token => !isWholeOfUnit(context, sentence, token)).flatMap(token => saidAt(context, sentence, token, slot))
    if (found.length > 0) return found
  }
  return []
}

/** What a slot's noun speaks of: "⟨Acme⟩, a firm based in …"; for one that is no thing, what it is in turn in: "lives in exile in ⟨Oslo⟩". */
function saidAt(context: Context, sentence: SentenceContext, token: number, slot: Slot): { entity: Entity; token: number }[] {
  const [entity = oneOfAt(context, sentence, token), ...more] = severalAt(context, sentence, token)
  if (more.length > 0 && entity !== undefined) return [entity, ...more].map(e => ({ entity: e, token }))
  const whole = entity?.named !== true && PARTS.has(sentence.tree.lemma(token)) ? wholeOf(context, sentence, token) : undefined
  if (whole !== undefined) return [whole]
  if (entity === undefined) {
    return slot.startsWith('prep:') ? within(sentence.tree, token, slot).flatMap(at => {
      const inner = entityOf(context, sentence, at)
      return inner?.named !== true ? [] : [{ entity: inner, token: at }]
    }) : []
  }
  const mention = entity.named === true ? undefined : context.mentionAt(sentence.index, token)
  return (mention === undefined ? [entity] : namedBy(context, sentence, mention)).map(e => ({ entity: e, token }))
}

/** Those who make up a body: "joined the ⟨faculty⟩ of Velm University". */
const PARTS: ReadonlySet<string> = new Set(['faculty', 'rank', 'ranks', 'staff', 'newsroom', 'membership', 'editorial'])

function wholeOf(context: Context, sentence: SentenceContext, token: number): { entity: Entity; token: number } | undefined {
  const of = sentence.tree.kidsBy(token, 'nmod').find(kid => kid > token && /^(?:of|at)$/.test(sentence.tree.marker(kid) ?? ''))
  const entity = of === undefined ? undefined : entityOf(context, sentence, of)
  return of === undefined || entity?.named !== true || !context.isA(entity, 'Organization') ? undefined : { entity, token: of }
}

/** "It is one of the ⟨titles⟩ owned by Acme": what is told to be one of several that are nothing by themselves. */
function oneOfAt(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  const { tree } = sentence
  const one = tree.head(token)
  const subject = tree.lemma(one) === 'one' && tree.marker(token) === 'of' && tree.kidBy(one, 'cop') !== undefined ? tree.kidBy(one, 'nsubj') : undefined
  return subject === undefined ? undefined : entityOf(context, sentence, subject)
}

/** "an area including ⟨the Salt Gulf⟩ and ⟨the Amber Sea⟩": what a description without a name takes in. */
function examplesOf(context: Context, sentence: SentenceContext, token: number): number[] {
  const { tree } = sentence
  if (context.entityAt(sentence.index, token)?.named === true) return []
  const described = [token, ...tree.kidsBy(token, 'nmod').filter(kid => tree.marker(kid) === 'of')]
  return described.flatMap(at => tree.kidsBy(at, 'nmod', 'obl')).filter(kid => EXAMPLES.has(tree.marker(kid) ?? ''))
    .flatMap(kid => tree.conjuncts(kid))
}
