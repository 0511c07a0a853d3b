import type { Entity, Predicate, Slot } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { RelationLexicon, RelationSide, RelationWord } from '../lexicon/index.js'
import { MAKING } from '../settling/making.js'
import { slotsOf, within } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import { bearerOf, describedBy, isOtherHolders, ofBehind, type Side, bodyBehind } from './bearer.js'
import { isPartOfGeneral, isStandIn, standsIn } from './deputies.js'
import { isCounted, isDoubtful } from './doubtful.js'
import { BRANCHES, implied } from './implied.js'
import { listOwner } from './lists.js'
import { placeAfter } from './places.js'
import type { Candidate, RelationRule } from './rule.js'
import { FORMERLY, HYPHEN, temporalOf, roleText } from './titles.js'

/**
 * Nouns that say what somebody is to something, wherever they stand:
 *
 * - title: ⟨Iraqi⟩ Prime Minister ⟨Haider al-Abadi⟩ leads, role "Prime Minister"
 * - apposition: ⟨Ann Lee⟩, the founder of ⟨Acme⟩ founded
 * - copula: ⟨Ann Lee⟩ is a member of ⟨the party⟩ memberOf
 * - possessive: ⟨Acme⟩'s founder
 * - description alone: the commander of ⟨the 3rd Division⟩ commands
 */
export const nouns: RelationRule = {
  name: 'relation noun',
  find(context, sentence, lexicon) {
    const out: Candidate[] = []
    const { tree } = sentence
    tree.tokens.forEach((_, token) => {
      const upos = tree.upos(token)
      if (upos !== 'NOUN' && upos !== 'PROPN') return
      const words = wordsAt(tree, token, lexicon.relations)
      // "under the ⟨leadership⟩ of Ann Lee" tells who leads, not who is led
      if (words.length === 0 || isStandIn(tree, token, lexicon) || (tree.lemma(token) === 'leadership' && tree.marker(token) === 'under')) return
      if (partOfOtherName(context, sentence, token) || isPartOfGeneral(tree, token) || isServed(tree, token)) return
      out.push(...fromNoun(context, sentence, token, words))
    })
    return out
  },
}

/** What a noun can say: "ex-minister" what a minister is, and "brother-in-law" and "editor-in-chief" what they are together where they are divided. */
function wordsAt(tree: SentenceTree, token: number, relations: RelationLexicon): readonly RelationWord[] {
  const former = FORMERLY.exec(tree.lemma(token))
  if (former !== null) return relations.words(tree.lemma(token).slice(former[0].length), 'NOUN')
  const tail = tailOf(tree, token)[0]
  const whole = tail === undefined ? [] : relations.words(`${tree.lemma(token)}-in-${tree.lemma(tail)}`, 'NOUN')
  return whole.length > 0 ? whole : relations.wordsAt(tree, token, 'NOUN')
}

/** The last word of "editor-in-chief" and "brother in law", on which the tree hangs what belongs to the whole. */
function tailOf(tree: SentenceTree, token: number): readonly number[] {
  if (tree.lemma(token + 1) !== 'in' && tree.lemma(token + 2) !== 'in') return []
  const parts = [1, 2, 3, 4].map(step => token + step).filter(at => !HYPHEN.test(tree.tokens[at]?.form ?? ''))
  const [joint = token, tail = token] = parts
  return tree.lemma(joint) === 'in' && /^(?:law|chief)$/.test(tree.lemma(tail)) ? [tail] : []
}

/** Those who serve a holder of an office, not the office. */
const STAFF: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson', 'adviser', 'advisor', 'aide', 'candidate', 'nominee', 'hopeful', 'contender'])

/** "Northern Navy ⟨Commander⟩ Ann Lee", "Air Force ⟨Chief⟩ Master Sgt. Tom Reed": a rank in a service, which neither commands nor leads it. */
function isRankOfService(tree: SentenceTree, token: number, stated: Predicate, { label }: Entity): boolean {
  const [word, next] = [tree.tokens[token]?.form, tree.tokens[token + 1]]
  if (word === 'Commander') return stated === 'commands' && /(?:Navy|Coast Guard)$/.test(label) && next?.upos === 'PROPN' && tree.upos(token - 1) === 'PROPN'
  return word === 'Chief' && stated === 'leads' && /^(?:Master|Petty|Warrant|Spokes\p{L}+)$/u.test(next?.form ?? '')
}

/** "the ⟨Secretary-General⟩ spokesperson Ann Lee": the office that somebody speaks for. */
const isServed = (tree: SentenceTree, token: number): boolean => STAFF.has(tree.lemma(HYPHEN.test(tree.tokens[token + 1]?.form ?? '') ? token + 3 : token + 1))

