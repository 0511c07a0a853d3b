import type { Entity, Slot, Temporal } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { RelationSide, RelationWord } from '../lexicon/index.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import type { Candidate, RelationRule } from './rule.js'

const FORMER = new Set(['former', 'ex', 'late', 'then', 'erstwhile', 'onetime', 'past', 'previous', 'deposed', 'ousted', 'outgoing', 'retired'])
const FUTURE = new Set(['incoming', 'elect', 'designate', 'future', 'prospective'])

/** What brings in members of a group: "former members of the party, including ⟨Ann Lee⟩". */
export const EXAMPLES: ReadonlySet<string> = new Set(['including', 'include', 'such as', 'like'])

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
      const words = tree.lemmas(token).map(lemma => lexicon.relations.words(lemma, 'NOUN')).find(list => list.length > 0)
      if (words === undefined || partOfOtherName(sentence, token)) return
      out.push(...fromNoun(context, sentence, token, words))
    })
    return out
  },
}

/** "President" in the name of a ship or a street says nothing of a president. */
function partOfOtherName(sentence: SentenceContext, token: number): boolean {
  return sentence.tree.sentence.names.some(n => n.type !== 'PER' && n.type !== 'MISC' && token >= n.first && token <= n.last)
}

function fromNoun(
  context: Context,
  sentence: SentenceContext,
  token: number,
  words: readonly RelationWord[],
): Candidate[] {
  const bearer = nameAfter(context, sentence, token) ?? bearerOf(sentence.tree, token)
  const out: Candidate[] = []
  for (const word of words) {
    if (!modifiersFit(sentence.tree, token, word)) continue
    const sides = { self: () => selves(context, sentence, token, bearer) }
    const subjects = resolveSide(context, sentence, token, bearer, word.subject, sides.self)
    const objects = [
      ...resolveSide(context, sentence, token, bearer, word.object, sides.self),
      ...(BRANCHES.has(word.lemma) ? implied(context, sentence, token, sides.self) : []),
    ]
    for (const subject of subjects) {
      for (const object of objects) {
        if (subject.entity === object.entity) continue
        const predicate = word.predicateFor(subject.entity, object.entity, (e, classes) => context.isA(e, ...classes))
        if (predicate === undefined) continue
        const role = word.givesRole ? roleText(context, sentence, token, object.entity) : undefined
        out.push({
          subject: subject.entity,
          predicate,
          object: object.entity,
          ...(role === undefined ? {} : { role }),
          temporal: temporalOf(sentence.tree, token, bearer) ?? word.temporal ?? 'current',
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

/** Whether the words right beside the noun are those that the sense asks for: "prime" of "prime minister". */
function modifiersFit(tree: SentenceTree, token: number, word: RelationWord): boolean {
  if (word.modifier === undefined && word.notModifier === undefined) return true
  const beside = [token - 1, token + 1, ...tree.kidsBy(token, 'compound', 'amod', 'nmod:desc')].map(at => tree.lemma(at))
  return (word.modifier === undefined || beside.some(lemma => word.modifier?.includes(lemma)))
    && !beside.some(lemma => word.notModifier?.includes(lemma))
}

interface Side {
  readonly entity: Entity
  readonly token: number
}

/** The name that a title stands before ("Gen. Frank McKenzie"), else the noun itself. */
function bearerOf(tree: SentenceTree, token: number): number {
  let at = token
  while (tree.is(at, 'nmod:desc') || tree.is(at, 'compound') || tree.is(at, 'flat')) {
    const head = tree.head(at)
    if (head < 0) break
    at = head
  }
  return at
}

/** "New York Gov. ⟨Ann Lee⟩": the name of the person right after the title, however the tree joins them. */
function nameAfter(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const mention = sentence.mentions.find(m => m.form === 'name' && m.first <= token + 1 && m.last > token && m.head > token)
  const entity = mention && context.entities[mention.entity]
  return entity !== undefined && context.isA(entity, 'Person') ? mention?.head : undefined
}

/** What the noun describes: the thing it is a mention of, its name, its subject. */
function selves(context: Context, sentence: SentenceContext, token: number, bearer: number): Side[] {
  const { tree } = sentence
  const side = (at: number): Side[] => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined ? [] : [{ entity, token: at }]
  }
  const first = tree.firstConjunct(token)
  const beside = bearer === token ? nameBeforeComma(context, sentence, token) : undefined
  if (beside !== undefined) return [beside]
  if (tree.is(first, 'appos') && tree.upos(tree.head(first)) === 'PROPN') return side(tree.head(first))
  if (bearer !== token) {
    const name = side(bearer)
    if (name.length > 0) return name.flatMap(s => [s, ...tree.kidsBy(bearer, 'conj').flatMap(side)])
  }
  if (tree.kidBy(token, 'cop') !== undefined || tree.kidBy(first, 'cop') !== undefined) {
    const subject = tree.kidBy(token, 'nsubj') ?? tree.kidBy(first, 'nsubj')
    if (subject !== undefined) return tree.conjuncts(subject).flatMap(side)
  }
  const named = tree.kidsBy(token, 'appos', 'flat').filter(kid => tree.upos(kid) === 'PROPN').flatMap(side)
  if (named.length > 0) return named
  const examples = tree.kidsBy(token, 'nmod').filter(kid => EXAMPLES.has(tree.marker(kid) ?? '')).flatMap(kid => tree.conjuncts(kid)).flatMap(side)
  if (examples.length > 0) return [...side(token), ...examples]
  if (tree.is(token, 'obl') && tree.marker(token) === 'as') return asRole(context, sentence, token)
  if (tree.is(token, 'xcomp')) return asRole(context, sentence, token)
  return side(token)
}

/** "⟨Frank McKenzie⟩, former CENTCOM commander, …": an apposition by its commas, however the tree joins it. */
function nameBeforeComma(context: Context, sentence: SentenceContext, token: number): Side | undefined {
  const { tokens } = sentence.tree
  const after = tokens[token + 1]?.form
  if (after !== undefined && after !== ',' && after !== '.' && after !== 'of' && after !== 'at' && after !== ';') return undefined
  const comma = tokens.findLastIndex((t, i) => i < token && i >= token - 6 && t.form === ',')
  if (comma < 1 || tokens.slice(comma + 1, token).some(t => !PHRASE.has(t.upos))) return undefined
  const mention = sentence.mentions.find(m => m.last === comma - 1 && m.form === 'name')
  const entity = mention && context.entities[mention.entity]
  return mention && entity && context.isA(entity, 'Person') ? { entity, token: mention.head } : undefined
}

/** Parts of speech in a noun phrase before its head. */
const PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT'])

/** "was appointed as commander", "became president": the clause's object or subject bears the office. */
function asRole(context: Context, sentence: SentenceContext, token: number): Side[] {
  const head = sentence.tree.head(token)
  if (head < 0) return []
  const slots = slotsOf(sentence.tree, head)
  const fillers = slots.get('obj')?.filter(f => f !== token) ?? []
  return (fillers.length > 0 ? fillers : slots.get('subj') ?? []).flatMap(at => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined ? [] : [{ entity, token: at }]
  })
}

function resolveSide(
  context: Context,
  sentence: SentenceContext,
  token: number,
  bearer: number,
  side: RelationSide,
  self: () => Side[],
): Side[] {
  if (side === 'self') return self()
  for (const slot of side) {
    const found = slotEntities(context, sentence, token, bearer, slot)
    if (found.length > 0) return found
  }
  return implied(context, sentence, token, self)
}

/** Kinds of branches, whose trunk a name may hold: "⟨ISIS⟩-K, the Afghanistan offshoot". */
const BRANCHES: ReadonlySet<string> = new Set(['offshoot', 'affiliate', 'branch', 'wing', 'subsidiary', 'chapter', 'franchise'])

/** What a noun is related to when it does not say: the trunk inside a branch's name, the country just named for "the capital". */
function implied(context: Context, sentence: SentenceContext, token: number, self: () => Side[]): Side[] {
  const { tree } = sentence
  if (BRANCHES.has(tree.lemma(token))) {
    return self().flatMap(({ entity }) => context.entities
      .filter(e => e !== entity && e.named === true && context.isA(e, 'Organization') && startsWithName(entity, e))
      .slice(0, 1).map(e => ({ entity: e, token })))
  }
  if (tree.lemma(token) === 'capital') {
    const country = sentence.mentions.findLast(m => m.head < token && isCountry(context, m.entity))
    const entity = country && context.entities[country.entity]
    return country && entity ? [{ entity, token: country.head }] : []
  }
  return []
}

const isCountry = (context: Context, index: number): boolean => {
  const entity = context.entities[index]
  return entity !== undefined && context.isA(entity, 'Country')
}

/** "Red Tide-South" begins with the name of "Red Tide". */
function startsWithName(branch: Entity, trunk: Entity): boolean {
  return branch.names.some(long => trunk.names.some(short => long.length > short.length + 1 && long.startsWith(short)
    && /[-–\s]/.test(long.charAt(short.length))))
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
  const own = slotsOf(tree, token).get(slot) ?? []
  const above = bearer === token ? [] : (slotsOf(tree, bearer).get(slot) ?? []).filter(at => slot.startsWith('prep:') || at < token)
  const inside = slot === 'compound' || slot === 'amod' ? nestedBefore(sentence, token) : []
  return [...new Set([...own, ...above, ...inside])].filter(at => at !== bearer).flatMap((at): Side[] => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined || at === token ? [] : [{ entity, token: at }]
  })
}

/** Names that stand right before the noun in one noun phrase, however the tree joins them: "the ⟨9th division⟩ commander". */
function nestedBefore(sentence: SentenceContext, token: number): number[] {
  return sentence.mentions.filter(m => m.last === token - 1 && m.form === 'name').map(m => m.head)
}

function temporalOf(tree: SentenceTree, token: number, bearer: number): Temporal | undefined {
  const direct = [...tree.kids(token), ...(bearer === token ? [] : tree.kids(bearer).filter(kid => kid < token))].map(kid => tree.lemma(kid))
  if (direct.some(word => FORMER.has(word)) || [token - 1, token - 2].some(at => tree.lemma(at) === 'ex')) return 'former'
  if (direct.some(word => FUTURE.has(word)) || tree.lemma(token + 2) === 'elect') return 'future'
  const copula = tree.kidsBy(token, 'cop')[0]
  return copula !== undefined && tree.tokens[copula]?.feats.Tense === 'Past' ? 'former' : undefined
}

/** The title as written, without what it is a title in: "research fellow", "Prime Minister". */
function roleText(context: Context, sentence: SentenceContext, token: number, object: Entity): string | undefined {
  const { tree } = sentence
  let first = token
  while (first - 1 >= 0 && belongsToTitle(context, sentence, first - 1, token, object)) first--
  const span = tree.span([first, token])
  return context.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

function belongsToTitle(context: Context, sentence: SentenceContext, at: number, noun: number, object: Entity): boolean {
  const { tree } = sentence
  const link = tree.tokens[at]?.deprel ?? ''
  const joined = tree.head(at) === noun || tree.ancestors(at).includes(noun) || tree.head(at) === tree.head(noun)
  if (!joined || !(link === 'compound' || link === 'amod' || link === 'nmod:desc' || link === 'punct')) return false
  if (FORMER.has(tree.lemma(at)) || FUTURE.has(tree.lemma(at))) return false
  const entity = context.entityAt(sentence.index, at)
  return entity === undefined || (entity !== object && context.mentionAt(sentence.index, at)?.form !== 'name')
}
