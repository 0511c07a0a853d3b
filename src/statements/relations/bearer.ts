import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import { listedAfter } from './lists.js'
import { commaBefore, namedBy } from './named.js'

/** What brings in members of a group: "former members of the party, including ⟨Ann Lee⟩". */
export const EXAMPLES: ReadonlySet<string> = new Set(['including', 'include', 'such as', 'like'])

/** Adverbs that bring in members: "its backers, notably ⟨Zarovia⟩". */
const CHOOSING: ReadonlySet<string> = new Set(['particular', 'notably', 'particularly', 'especially', 'namely', 'chiefly', 'mainly', 'primarily', 'principally', 'specifically'])

/** What a noun's own phrase names as examples of it, as tokens. */
export function examplesIn(tree: SentenceTree, noun: number): number[] {
  return tree.kids(noun).filter(kid => (tree.is(kid, 'nmod') && EXAMPLES.has(tree.marker(kid) ?? ''))
    || (kid > noun && (tree.is(kid, 'nmod') || tree.is(kid, 'appos')) && CHOOSING.has(tree.lemma(kid - 1)))).flatMap(kid => tree.conjuncts(kid))
}

/** An entity with the token that it was found at. */
export interface Side {
  readonly entity: Entity
  readonly token: number
}

/**
 * The token of the name that a title stands before or beside, else the noun itself:
 *
 * - Gen. ⟨Frank McKenzie⟩
 * - director of the Elmar chapter of the Red Cross ⟨Ann Lee⟩
 * - the army's commanding general, Lt. Gen. ⟨John Smith⟩,
 */
export function bearerOf(context: Context, sentence: SentenceContext, token: number): number {
  const { tree } = sentence
  const beside = nameAfter(context, sentence, token) ?? nameAfterPhrase(context, sentence, token) ?? nameAfterComma(context, sentence, token)
  if (beside !== undefined) return beside
  let at = token
  while (tree.is(at, 'nmod:desc') || tree.is(at, 'compound') || tree.is(at, 'flat')) {
    const head = tree.head(at)
    if (head < 0) break
    at = head
  }
  return at
}

const isPerson = (context: Context, index: number): boolean => {
  const entity = context.entities[index]
  return entity !== undefined && context.isA(entity, 'Person')
}

/** "New York Gov. ⟨Ann Lee⟩": the name of the person right after the title, however the tree joins them. */
function nameAfter(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const mention = sentence.mentions.find(m => m.form === 'name' && m.first <= token + 1 && m.last > token && m.head > token)
  return mention !== undefined && isPerson(context, mention.entity) ? mention.head : undefined
}

const PHRASE_JOINTS: ReadonlySet<string> = new Set(['of', 'at', 'for', 'in'])

/** "director of the Elmar chapter of the Red Cross ⟨Ann Lee⟩ said": the name that follows what the title is a title in. */
function nameAfterPhrase(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const { tree } = sentence
  let at = token
  for (let steps = 0; steps < 3 && PHRASE_JOINTS.has(tree.tokens[at + 1]?.form ?? ''); steps++) {
    const from = at + 2
    const body = sentence.mentions.find(m => m.form === 'name' && !isPerson(context, m.entity) && m.first >= from && m.first <= from + 2
      && m.last > at && (tree.tokens[m.last + 1]?.upos === 'PROPN' || PHRASE_JOINTS.has(tree.tokens[m.last + 1]?.form ?? '')
        || (tree.upos(m.last + 1) === 'NOUN' && PHRASE_JOINTS.has(tree.tokens[m.last + 2]?.form ?? ''))))
    if (body === undefined) return undefined
    at = tree.upos(body.last + 1) === 'NOUN' ? body.last + 1 : body.last
    const name = sentence.mentions.find(m => m.form === 'name' && m.last > at && m.first <= at + 1 && m.head > at)
    if (name !== undefined) return isPerson(context, name.entity) ? name.head : undefined
  }
  return undefined
}

/** "The army spokesman, Col. ⟨Ann Lee⟩, said", "and the leader of the Front, Commander ⟨Ann Lee⟩.": the name between commas right after the noun. */
function nameAfterComma(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const { tree } = sentence
  const { tokens } = tree
  // of one more in a list also behind what it is the office of
  const end = tree.is(token, 'conj') && tree.upos(token - 1) === 'DET' ? endOfOffice(sentence, token) : token
  if (tokens[end + 1]?.form !== ',' || commaBefore(sentence, token) >= 0) return undefined
  const mention = sentence.mentions.find(m => m.form === 'name' && m.first >= end + 2 && m.first <= end + 3)
  if (mention === undefined || !isPerson(context, mention.entity)) return undefined
  if (mention.first === end + 3 && tokens[end + 2]?.upos !== 'PROPN' && tokens[end + 2]?.upos !== 'NOUN' && tokens[end + 2]?.upos !== 'DET') return undefined
  const next = tokens[mention.last + 1]
  return next?.form === ',' || next?.upos === 'VERB' || (end > token && (next === undefined || next.upos === 'PUNCT')) ? mention.head : undefined
}

