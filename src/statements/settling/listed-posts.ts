import type { Sentence, Token } from '../../model/index.js'
import type { RelationLexicon } from '../lexicon/index.js'
import { isForest } from './forest.js'
import { MAKING } from './making.js'

/** As many words as an office has before its noun: "deputy prime minister". */
const LONGEST = 4

/** Somebody and the post they get: the first word of all that is said of them, the name, "as" if it is there, the first and the last word of the office. */
interface Item { readonly start: number, readonly name: number, readonly nameEnd: number, readonly as: number, readonly office: number, readonly noun: number }

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ'])

/**
 * A sentence that tells of several who get posts, each name with its office: "named ⟨Ann Lee⟩ finance minister, ⟨Tom Reed⟩ interior minister and General ⟨Ana Ruiz⟩ defence
 * minister". All of them are the verb's objects, whatever trees make of the offices between.
 */
export function settleListedPosts(sentence: Sentence, relations: RelationLexicon): Sentence {
  const verb = sentence.tokens.findIndex((token, at) => token.upos === 'VERB' && MAKING.has(token.lemma) && !sentence.tokens.some(kid => kid.head === at && kid.deprel === 'aux:pass'))
  if (verb < 0) return sentence
  const items: Item[] = []
  for (let at = verb + 1; ;) {
    const item = itemAt(sentence, at, relations)
    if (item === undefined) break
    items.push(item)
    const next = item.noun + 1
    const form = sentence.tokens[next]?.form
    if (form !== ',' && form !== 'and') break
    at = form === ',' && sentence.tokens[next + 1]?.form === 'and' ? next + 2 : next + 1
  }
  if (items.length < 2) return sentence
  const settled = listed(sentence, verb, items)
  return isForest(settled) ? settled : sentence
}

function itemAt({ tokens, names }: Sentence, start: number, relations: RelationLexicon): Item | undefined {
  const name = names.find(n => n.type === 'PER' && n.first >= start && n.first <= start + 2 && tokens.slice(start, n.first).every(token => token.upos === 'PROPN'))
  if (name === undefined) return undefined
  const as = tokens[name.last + 1]?.form === 'as' ? name.last + 1 : -1
  const office = as < 0 ? name.last + 1 : as + 1
  let noun = office
  while (noun < office + LONGEST && NOMINAL.has(tokens[noun + 1]?.upos ?? '') && /^\p{Ll}/u.test(tokens[noun + 1]?.form ?? '')) noun++
  const isOffice = tokens.slice(office, noun + 1).every(token => NOMINAL.has(token.upos) && /^\p{Ll}/u.test(token.form))
    && relations.words(tokens[noun]?.lemma.toLowerCase() ?? '', 'NOUN').some(word => word.givesRole)
  return isOffice ? { start, name: name.first, nameEnd: name.last, as, office, noun } : undefined
}

function listed(sentence: Sentence, verb: number, items: readonly Item[]): Sentence {
  const [first] = items
  const last = items.at(-1)
  if (first === undefined || last === undefined) return sentence
  const isInside = (at: number): boolean => at > verb && at <= last.noun
  const heads = new Set(items.flatMap(({ name, noun }) => [name, noun]))
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      if (!isInside(at)) return isInside(token.head) && !heads.has(token.head) ? { ...token, head: verb } : token
      const item = items.find(({ start, noun }) => at >= start && at <= noun)
      if (item === undefined) {
        const next = items.find(({ start }) => start > at) ?? last
        return { ...token, head: next.name, deprel: token.form === 'and' ? 'cc' : 'punct' }
      }
      const isFirst = item === first
      if (at === item.name) return { ...token, head: isFirst ? verb : first.name, deprel: isFirst ? 'obj' : 'conj' }
      if (at < item.name) return { ...token, head: item.name, deprel: 'nmod:desc' }
      if (at <= item.nameEnd) return { ...token, head: item.name, deprel: 'flat' }
      if (at === item.as) return { ...token, head: item.noun, deprel: 'case' }
      if (at < item.noun) return { ...token, head: item.noun, deprel: token.upos === 'ADJ' ? 'amod' : 'compound' }
      if (isFirst) return { ...token, head: verb, deprel: item.as < 0 ? 'xcomp' : 'obl' }
      return { ...token, head: item.name, deprel: item.as < 0 ? 'appos' : 'nmod' }
    }),
  }
}