/** "President" in the name of a ship or a street says nothing of a president; what the finder took for a body may be what somebody is called. */
const partOfOtherName = (context: Context, sentence: SentenceContext, token: number): boolean =>
  sentence.tree.sentence.names.some(n => n.type !== 'PER' && n.type !== 'MISC' && token >= n.first && token <= n.last)
  && !sentence.mentions.some(m => m.form === 'name' && m.first <= token && token < m.last && context.entities[m.entity]?.class === 'Person')

function fromNoun(
  context: Context,
  sentence: SentenceContext,
  token: number,
  words: readonly RelationWord[],
): Candidate[] {
  const bearer = bearerOf(context, sentence, token)
  const out: Candidate[] = []
  for (const word of words) {
    if (!modifiersFit(sentence.tree, token, word)) continue
    const said = (subject: Entity, object: Entity): Predicate | undefined =>
      subject === object ? undefined : word.predicateFor(subject, object, (e, classes) => context.isA(e, ...classes))
    const self = (): Side[] => describedBy(context, sentence, token, bearer)
    const known = word.object === 'self' ? self() : undefined
    const subjects = resolveSide(context, sentence, token, bearer, word.subject, self,
      subject => known === undefined || known.some(object => said(subject, object.entity) !== undefined))
    const objects = known ?? [
      ...resolveSide(context, sentence, token, bearer, word.object, self, object => subjects.some(subject => said(subject.entity, object) !== undefined)),
      ...(BRANCHES.has(word.lemma) ? implied(context, sentence, token, self) : []),
    ]
    for (const [s, subject] of subjects.entries()) {
      for (const [o, object] of objects.entries()) {
        const stated = said(subject.entity, object.entity)
        // "the leaders of Norway and Peru, Ann Lee and Ana Ruiz": one each
        if (stated === 'leads' && subjects.length > 1 && objects.length > 1 && (s !== o || subjects.length !== objects.length)) continue
        // "the family of the victim": kin of nobody whom a name tells.
        if (stated === undefined || (stated === 'relativeOf' && subject.entity.named !== true && object.entity.named !== true)) continue
        if (stated === 'leads' && context.isA(object.entity, 'Country') && isLeaderWithin(sentence, token)) continue
        // "studied law" makes no law.
        if (stated === 'created' && holdersOf(sentence.tree, token).includes(subject.token)) continue
        if (isDoubtful(context, subject.entity, stated, object.entity)) continue
        if (isRankOfService(sentence.tree, token, stated, object.entity)) continue
        if (stated === 'owns' && isTaken(sentence.tree, token) && holdersOf(sentence.tree, token).includes(subject.token)) continue
        if (isHad(sentence.tree, token) && isCounted(subject.entity, stated, object.entity)) continue
        const predicate = standsIn(context, sentence.tree, token, stated, object.entity)
        const role = word.givesRole ? roleText(context, sentence, token, object.entity) : undefined
        out.push({
          subject: subject.entity,
          predicate,
          object: object.entity,
          ...(role === undefined ? {} : { role }),
          temporal: temporalOf(sentence.tree, token, bearer) ?? (word.givesRole && isOverBefore(context, sentence, token) ? 'former' : undefined) ?? word.temporal ?? 'current',
          ...isHedged(sentence.tree, token) ? { factuality: 'possible' as const } : {},
          anchor: token,
          tokens: [token, subject.token, object.token],
          confidence: word.weight,
          by: word.lemma,
        })
      }
    }
    if (out.length > 0) return out
  }
  return out
}

/** As far behind an office the years may stand in which somebody had it. */
const YEARS_REACH = 10

/** "became ⟨mayor⟩ of Velm from 1990 to 1994": an office by its years, which are over. */
function isOverBefore({ article }: Context, { times, tree }: SentenceContext, token: number): boolean {
  const years = times.find(t => t.kind === 'interval' && t.relation === undefined && t.first > token && t.first <= token + YEARS_REACH)
  const end = years?.value?.split('/')[1]
  if (years === undefined || end === undefined || article.published === undefined || end >= article.published.slice(0, end.length)) return false
  return !tree.tokens.slice(token + 1, years.first).some(t => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'CCONJ' || t.form === ';' || t.form === ',')
}