/** The last word of "leader of the Front", where a name is what it is an office of. */
function endOfOffice({ tree, mentions }: SentenceContext, token: number): number {
  if (tree.tokens[token + 1]?.form !== 'of') return token
  const from = token + (tree.upos(token + 2) === 'DET' ? 3 : 2)
  return mentions.filter(m => m.form === 'name' && m.first === from).sort((a, b) => b.last - a.last)[0]?.last ?? token
}

/** "President Ann Lee and King Olav ⟨of Zarovia⟩": what stands behind another name with a title of its own, whatever the tree hangs it on. */
export function isOtherHolders({ tree, mentions }: SentenceContext, bearer: number, at: number): boolean {
  const joint = tree.kidBy(at, 'case') ?? at
  return mentions.some(m => m.form === 'name' && m.last === joint - 1 && m.first > bearer && m.head > m.first && tree.upos(m.first - 1) === 'CCONJ')
}

/** "and King Olav ⟨of Zarovia⟩": the name right behind the holder's, whatever the tree hangs it on. */
export function ofBehind({ tree, mentions }: SentenceContext, bearer: number): readonly number[] {
  const holder = mentions.find(m => m.form === 'name' && m.head === bearer)
  if (holder === undefined || tree.tokens[holder.last + 1]?.form !== 'of') return []
  const next = mentions.find(m => m.form === 'name' && m.first === holder.last + 2)
  return next === undefined || next.last !== next.head ? [] : [next.head]
}

/** "Brig. Gen. Ann Lee, deputy commanding general, ⟨Northern Command⟩.": the body after the comma behind an office that stands after a name. */
export function bodyBehind(context: Context, { index, tree, mentions }: SentenceContext, token: number): readonly number[] {
  if (tree.tokens[token + 1]?.form !== ',') return []
  let first = token
  while (/^(?:NOUN|ADJ|PROPN)$/.test(tree.upos(first - 1)) && first > token - LONGEST_OFFICE) first--
  const holder = tree.tokens[first - 1]?.form === ',' ? mentions.find(m => m.form === 'name' && m.last === first - 2) : undefined
  if (holder === undefined || !isPerson(context, holder.entity)) return []
  const body = mentions.filter(m => m.form === 'name' && m.first === token + 2).sort((a, b) => b.last - a.last)[0]
  const entity = body === undefined ? undefined : context.entities[body.entity]
  const next = body === undefined ? undefined : tree.tokens[body.last + 1]
  const ends = next === undefined || /^[,.;/]$/.test(next.form) || /^(?:VERB|AUX)$/.test(next.upos)
  if (body === undefined || entity === undefined || !context.isA(entity, 'Organization') || !ends) return []
  // the token that speaks of the whole name, not of a state inside it
  const whole = tree.tokens.findIndex((_, at) => at >= body.first && at <= body.last && context.entityAt(index, at) === entity)
  return whole < 0 ? [] : [whole]
}

/** As many words as an office has. */
const LONGEST_OFFICE = 5

