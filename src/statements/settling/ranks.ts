import type { Sentence, Token } from '../../model/index.js'
import ranks from './ranks.json' with { type: 'json' }

const SERVICES: ReadonlySet<string> = new Set(ranks.services)
const RANKS: ReadonlySet<string> = new Set(ranks.ranks)

/** What a general or an officer may be "commanding". */
const COMMANDERS: ReadonlySet<string> = new Set(['general', 'officer'])

/** A sentence in which those who serve are who is spoken of, and not their service or what they command. */
export const settleRanks = (sentence: Sentence): Sentence => settleCommanding(settleServices(sentence))

/** A service with a rank and a name behind it: the first token of the service, of the rank and of the name, and the last of the name. */
interface Served { readonly service: number, readonly rank: number, readonly name: number, readonly last: number }

/** "⟨U.S. Marine Corps Col.⟩ Ann Lee spoke": the one who speaks is the colonel; trees often take the service for the subject. */
function settleServices(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, at) => {
    const served = SERVICES.has(token.form.toLowerCase()) ? servedAt(read, at) : undefined
    return served === undefined ? read : headedByName(read, served)
  }, sentence)
}

function servedAt({ tokens, names }: Sentence, service: number): Served | undefined {
  let name = service + 1
  while (RANKS.has(wordOf(tokens[name]))) name++
  if (name === service + 1 || tokens[name]?.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(tokens[name]?.form ?? '')) return undefined
  const person = names.find(n => n.type === 'PER' && n.first <= name && n.last >= name)
  if (person === undefined) return undefined
  let first = service
  while (tokens[first - 1]?.upos === 'PROPN' && !names.some(n => n.type === 'PER' && n.last === first - 1)) first--
  return { service: first, rank: service + 1, name, last: person.last }
}

const wordOf = (token: Token | undefined): string => (token?.form ?? '').toLowerCase().replace(/\.$/, '')

/** The sentence with the name as the head of all that stands before it. */
function headedByName(sentence: Sentence, { service, rank, name, last }: Served): Sentence {
  const { tokens } = sentence
  const isInside = (at: number): boolean => at >= service && at <= last
  const top = tokens.findIndex((token, at) => isInside(at) && !isInside(token.head))
  const above = tokens[top]
  if (above === undefined || top >= name) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === name) return { ...token, head: above.head, deprel: above.deprel }
      if (at > name && at <= last) return token.head >= name && token.head <= last ? token : { ...token, head: name, deprel: 'flat' }
      if (at === top || (at >= rank && at < name)) return { ...token, head: name, deprel: 'nmod:desc' }
      return token.head === top && !isInside(at) ? { ...token, head: name } : token
    }),
  }
}

/** "Ann Lee, ⟨commanding general⟩ of the division", "deputy ⟨commanding general⟩": an office, and nothing that somebody commands. */
function settleCommanding(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, at) => {
    const office = token.form === 'commanding' && token.upos === 'VERB' && COMMANDERS.has(wordOf(read.tokens[at + 1])) ? at + 1 : -1
    return read.tokens[office]?.head === at ? asOffice(read, at, office) : read
  }, sentence)
}

function asOffice(sentence: Sentence, verb: number, office: number): Sentence {
  const { tokens } = sentence
  const deputy = wordOf(tokens[verb - 1]) === 'deputy' && tokens[verb]?.head === verb - 1 ? verb - 1 : undefined
  const place = (deputy === undefined ? undefined : tokens[deputy]) ?? (tokens[verb - 1]?.form === ',' ? { head: nominalAt(tokens, verb - 2), deprel: 'appos' } : tokens[verb])
  if (place === undefined) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === office) return { ...token, head: place.head, deprel: place.deprel }
      if (at === verb) return { ...token, upos: 'ADJ', xpos: 'JJ', head: office, deprel: 'amod' }
      if (at === deputy) return { ...token, head: office, deprel: 'compound' }
      return token.head === verb || token.head === deputy ? { ...token, head: office } : token
    }),
  }
}

/** The head of the name that ends at a token. */
function nominalAt(tokens: readonly Token[], last: number): number {
  let at = last
  while (['flat', 'compound'].includes(tokens[at]?.deprel ?? '') && (tokens[at]?.head ?? -1) >= 0) at = tokens[at]?.head ?? -1
  return at
}
