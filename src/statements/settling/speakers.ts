import type { Sentence, Token } from '../../model/index.js'
import type { Reporting } from '../lexicon/index.js'
import { isNominal } from '../slot-map.js'
import { isWeekday } from '../time/names.js'
import { SentenceTree } from '../tree.js'

/** Where the words of a speaker begin and end, and what else is said of the speaker between commas. */
interface Speaker { readonly first: number, readonly last: number, readonly asides: readonly (readonly [first: number, last: number])[] }

/** A longer stretch names no speaker. */
const LONGEST = 14

/** "…, Ann Lee, 42, a nurse, said": so many asides are looked at. */
const ASIDES = 2

/** Verbs that tell somebody something. */
const TELLING: ReadonlySet<string> = new Set(['tell', 'inform', 'assure'])

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** What may follow a verb of saying that closes a clause: "said on Monday", "said late Saturday", "said this week". */
const OPENS_ADJUNCT: ReadonlySet<string> = new Set(['ADP', 'ADV', 'PUNCT'])

const DAYS: ReadonlySet<string> = new Set(['last', 'late', 'early', 'earlier', 'this', 'today', 'yesterday'])

const opensDay = (form: string): boolean => DAYS.has(form) || isWeekday(form)

const BREAKS: ReadonlySet<string> = new Set([',', '”', "''", '"', '»', '–', '—'])

const OPENS_SPEAKER: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'])

/**
 * A sentence that closes with who said it has that for a clause of its own: "…, killing ten people, ⟨the governor, Ann Lee, said⟩",
 * "…, ⟨provincial police chief Ann Lee told AFP⟩". After a long sentence trees often take the speaker for one more of what was named last.
 */