/** "believed that he would become ⟨mayor⟩", "may be the ⟨leader⟩ of the band": what somebody is not yet told to be. */
function isHedged(tree: SentenceTree, token: number): boolean {
  const verb = tree.kidBy(token, 'cop') !== undefined ? token : tree.is(token, 'xcomp') && tree.lemma(tree.head(token)) === 'become' ? tree.head(token) : -1
  return verb >= 0 && tree.kidsBy(verb, 'aux').some(kid => /^(?:may|might|could)$/.test(tree.lemma(kid)) || (tree.lemma(kid) === 'would' && tree.is(verb, 'ccomp')))
}

/** "the Zarovian ⟨militia⟩ leader", "the Zarovian ⟨army⟩ chief": of a body there, not of the country. */
function isLeaderWithin({ tree }: SentenceContext, token: number): boolean {
  const before = tree.tokens[token - 1]
  if (before?.upos === 'ADJ' && OF_SOME.has(tree.lemma(token - 1)) && tree.lemma(token) === 'leader') return true
  return before?.upos === 'NOUN' && /^\p{Ll}/u.test(before.form) && !STATEWIDE.has(tree.lemma(token - 1)) && tree.is(token - 1, 'compound')
}

/** Whom a leader leads who does not lead the country. */
const OF_SOME: ReadonlySet<string> = new Set(['military', 'religious', 'spiritual', 'tribal', 'political', 'civic', 'islamic', 'muslim', 'christian', 'jewish', 'catholic', 'local', 'regional', 'separatist', 'nationalist', 'communist', 'socialist', 'conservative', 'liberal', 'labour', 'evangelical', 'indigenous', 'underground', 'paramilitary', 'jihadist', 'islamist', 'revolutionary', 'guerrilla'])

const STATEWIDE: ReadonlySet<string> = new Set(['state', 'vice', 'deputy', 'prime', 'government', 'country', 'nation', 'coalition'])

/** Whether the words right beside the noun are those that the sense asks for: "prime" of "prime minister". */
function modifiersFit(tree: SentenceTree, token: number, word: RelationWord): boolean {
  if (word.modifier === undefined && word.notModifier === undefined) return true
  const beside = [token - 1, token + 1, ...tree.kidsBy(token, 'compound', 'amod', 'nmod:desc')].map(at => tree.lemma(at))
  return (word.modifier === undefined || beside.some(lemma => word.modifier?.includes(lemma)))
    && !beside.some(lemma => word.notModifier?.includes(lemma))
}

/** What fills one side: of the slots, the first that holds something which fits. */
function resolveSide(
  context: Context,
  sentence: SentenceContext,
  token: number,
  bearer: number,
  side: RelationSide,
  self: () => Side[],
  fits: (entity: Entity) => boolean,
): Side[] {
  if (side === 'self') return self()
  for (const slot of side) {
    const all = slotEntities(context, sentence, token, bearer, slot).filter(s => fits(s.entity))
    const found = all.filter(s => !all.some(other => other !== s && holds(context, sentence, other.token, s.token)))
    if (found.length > 0) return found
  }
  return implied(context, sentence, token, self)
}

/** "⟨Task Force Elmar⟩ spokesman": the body whose name ends right before the noun, and not the place that it ends with. */
function wholeBefore(context: Context, { mentions }: SentenceContext, token: number, at: number, slot: Slot): Entity | undefined {
  if (slot !== 'compound' || at !== token - 1) return undefined
  const whole = mentions.find(m => m.form === 'name' && m.last === at && m.first < at)
  const entity = whole === undefined ? undefined : context.entities[whole.entity]
  return entity !== undefined && context.isA(entity, 'Organization') ? entity : undefined
}

/** "⟨Zarovian⟩ Army officer": the adjective is part of the army's name. */
function holds(context: Context, sentence: SentenceContext, outer: number, inner: number): boolean {
  const [name, part] = [context.mentionAt(sentence.index, outer), context.mentionAt(sentence.index, inner)]
  return name?.form === 'name' && part !== undefined && name !== part && part.first >= name.first && part.last <= name.last
}

