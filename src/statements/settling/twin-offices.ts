import type { Sentence, Token } from '../../model/index.js'
import table from './offices.json' with { type: 'json' }

/** Offices of firms that one person often holds two of, by their last word. */
const TWINS: ReadonlySet<string> = new Set(table.twins)

/** What may stand before the last word of an office: "chief" of "chief executive". */
const RANKS: ReadonlySet<string> = new Set(table.ranks)

/** Two offices and who holds them: the first words of both, the "and" between, the first and last word of the name. */
interface Twins { readonly first: number, readonly and: number, readonly name: number, readonly last: number }

/**
 * A sentence in which who holds two offices of a firm is one person. "⟨Norwell Chairman and CEO⟩ Ann Lee said": where the first office has a capital, trees take it for
 * a name beside the holder's, and finders for a part of the firm's.
 */
export function settleTwinOffices(sentence: Sentence): Sentence {
  return sentence.tokens.reduce((read, token, at) => {
    const twins = token.form === 'and' && isOffice(read.tokens[at - 1]) ? twinsAt(read, at) : undefined
    return twins === undefined ? read : heldByOne(read, twins)
  }, sentence)
}

const isOffice = (token: Token | undefined): boolean => token !== undefined && TWINS.has(token.form.toLowerCase())

function twinsAt({ tokens, names }: Sentence, and: number): Twins | undefined {
  let name = and + 1
  while (RANKS.has(formOf(tokens, name))) name++
  // "executive" of "chief executive" may be either
  if (!isOffice(tokens[name]) && isOffice(tokens[name - 1])) name--
  if (!isOffice(tokens[name])) return undefined
  const holder = names.find(n => n.type === 'PER' && (n.first === name + 1 || (n.first === name && n.last > name)))
  const person = holder === undefined ? undefined : { first: name + 1, last: holder.last }
  let first = and - 1
  while (RANKS.has(formOf(tokens, first - 1))) first--
  return person === undefined || tokens[first - 1]?.upos !== 'PROPN' || !isMisread(tokens, first, and, person.first) ? undefined : { first, and, name: person.first, last: person.last }
}

const formOf = (tokens: readonly Token[], at: number): string => tokens[at]?.form.toLowerCase() ?? ''

/** Whether the first office does not hang on the name, as it should. */
const isMisread = (tokens: readonly Token[], first: number, and: number, name: number): boolean =>
  tokens.slice(first, and).every(token => token.head !== name) && (tokens[name]?.head ?? -1) < name

function heldByOne(sentence: Sentence, { first, and, name, last }: Twins): Sentence {
  const { tokens } = sentence
  let firm = first - 1
  while (tokens[firm - 1]?.upos === 'PROPN' || tokens[firm - 1]?.form === '-') firm--
  const isInside = (at: number): boolean => at >= firm && at <= last
  const top = tokens.findIndex((token, at) => isInside(at) && !isInside(token.head))
  const above = tokens[top]
  if (above === undefined || tokens.filter((token, at) => isInside(at) && !isInside(token.head)).length > 1) return sentence
  const [office, second] = [and - 1, name - 1]
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === name) return { ...token, head: above.head, deprel: above.deprel }
      if (at === office) return { ...token, head: name, deprel: 'nmod:desc' }
      if (at === second) return { ...token, head: office, deprel: 'conj' }
      if (at === and) return { ...token, head: second, deprel: 'cc' }
      if (at === first - 1) return { ...token, head: office, deprel: 'compound' }
      if (at >= firm && at < first) return { ...token, head: first - 1, deprel: token.upos === 'PROPN' ? 'compound' : 'punct' }
      if (at >= first && at < office) return { ...token, head: office, deprel: 'amod' }
      if (at > and && at < second) return { ...token, head: second, deprel: 'amod' }
      return isInside(token.head) && !isInside(at) ? { ...token, head: name } : token
    }),
    names: sentence.names.map(n => {
      if (n.first < first && n.last >= first && n.last <= office) return { ...n, last: first - 1, type: 'ORG' as const }
      return n.last === last ? { ...n, first: name } : n
    }),
  }
}