/** What a noun describes: the thing it is a mention of, its name, its subject. */
export function describedBy(context: Context, sentence: SentenceContext, token: number, bearer: number): Side[] {
  const { tree } = sentence
  const side = (at: number): Side[] => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined ? [] : [{ entity, token: at }]
  }
  // "⟨3rd Battalion⟩, 9th Regiment": the last word of a name speaks of what bears it.
  const whole = context.mentionAt(sentence.index, token)
  const body = whole !== undefined && whole.last > whole.first ? context.entities[whole.entity] : undefined
  if (body?.named === true && (whole?.form === 'name' ? context.isA(body, 'Organization', 'Place') : context.isA(body, 'Place') && whole?.head === token)) return side(token)
  const one = oneOf(tree, token)
  if (one !== undefined) return side(one)
  const first = tree.firstConjunct(token)
  // "⟨Ann Lee⟩, the founder of X and a fellow at Y": what is joined to an apposition describes the same.
  const beside = bearer !== token ? undefined
    : nameBeforeComma(context, sentence, token) ?? (first === token ? undefined : nameBeforeComma(context, sentence, first))
  if (beside !== undefined) return [beside]
  const isOther = tree.kidsBy(token, 'nmod:poss').some(kid => tree.lemma(kid) === 'whose')
  if (!isOther && tree.is(first, 'appos') && /^PR(?:OPN|ON)$/.test(tree.upos(tree.head(first)))) return side(tree.head(first))
  if (bearer !== token) {
    const name = side(bearer)
    // "Senators Ann Lee and ⟨John Smith⟩", but "Senator Ann Lee and John Smith"
    const shared = tree.tokens[token]?.feats.Number === 'Sing' ? [] : tree.kidsBy(bearer, 'conj')
    if (name.length > 0) return name.flatMap(s => [s, ...shared.flatMap(side)])
  }
  const office = officeAbove(context, sentence, token)
  if (office !== undefined) return tree.kidsBy(office, 'nsubj').flatMap(side)
  if (tree.kidBy(token, 'cop') !== undefined || tree.kidBy(first, 'cop') !== undefined) {
    const subject = tree.kidBy(token, 'nsubj') ?? tree.kidBy(first, 'nsubj')
    if (subject !== undefined) return tree.conjuncts(subject).flatMap(side)
  }
  const examples = examplesIn(tree, token).flatMap(side)
  const isMany = tree.tokens[token]?.feats.Number === 'Plur'
  // "her brother Sam and the ⟨trader⟩ Tom Reed": what stands behind another noun is that one's name
  const joined = isMany ? undefined : tree.kidBy(token, 'conj')
  const apposed = tree.kidsBy(token, 'appos', 'flat').filter(kid => tree.upos(kid) === 'PROPN' && !(joined !== undefined && joined < kid && tree.upos(joined) === 'NOUN'))
  // "two senators, ⟨Ann Lee⟩ and ⟨John Smith⟩, and a judge, …": as many as are told
  const told = sentence.quantities.find(q => q.noun === token && q.bound === 'exact')?.value
  const named = (isMany ? apposed.length > 0 ? apposed.flatMap(kid => tree.conjuncts(kid)).slice(0, told) : whole === undefined ? [] : listedAfter(sentence, whole) : apposed).flatMap(side)
  if (named.length > 0 && examples.length === 0) return named
  if (examples.length > 0) return [...side(token), ...examples]
  if (tree.is(token, 'obl') && tree.marker(token) === 'as') return asRole(context, sentence, token)
  if (tree.is(token, 'xcomp')) return asRole(context, sentence, token)
  // "was elected to a second term as ⟨mayor⟩"
  if (tree.is(token, 'nmod') && tree.marker(token) === 'as' && TERMS.has(tree.lemma(tree.head(token)))) return asRole(context, sentence, token, tree.head(tree.head(token)))
  const identified = identifiedAs(context, sentence, token)
  if (identified.length > 0) return identified
  const mention = context.mentionAt(sentence.index, token)
  return mention === undefined || mention.head !== token ? side(token) : namedBy(context, sentence, mention).map(entity => ({ entity, token }))
}

/** "⟨Ann Lee⟩, the third of seven ⟨children⟩ of a clerk": who is told to be one of them. */
function oneOf(tree: SentenceTree, token: number): number | undefined {
  const rank = tree.head(token)
  if (tree.tokens[token]?.feats.Number !== 'Plur' || tree.marker(token) !== 'of' || tree.tokens[rank + 1]?.form !== 'of' || !RANKED.has((tree.tokens[rank]?.form ?? '').toLowerCase())) return undefined
  if (tree.is(rank, 'appos')) return tree.head(rank)
  return tree.kidBy(rank, 'cop') === undefined ? undefined : tree.kidBy(rank, 'nsubj')
}

/** One of several, by the order or age. */
const RANKED: ReadonlySet<string> = new Set(['one', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'last', 'youngest', 'eldest', 'oldest'])

/** "She is ⟨president⟩ of Norwell and consul of …": the office before "and", where the tree joins the second one to the body of the first. */
function officeAbove(context: Context, sentence: SentenceContext, token: number): number | undefined {
  const { tree } = sentence
  if (!tree.is(token, 'conj') || tree.upos(token) !== 'NOUN') return undefined
  const body = entityOf(context, sentence, tree.head(token))
  if (body === undefined || !context.isA(body, 'Organization', 'Place')) return undefined
  return tree.ancestors(token).find(at => tree.upos(at) === 'NOUN' && tree.kidBy(at, 'cop') !== undefined && tree.kidBy(at, 'nsubj') !== undefined)
}