/** What fills a slot of the noun, or, for a title, what stands before it on the name: "⟨Iraqi⟩ Prime Minister X". */
function slotEntities(
  context: Context,
  sentence: SentenceContext,
  token: number,
  bearer: number,
  slot: Slot,
): Side[] {
  const { tree } = sentence
  const own = [token, ...tailOf(tree, token)].flatMap(at => slotsOf(tree, at).get(slot) ?? [])
  // "The mayor is ⟨Ann Lee⟩ of the Green Party": what is said of the name is not said of the office.
  const above = bearer === token || tree.is(token, 'nsubj') ? [] : (slotsOf(tree, bearer).get(slot) ?? []).filter(at => slot.startsWith('prep:') ? !isOtherHolders(sentence, bearer, at) : at < token)
  const behind = slot !== 'prep:of' ? [] : [...(bearer !== token ? ofBehind(sentence, bearer) : []), ...(own.length === 0 ? bodyBehind(context, sentence, token) : [])]
  const inside = slot === 'compound' || slot === 'amod' ? nestedBefore(sentence, token) : []
  const listed = own.length > 0 ? [] : [...(slot === 'compound' ? listOwner(sentence, token) : []), ...joinedOffice(tree, token, bearer, slot)]
  const deeper = slot.startsWith('prep:') ? beyond(context, sentence, token, slot) : []
  const held = slot === 'poss' && own.length === 0 ? [...holdersOf(tree, token), ...makersOf(context, sentence, token)]
    : slot.startsWith('prep:') ? [...placedBy(tree, token, slot), ...(own.length === 0 ? heldIn(tree, token, slot) : [])] : []
  const next = slot === 'prep:in' && own.length === 0 ? sentence.mentions.find(m => m.head === token) : undefined
  const around = next === undefined ? undefined : placeAfter(sentence, next, 'in')
  const found = own.concat(above, behind, inside, listed, held, deeper, around ?? [])
  // Most slots of most nouns are empty.
  if (found.length === 0) return []
  return [...new Set(found)].filter(at => at !== bearer && at !== token).flatMap((at): Side[] => {
    const entity = wholeBefore(context, sentence, token, at, slot) ?? entityOf(context, sentence, at)
    if (entity !== undefined) return [{ entity, token: at }]
    return slot.startsWith('prep:') ? ownersOf(context, sentence, at) : []
  })
}

/** "professor of economics at ⟨Elmar College⟩", "a degree in law from ⟨Elmar College⟩": what hangs on a field of study or work, which is no thing itself. */
function beyond(context: Context, sentence: SentenceContext, token: number, slot: Slot): readonly number[] {
  const { tree } = sentence
  return tree.kidsBy(token, 'nmod').filter(kid => kid > token && entityOf(context, sentence, kid) === undefined).flatMap(kid => within(tree, kid, slot))
}

/** Whose a thing is that is no entity itself: "in support of ⟨the army⟩'s operations". */
function ownersOf(context: Context, sentence: SentenceContext, thing: number): Side[] {
  return sentence.tree.kidsBy(thing, 'nmod:poss', 'compound', 'amod').flatMap(at => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined ? [] : [{ entity, token: at }]
  })
}

/** "⟨Acme⟩ co-founder and ⟨CEO⟩ Ann Lee": what stands before the first of two offices is said of both. */
function joinedOffice(tree: SentenceTree, token: number, bearer: number, slot: Slot): readonly number[] {
  const first = tree.firstConjunct(token)
  return first === token || bearer <= token || tree.lemma(token - 1) !== 'and' || slot.startsWith('prep:') ? [] : slotsOf(tree, first).get(slot)?.filter(at => at < first) ?? []
}

/** Names that stand right before the noun in one noun phrase, however the tree joins them: "the ⟨9th division⟩ commander". */
function nestedBefore(sentence: SentenceContext, token: number): number[] {
  // "the Northern and ⟨Southern⟩ provinces" are not provinces of the second.
  const shared = (head: number): boolean => sentence.tree.tokens[token]?.feats.Number === 'Plur' && sentence.tree.is(head, 'conj')
  const own = sentence.mentions.filter(m => m.last === token - 1 && (m.form === 'name' || m.first === m.last) && m.form !== 'pronoun' && !shared(m.head)).map(m => m.head)
  return own.length > 0 ? own : bodyBefore(sentence, token)
}

/** How many words may tell of what field an office is. */
const FIELD_REACH = 3

/** "⟨Ann Lee⟩, ⟨9th Operations Group⟩ weapons officer": the name that an apposition opens with, before the field of the office. */
function bodyBefore({ tree, mentions }: SentenceContext, token: number): number[] {
  let first = token
  while (first > token - FIELD_REACH && /^(?:NOUN|ADJ)$/.test(tree.upos(first - 1)) && /^\p{Ll}/u.test(tree.tokens[first - 1]?.form ?? '')) first--
  if (first === token) return []
  return mentions.filter(m => m.form === 'name' && m.last === first - 1 && /^(?:,|the)$/.test(tree.tokens[m.first - 1]?.form ?? '')).map(m => m.head)
}

