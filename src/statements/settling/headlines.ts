import type { EventType, Sentence, Token } from '../../model/index.js'
import type { EventLexicon } from '../lexicon/index.js'
import { SentenceTree } from '../tree.js'
import { ON_VERB } from './links.js'
import table from './headlines.json' with { type: 'json' }

/** Who is told of in the plural in headlines. */
const ACTORS: ReadonlySet<string> = new Set(table.actors)

/** What a verb may have been taken for before the noun that it governs. */
const BEFORE_NOUN: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod:desc'])

/** What hangs on the noun of a compound and, once that is an object, on its verb. */
const OF_CLAUSE: ReadonlySet<string> = new Set(['punct', 'advcl', 'parataxis', 'acl', 'obl', 'advmod', 'conj', 'nmod'])

/**
 * A headline whose verb is a verb: "Gunmen ⟨ambush⟩ convoy in Mali", "Jets ⟨bomb⟩ airfield". In the present tense and without articles, taggers take it
 * for a noun, and trees make all of it one compound.
 */
export function settleHeadline(sentence: Sentence, events: EventLexicon): Sentence {
  if (!sentence.isTitle) return sentence
  const verb = sentence.tokens.findIndex((token, at) => (isMistaken(token, events) && (isAfterActors(sentence.tokens[at - 1]) || isOfTeam(sentence, at, events))) || isThirdPerson(sentence.tokens, at, events))
  if (verb < 0) return sentence
  const tree = new SentenceTree(sentence)
  if (tree.kidBy(verb, 'nsubj') === verb - 1) return { ...sentence, tokens: sentence.tokens.map((token, at) => at === verb ? asVerb(token) : token) }
  const taken = takenForVerb(tree, verb)
  if (taken !== undefined) return { ...sentence, tokens: sentence.tokens.map((token, at) => turned(token, at, verb, taken)) }
  const object = BEFORE_NOUN.has(tree.tokens[verb]?.deprel ?? '') ? headOfCompound(tree, tree.head(verb)) : -1
  const [above, head] = [tree.head(verb - 1), tree.head(object)]
  const isWhole = object > verb && (head === verb - 1 ? above < 0 : head < 0 && (above === object || above === verb))
  return isWhole ? settleSecond({ ...sentence, tokens: sentence.tokens.map((token, at) => rehung(token, at, verb, object)) }, verb, events) : sentence
}

/** What is told of teams and states in the plural: "Velm ⟨sack⟩ coach", "Rovers ⟨sign⟩ Ann Lee". */
const OF_TEAMS: ReadonlySet<EventType> = new Set<EventType>(['Appoint', 'EndPosition', 'Compete'])
const PLAYERS: ReadonlySet<string> = new Set(table.players)

/** A verb of hiring, dismissing or winning between the first words, a name, and another name or a player; nothing else in the headline is a verb. */
function isOfTeam({ tokens, names }: Sentence, verb: number, events: EventLexicon): boolean {
  if (verb < 1 || !tokens.slice(0, verb).every(token => token.upos === 'PROPN' || token.upos === 'VERB' || token.upos === 'ADJ') || !tokens.slice(0, verb).every(token => /^\p{Lu}/u.test(token.form))) return false
  const isTold = PLAYERS.has(tokens[verb + 1]?.lemma ?? '') || names.some(name => name.type === 'PER' && name.first === verb + 1)
  return isTold && isTeamVerb(tokens[verb], events) && !tokens.some(({ upos, xpos }, at) => at > verb && upos === 'VERB' && (xpos === 'VBZ' || xpos === 'VBD'))
}

const isTeamVerb = (token: Token | undefined, events: EventLexicon): boolean => events.entries(token?.form ?? '', 'VERB').some(entry => OF_TEAMS.has(entry.type))

/** "Velm sack Ann Lee, ⟨appoint⟩ Tom Reed": the second verb, taken for a part of the name behind it. */
function settleSecond(sentence: Sentence, first: number, events: EventLexicon): Sentence {
  const { tokens } = sentence
  const verb = tokens.findIndex((token, at) => at > first && /^(?:,|and)$/.test(tokens[at - 1]?.form ?? '') && isMistaken(token, events) && isTeamVerb(token, events))
  const object = tokens[verb]?.head ?? -1
  if (verb < 0 || object < verb || !BEFORE_NOUN.has(tokens[verb]?.deprel ?? '')) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === verb) return { ...asVerb(token), head: first, deprel: 'conj' }
      if (at === object) return { ...token, head: verb, deprel: 'obj' }
      return token.head === object && at < verb ? { ...token, head: verb } : token
    }),
  }
}