/** "Its main rivals are ⟨Acme⟩ and ⟨Norwell⟩": whom the predicate names. */
function identifiedAs(context: Context, sentence: SentenceContext, token: number): Side[] {
  const { tree } = sentence
  const predicate = tree.head(token)
  if (predicate < 0 || !tree.is(token, 'nsubj')) return []
  // "Its shareholders include ⟨Acme⟩ and ⟨Norwell⟩"
  const listed = tree.lemma(predicate) === 'include' && tree.tokens[token]?.feats.Number === 'Plur' ? tree.kidsBy(predicate, 'obj') : []
  if (listed.length === 0 && (tree.kidBy(predicate, 'cop') === undefined || tree.marker(predicate) !== undefined)) return []
  return (listed.length > 0 ? listed : [predicate]).flatMap(at => tree.conjuncts(at)).flatMap((at): Side[] => {
    // "The brigade is ⟨part⟩ of Acme" is not Acme.
    const entity = context.entityAt(sentence.index, at)
    return entity?.named === true ? [{ entity, token: at }] : []
  })
}

/** "⟨Frank McKenzie⟩, former CENTCOM commander, …": an apposition by its commas, however the tree joins it. */
function nameBeforeComma(context: Context, sentence: SentenceContext, token: number): Side | undefined {
  const after = sentence.tree.tokens[token + 1]
  if (after !== undefined && !CLOSING.has(after.form) && after.upos !== 'ADP') return undefined
  const mention = nameAtComma(sentence, commaBefore(sentence, token))
  const entity = mention && context.entities[mention.entity]
  return mention && entity && context.isA(entity, 'Person') ? { entity, token: mention.head } : undefined
}

/** How many appositions may follow one another: "⟨Ann Lee⟩ (1911–1989), singer, wife of …". */
const APPOSITIONS = 3

/** The name right before a comma, or before the bracket, the age or the apposition that stands before it. */
function nameAtComma(sentence: SentenceContext, comma: number): Mention | undefined {
  const { tokens } = sentence.tree
  for (let at = comma, steps = 0; at >= 1 && steps < APPOSITIONS; steps++) {
    let end = at - 1
    if (tokens[end]?.form === ')') end = tokens.findLastIndex((t, i) => i < end && t.form === '(') - 1
    if (tokens[end]?.upos === 'NUM' && tokens[end - 1]?.form === ',') end -= 2
    const name = sentence.mentions.find(m => m.last === end && m.form === 'name')
    if (name !== undefined || end < 1) return name
    if (tokens[end]?.upos !== 'NOUN') return undefined
    at = commaBefore(sentence, end)
  }
  return undefined
}

/** What may follow the head of an apposition. */
const CLOSING: ReadonlySet<string> = new Set([',', '.', ';', ')', '-', '–', '—', 'and', 'who', 'whose', '_'])

/** Verbs whose subject takes the post of their object. */
export const FOLLOWING: ReadonlySet<string> = new Set(['replace', 'succeed'])

/** "was appointed as commander", "became president": the clause's object or subject bears the office. */
function asRole(context: Context, sentence: SentenceContext, token: number, head = sentence.tree.head(token)): Side[] {
  if (head < 0) return []
  const slots = slotsOf(sentence.tree, head)
  // "protects them as part of a coalition": who protects is.
  // "replaced Ann Lee as chief": who comes holds it
  const comes = FOLLOWING.has(sentence.tree.lemma(head)) && !sentence.tree.isPassive(head) ? slots.get('prep:with') ?? slots.get('subj') ?? [] : []
  const fillers = comes.length > 0 ? comes : sentence.tree.lemma(token) === 'part' ? [] : slots.get('obj')?.filter(f => f !== token) ?? []
  const sides = (tokens: readonly number[]): Side[] => tokens.flatMap(at => {
    const entity = entityOf(context, sentence, at)
    return entity === undefined ? [] : [{ entity, token: at }]
  })
  const found = sides(fillers)
  // "served two terms as mayor": nobody is served
  const isTerm = fillers.every(at => TERMS.has(sentence.tree.lemma(at)))
  return found.length > 0 || !isTerm ? found : sides(slots.get('subj') ?? [])
}

/** For how long an office is held. */
export const TERMS: ReadonlySet<string> = new Set(['term', 'stint', 'spell', 'year', 'month', 'mandate', 'decade', 'week'])