export function settleSpeakers(sentence: Sentence, reporting: Reporting): Sentence {
  const verbs = sentence.tokens.flatMap((token, at) => (at > 3 && token.upos === 'VERB' && FINITE.has(token.xpos) ? [at] : []))
  if (verbs.length === 0) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Pick<Token, 'head' | 'deprel'>>()
  for (const verb of verbs) {
    const word = reporting.word(tree, verb)
    if (word?.kind !== 'say' || word.takes.has('aside') || word.takes.has('document')) continue
    const speaker = closes(tree, verb) ? speakerBefore(tree, verb) : speakerAfter(tree, verb)
    const told = tree.tokens.findIndex((token, at) => at < Math.min(verb, speaker?.first ?? 0) - 1 && (FINITE.has(token.xpos) || token.xpos === 'VBN'))
    if (speaker !== undefined && told >= 0) hang(tree, verb, speaker, changes)
  }
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

/** Whether nothing is said after the verb but when, where and to whom. */
function closes(tree: SentenceTree, verb: number): boolean {
  const { tokens } = tree
  const next = tokens[verb + 1]
  if (next === undefined) return true
  return (TELLING.has(tree.lemma(verb)) || OPENS_ADJUNCT.has(next.upos) || opensDay(next.form)) && tellsNothing(tree, verb)
}

/** What tells more of when, where and why somebody spoke: "at a meeting in ⟨which⟩ …", "⟨because⟩ he was not allowed to". */
const isAside = ({ xpos, lemma }: Token): boolean => xpos === 'WDT' || xpos === 'WP' || lemma === 'because'

/** Whether no clause of what is said stands between the verb and the next mark, which is no colon. */
function tellsNothing({ tokens }: SentenceTree, verb: number): boolean {
  const mark = tokens.findIndex((token, at) => at > verb && (token.upos === 'PUNCT' || isAside(token)))
  const between = tokens.slice(verb + 1, mark < 0 ? undefined : mark)
  return tokens[mark]?.form !== ':' && !between.some(token => FINITE.has(token.xpos) || token.xpos === 'TO' || token.upos === 'SCONJ')
}

/** Verbs that stand before who speaks. */
const INVERTED: ReadonlySet<string> = new Set(['say', 'add', 'explain', 'recall', 'write'])

/** "…, said ⟨police chief Ann Lee⟩ on Monday": who stands right behind the verb, up to a preposition; the verb has no subject before it in the main clause. */
function speakerAfter(tree: SentenceTree, verb: number): Speaker | undefined {
  const first = verb + 1
  const [before, next] = [tree.tokens[verb - 1], tree.tokens[first]]
  if (before === undefined || next === undefined || !BREAKS.has(before.form) || !INVERTED.has(tree.lemma(verb)) || opensDay(next.form) || next.upos === 'PRON') return undefined
  if ((verb === tree.root && tree.kidsBy(verb, 'nsubj').some(kid => kid < verb)) || !tellsNothing(tree, verb)) return undefined
  const end = tree.tokens.findIndex((token, at) => at >= first && (token.upos === 'PUNCT' || token.upos === 'ADP' || opensDay(token.form)))
  const last = (end < 0 ? tree.tokens.length : end) - 1
  return namesSpeaker(tree, first, last) ? { first, last, asides: [] } : undefined
}

/** Who stands before the verb, behind a comma or the end of a quotation; an aside to the speaker may stand between. */
function speakerBefore(tree: SentenceTree, verb: number): Speaker | undefined {
  let last = verb - 1
  while (tree.upos(last) === 'ADV') last--
  const asides: [number, number][] = []
  if (tree.tokens[last]?.form === ',') do {
    const first = afterBreak(tree, last - 1)
    if (first === undefined) return undefined
    asides.unshift([first, last - 1])
    last = first - 1
  } while (asides.length < ASIDES && tree.upos(last - 1) === 'NUM' && tree.tokens[last - 2]?.form === ',')
  if (asides.length > 0) last--
  const first = afterBreak(tree, last)
  if (first === undefined || !namesSpeaker(tree, first, last)) return undefined
  return { first, last, asides }
}

/** The first word behind the break before some words. */
function afterBreak(tree: SentenceTree, last: number): number | undefined {
  for (let at = last; at >= 0 && last - at <= LONGEST; at--) if (BREAKS.has(tree.tokens[at]?.form ?? '')) return at < last ? at + 1 : undefined
  return undefined
}

function namesSpeaker(tree: SentenceTree, first: number, last: number): boolean {
  // "⟨monitoring⟩ group Free Press"
  const opens = OPENS_SPEAKER.has(tree.upos(first)) || (tree.tokens[first]?.xpos === 'VBG' && tree.upos(first + 1) === 'NOUN')
  if (last < first || !opens) return false
  const words = tree.tokens.slice(first, last + 1)
  return words.some(t => t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON')
    && !words.some(t => FINITE.has(t.xpos) || t.upos === 'SCONJ' || t.xpos === 'WP' || t.xpos === 'WDT' || t.upos === 'AUX')
}

/** Makes the speaker the subject of the verb, and the verb a clause beside all that is told. */
function hang(tree: SentenceTree, verb: number, { first, last, asides }: Speaker, changes: Map<number, Pick<Token, 'head' | 'deprel'>>): void {
  const and = coordinationIn(tree, first, last)
  const head = headOf(tree, first, and === undefined ? last : and - 1)
  const second = and === undefined ? undefined : headOf(tree, and + 1, last)
  if (head === undefined || (and !== undefined && second === undefined)) return
  const isInside = (at: number): boolean => at >= Math.min(first, verb) && at <= Math.max(last, verb)
  const top = [verb, ...tree.ancestors(verb)].find(at => tree.head(at) < 0)
  if (top === undefined || (isInside(top) && top !== verb)) return
  if (top !== verb) changes.set(verb, { head: top, deprel: 'parataxis' })
  for (let at = first; at <= last; at++) if (at !== head && (!isWithin(tree.head(at), first, last) || tree.ancestors(head).includes(at))) changes.set(at, linkTo(tree, at, head))
  if (and !== undefined && second !== undefined) {
    changes.set(second, { head, deprel: 'conj' })
    changes.set(and, { head: second, deprel: 'cc' })
  }
  for (const [from, to] of asides) {
    const aside = headOf(tree, from, to)
    if (aside !== undefined && isNominal(tree, aside)) changes.set(aside, { head, deprel: 'appos' })
  }
  changes.set(head, { head: verb, deprel: 'nsubj' })
  for (const kid of tree.kidsBy(verb, 'nsubj')) if (kid < Math.min(first, verb)) giveBack(tree, verb, kid, changes)
}

/** "when a ferry capsized, ⟨said Ann Lee⟩": the subject that the verb of saying had is that of the verb behind it, and what opens their clause goes along. */
function giveBack(tree: SentenceTree, verb: number, subject: number, changes: Map<number, Pick<Token, 'head' | 'deprel'>>): void {
  const own = tree.kidsBy(subject, 'acl').find(kid => kid > subject && kid < verb && tree.upos(kid) === 'VERB')
  if (own === undefined || verb === tree.root) {
    changes.set(subject, { head: verb, deprel: 'dep' })
    return
  }
  changes.set(own, { head: tree.head(verb), deprel: tree.tokens[verb]?.deprel ?? 'dep' })
  changes.set(subject, { head: own, deprel: 'nsubj' })
  for (const kid of tree.kids(verb)) if (kid < subject && (tree.is(kid, 'advmod') || tree.is(kid, 'mark'))) changes.set(kid, { head: own, deprel: tree.tokens[kid]?.deprel ?? 'mark' })
}

/** "⟨medics and residents⟩ said": the "and" between two speakers; not one below a preposition or within a name. */
function coordinationIn(tree: SentenceTree, first: number, last: number): number | undefined {
  const at = tree.tokens.findIndex((token, i) => i > first && i < last && (token.upos === 'CCONJ' || token.upos === 'ADP'))
  return at >= 0 && tree.lemma(at) === 'and' && !tree.sentence.names.some(name => name.first <= at && at <= name.last) && isNominal(tree, at - 1) ? at : undefined
}

const isWithin = (at: number, first: number, last: number): boolean => at >= first && at <= last

const linkTo = (tree: SentenceTree, at: number, head: number): Pick<Token, 'head' | 'deprel'> => {
  const { deprel, upos } = tree.tokens[at] ?? { deprel: 'dep', upos: 'X' }
  if (upos === 'PUNCT' || upos === 'DET' || upos === 'ADP') return { head, deprel }
  return { head, deprel: isNominal(tree, at) ? (at < head ? 'nmod:desc' : 'appos') : 'amod' }
}

/** The main word of a speaker: the name that it ends with, else the word that hangs outside, else the last noun before a preposition. */
function headOf(tree: SentenceTree, first: number, last: number): number | undefined {
  const preposition = tree.tokens.findIndex((token, at) => at > first && at <= last && (token.upos === 'ADP' || token.xpos === 'VBN' || token.xpos === 'VBG'))
  const person = tree.sentence.names.find(name => name.type === 'PER' && name.first >= first && name.last === last && (preposition < 0 || preposition > name.first))
  if (person !== undefined) return person.first
  // "rights watchdog Free Press", "monitoring group Free Press"
  const body = tree.sentence.names.find(name => name.type === 'ORG' && name.first > first && name.last === last && tree.tokens.slice(first, name.first).every(t => t.upos !== 'ADP' && t.xpos !== 'VBN'))
  if (body !== undefined) return body.last
  const nouns = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(at => isNominal(tree, at) || tree.upos(at) === 'PRON' || tree.upos(at) === 'NUM')
  const outer = nouns.filter(at => !isWithin(tree.head(at), first, last))
  return outer.length === 1 ? outer[0] : nouns.findLast(at => preposition < 0 || at < preposition) ?? outer[0]
}