/** "gas" from "tear" in "tear gas". */
function headOfCompound(tree: SentenceTree, token: number): number {
  let at = token
  while (tree.is(at, 'compound') && tree.head(at) > at) at = tree.head(at)
  return at
}

const isAfterActors = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN') && ACTORS.has(singular(token)) && (token.form.toLowerCase() === 'police' || token.form.toLowerCase() !== singular(token))

/** In lower case; taggers take "Gunmen" at the start for a name, which has no singular. */
function singular({ form, lemma }: Token): string {
  const word = lemma.toLowerCase()
  if (word !== form.toLowerCase() || word === 'police') return word
  return word.endsWith('men') ? `${word.slice(0, -2)}an` : word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')
}

const isMistaken = ({ upos, form }: Token, events: EventLexicon): boolean =>
  (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN') && /^\p{Ll}/u.test(form) && !form.endsWith('s') && events.entries(form, 'VERB').length > 0

/** "Bomber ⟨strikes⟩ hotel", "Gunman ⟨attacks⟩ church": behind one who acts, and before what it is done to; not "Rebel attacks kill nine". */
function isThirdPerson(tokens: readonly Token[], at: number, events: EventLexicon): boolean {
  const [actor, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.xpos !== 'NNS' || !/^\p{Ll}+s$/u.test(token.form) || actor === undefined || !(/^(?:NOUN|PROPN)$/.test(actor.upos) || (at === 1 && actor.upos === 'ADJ')) || next === undefined || !ACTORS.has(actor.lemma.toLowerCase()) || isAfterActors(actor)) return false
  if (events.entries(token.lemma, 'VERB').length === 0 || tokens.some(({ upos, xpos }) => upos === 'VERB' && (xpos === 'VBZ' || xpos === 'VBD'))) return false
  const isVerbal = events.entries(next.form.toLowerCase(), 'VERB').length > 0 && /^(?:NOUN|PROPN|NUM|DET|ADJ)$/.test(tokens[at + 2]?.upos ?? '')
  return /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(next.upos) ? !isVerbal : next.upos === 'VERB' && next.xpos === 'VBP' && events.entries(next.lemma, 'VERB').length === 0
}

/** "Bomber hits ⟨checkpoint⟩": the object, of which trees make the verb. */
const takenForVerb = (tree: SentenceTree, verb: number): number | undefined =>
  tree.is(verb, 'nsubj') && tree.head(verb) === verb + 1 && tree.head(verb + 1) < 0 && ['VERB', 'NOUN'].includes(tree.upos(verb + 1)) && tree.kidBy(verb + 1, 'cop') === undefined
    && tree.head(verb - 1) === verb ? verb + 1 : undefined

function turned(token: Token, at: number, verb: number, object: number): Token {
  if (at === verb) return { ...asVerb(token), head: -1, deprel: 'root' }
  if (at === verb - 1) return { ...token, upos: 'NOUN', xpos: 'NN', deprel: 'nsubj' }
  if (at === object) return { ...token, upos: 'NOUN', xpos: 'NN', head: verb, deprel: 'obj' }
  if (token.head === verb && at < verb) return { ...token, head: verb - 1 }
  return token.head === object ? { ...token, head: verb } : token
}

const asVerb = (token: Token): Token => token.xpos === 'NNS' ? { ...token, upos: 'VERB', xpos: 'VBZ' } : { ...token, upos: 'VERB', xpos: 'VBP', lemma: token.form }

function rehung(token: Token, at: number, verb: number, object: number): Token {
  if (at === verb) return { ...asVerb(token), head: -1, deprel: 'root' }
  if (at === verb - 1) return { ...token, head: verb, deprel: 'nsubj' }
  if (at === object) return { ...token, head: verb, deprel: 'obj' }
  if (token.head === object && at < verb) return { ...token, head: verb - 1 }
  if (token.head === verb - 1 && at > verb) return { ...token, head: verb }
  return token.head === object && at > object && OF_CLAUSE.has(token.deprel) ? { ...token, head: verb, deprel: CLAUSAL.get(token.deprel) ?? token.deprel } : token
}

const CLAUSAL: ReadonlyMap<string, string> = new Map([...ON_VERB, ['acl', 'advcl']])