/** Verbs whose subject has what their object names: "⟨the army⟩ took control of the town". */
const HAVING: ReadonlySet<string> = new Set([
  'have', 'hold', 'take', 'gain', 'claim', 'retain', 'keep', 'maintain', 'assume', 'seize', 'regain', 'exercise', 'exert', 'share', 'establish',
  'get', 'acquire', 'secure', 'own', 'buy', 'purchase', 'control', 'earn', 'receive', 'complete', 'obtain', 'pursue', 'study', 'wield', 'run', 'provide', 'offer', 'lend', 'give', 'pledge', 'leave', 'reiterate', 'reaffirm', 'express', 'voice',
])

/** "its fighters", "has 400 workers": only said to be somebody's. */
const isHad = (tree: SentenceTree, token: number): boolean => tree.kidBy(token, 'nmod:poss') !== undefined || holdersOf(tree, token).length > 0

/** Verbs of having things that are somebody's own; what troops seize, search or hand out is another's. */
const OWNING: ReadonlySet<string> = new Set(['have', 'own', 'buy', 'purchase', 'acquire', 'hold', 'keep', 'retain', 'control', 'run', 'obtain'])

const isTaken = (tree: SentenceTree, token: number): boolean => !OWNING.has(tree.lemma(tree.head(tree.firstConjunct(token))))

function holdersOf(tree: SentenceTree, token: number): readonly number[] {
  const noun = tree.firstConjunct(token)
  const verb = tree.head(noun)
  // "He is survived by a son": whom they outlive.
  if (tree.lemma(verb) === 'survive' && tree.marker(noun) === 'by') return slotsOf(tree, verb).get('obj') ?? []
  return tree.is(noun, 'obj') && HAVING.has(tree.lemma(verb)) ? slotsOf(tree, verb).get('subj') ?? [] : []
}

/** Verbs of taking somebody into a post besides those of making. */
const HIRING: ReadonlySet<string> = new Set(['hire', 'recruit', 'sign', 'promote', 'pick', 'choose', 'select', 'unveil', 'install', 'confirm', 'tap'])

/** What a party makes of its own people. */
const OF_PARTY: ReadonlySet<string> = new Set(['leader', 'chairman', 'chairwoman', 'chair', 'head', 'spokesman', 'spokeswoman'])

/** "⟨Norwell⟩ appointed Ann Lee as ⟨chief executive⟩": where nothing says whose office it is, it is that of the body that fills it. */
function makersOf(context: Context, sentence: SentenceContext, token: number): readonly number[] {
  const { tree } = sentence
  const verb = tree.head(token)
  if (!(tree.is(token, 'xcomp') || (tree.is(token, 'obl') && tree.marker(token) === 'as')) || !(MAKING.has(tree.lemma(verb)) || HIRING.has(tree.lemma(verb))) || tree.isPassive(verb)) return []
  if (tree.kidsBy(token, 'nmod', 'nmod:poss').some(kid => /^(?:of|at|for|to|in)$/.test(tree.marker(kid) ?? 'of'))) return []
  return (slotsOf(tree, verb).get('subj') ?? []).filter(at => {
    const body = entityOf(context, sentence, at)
    if (body === undefined || !context.isA(body, 'Organization') || context.isA(body, 'Government', 'InternationalBody')) return false
    return !context.isA(body, 'PoliticalParty') || OF_PARTY.has(tree.lemma(token))
  })
}

/** "holds a stake in ⟨Acme⟩", "took control of ⟨Elmar⟩": what stands right behind the noun, where the tree hangs it on the verb. */
function heldIn(tree: SentenceTree, noun: number, slot: Slot): readonly number[] {
  const verb = tree.head(noun)
  if (!tree.is(noun, 'obj') || !HAVING.has(tree.lemma(verb)) || `prep:${tree.lemma(noun + 1)}` !== slot) return []
  return (slotsOf(tree, verb).get(slot) ?? []).filter(at => tree.kidBy(at, 'case') === noun + 1)
}

const PLACING: ReadonlySet<string> = new Set(['locate', 'situate', 'base', 'place', 'build', 'station', 'house', 'lie', 'stand'])

/** "headquarters located in ⟨Elmar⟩", "its seat is in ⟨Elmar⟩": where the noun is said to be. */
function placedBy(tree: SentenceTree, noun: number, slot: Slot): readonly number[] {
  const clauses = tree.kidsBy(noun, 'acl').filter(kid => PLACING.has(tree.lemma(kid)))
  const head = tree.head(noun)
  if (tree.is(noun, 'nsubj') && (PLACING.has(tree.lemma(head)))) clauses.push(head)
  const predicated = tree.is(noun, 'nsubj') && `prep:${tree.marker(head) ?? ''}` === slot ? [head] : []
  return [...clauses.flatMap(verb => slotsOf(tree, verb).get(slot) ?? []), ...predicated]
}
