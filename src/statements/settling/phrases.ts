import type { Name, Sentence, Token } from '../../model/index.js'
import { isWeekday } from '../time/names.js'
import { SentenceTree } from '../tree.js'
import { ON_VERB } from './links.js'

/** Changes to the tokens of a sentence, by their places. */
type Changes = Map<number, Partial<Token>>

/** A sentence whose phrases hold what belongs to them, and no more. */
export const settlePhrases = (sentence: Sentence): Sentence =>
  [settleJoint, settleMembership, settleAsides, settleFronted, settleDays, settleSearches, settleServices, settleDeclared, settlePeople].reduce((read, step) => step(read), sentence)

const changed = (sentence: Sentence, changes: Changes): Sentence =>
  changes.size === 0 ? sentence : { ...sentence, tokens: sentence.tokens.map((token, at): Token => ({ ...token, ...changes.get(at) })) }

/**
 * "⟨A joint Peruvian and⟩ border force detained two men": one force of two, and not something with a clause beside it, as trees have it
 * that take the first adjective for a thing.
 */
function settleJoint(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const head = tokens.findIndex((token, at) => token.deprel === 'conj' && token.upos === 'NOUN' && token.head < at - 1 && isJoint(tokens, token.head, at))
  if (head >= 0) return withJoint(sentence, tokens[head]?.head ?? -1, head)
  const and = tokens.findIndex((token, at) => token.lemma === 'and' && token.deprel === 'cc' && at > 1
    && tokens[at - 1]?.upos === 'ADJ' && tokens[token.head]?.upos === 'VERB' && tokens[token.head]?.head === at - 1 && tokens[token.head]?.deprel === 'conj')
  const first = tokens[and - 1]
  if (first === undefined) return sentence
  const verb = tokens[and]?.head ?? -1
  const noun = tokens.findIndex((token, at) => at > and && token.head === verb && /^nsubj(?::pass)?$/.test(token.deprel))
  const hasArticle = tokens.some((token, at) => token.head === and - 1 && token.deprel === 'det' && at < and)
  const isPhrase = noun > and && tokens.slice(and + 1, noun).every(token => token.head === noun && /^(?:compound|amod)$/.test(token.deprel))
  if (!hasArticle || !isPhrase || noun === and + 1) return sentence
  const changes: Changes = new Map([
    [verb, { head: first.head, deprel: first.deprel }], [and - 1, { head: noun, deprel: 'amod' }], [and + 1, { head: and - 1, deprel: 'conj' }], [and, { head: and + 1 }],
  ])
  tokens.forEach((token, at) => {
    if (token.head === and - 1 && at < and - 1) changes.set(at, { head: noun })
    else if (token.head === and - 1 && at > and && at !== verb && at !== and + 1) changes.set(at, { head: verb })
  })
  return changed(sentence, changes)
}

/** "A joint Peruvian and border force": an adjective under an article that is no noun, joined to a noun without one. */
function isJoint(tokens: readonly Token[], first: number, noun: number): boolean {
  const adjective = tokens[first]
  const own = (at: number, link: string): boolean => tokens.some(kid => kid.head === at && kid.deprel === link)
  return adjective?.upos === 'ADJ' && /^(?:nsubj|obj|obl|nmod)/.test(adjective.deprel) && tokens[first + 1]?.form === 'and' && own(first, 'det') && !own(noun, 'det')
    && tokens.slice(first + 2, noun).every(token => token.head === noun && /^(?:compound|amod)$/.test(token.deprel))
}

const withJoint = (sentence: Sentence, first: number, noun: number): Sentence => {
  const { tokens } = sentence
  const [adjective, joined] = [tokens[first], first + 2]
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: adjective?.head ?? -1, deprel: adjective?.deprel ?? 'root' }
      if (at === first) return { ...token, head: noun, deprel: 'amod' }
      if (at === joined) return { ...token, head: first, deprel: 'conj' }
      if (at === first + 1) return { ...token, head: joined }
      return token.head === first ? { ...token, head: noun } : token
    }),
  }
}

/**
 * "an ⟨Islamic Front of Zarovia⟩ leader": a leader of the front, and not the front of a "Zarovia leader". A name that is one whole, or an
 * article that the name itself would not have, tells that the noun at its end is what the article goes with.
 */
function settleMembership(sentence: Sentence): Sentence {
  const { tokens, names } = sentence
  const changes: Changes = new Map()
  tokens.forEach((token, at) => {
    if (token.upos !== 'NOUN' || token.deprel !== 'nmod' || !MEMBERS.test(token.form) || token.head >= at - 2 || tokens[at - 1]?.upos !== 'PROPN' && tokens[at - 2]?.upos !== 'PROPN') return
    const head = tokens[token.head]
    const last = tokens.findLastIndex((t, i) => i < at && t.upos === 'PROPN' && t.head === at)
    const marker = tokens.findIndex((t, i) => i > token.head && i < last && t.head === at && t.deprel === 'case' && /^(?:of|in|for)$/.test(t.lemma))
    if (head?.upos !== 'PROPN' || marker !== token.head + 1 || !(isWhole(names, token.head, last) || isOneOf(tokens, token.head))) return
    changes.set(at, { head: head.head, deprel: head.deprel })
    changes.set(token.head, { head: at, deprel: 'compound' })
    changes.set(last, { head: token.head, deprel: 'nmod' })
    tokens.forEach((t, i) => {
      if (i === last || i === token.head || i === at) return
      if (t.head === token.head && (t.deprel === 'det' || i > at)) changes.set(i, { head: at })
      else if (t.head === at && i <= last) changes.set(i, { head: last })
    })
  })
  return changed(sentence, changes)
}

/** Who is in a body, or acts for it. */
const MEMBERS = /^(?:leader|commander|member|fighter|militant|insurgent|terrorist|operative|facilitator|recruiter|deserter|soldier|gunman|gunmen|official|officer|spokes(?:man|woman|person)|chief|figure|supporter|activist|lawmaker|candidate|director|chairman|president|delegate|employee|agent|analyst|researcher|lecturer|professor|student|graduate|expert)s?$/

const isWhole = (names: readonly Name[], first: number, last: number): boolean => names.some(n => n.type === 'ORG' && n.first <= first && n.last >= last)

/** "an al-Qaida in …": what goes by a name has no such article of its own. */
function isOneOf(tokens: readonly Token[], head: number): boolean {
  let first = head
  while (first > 0 && tokens[first - 1]?.head === head && tokens[first - 1]?.deprel !== 'det') first--
  return /^an?$/i.test(tokens[first - 1]?.form ?? '')
}

/** "The clerk, ⟨from Harlow Council, the largest⟩, was killed": with a preposition it is where he is from, and not who he is. */
function settleAsides(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const changes: Changes = new Map()
  tokens.forEach((token, at) => {
    const from = token.deprel === 'appos' && token.head < at ? asideAt(tokens, token.head, at) : -1
    const body = tokens[from]?.head ?? -1
    if (body < 0) return
    if (body === at) changes.set(at, { deprel: 'nmod' })
    else if (tokens[body]?.deprel === 'nmod') {
      changes.set(body, { head: token.head })
      changes.set(at, { head: body })
    } else {
      changes.set(from, { head: at })
      changes.set(at, { deprel: 'nmod' })
    }
  })
  return changed(sentence, changes)
}

/** The preposition right behind the comma behind a noun, of what is hung beside the noun or below that. */
function asideAt(tokens: readonly Token[], noun: number, beside: number): number {
  const from = noun + 2
  const isAside = tokens[noun + 1]?.form === ',' && /^(?:from|of|with)$/.test(tokens[from]?.form ?? '') && tokens[from]?.deprel === 'case'
  const body = tokens[from]?.head ?? -1
  return isAside && (body === beside || tokens[body]?.head === beside) && body <= beside ? from : -1
}

/** "In Dalton, Helm province, ⟨a patrol⟩ found a cache": what stands with its preposition before the article of the subject is no part of it. */
function settleFronted(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const fronted = tokens.findIndex((token, at) => token.deprel === 'nmod' && token.head > at + 1 && /^nsubj(?::pass)?$/.test(tokens[token.head]?.deprel ?? '')
    && tokens.some((t, i) => i < at && t.head === at && t.deprel === 'case'))
  const noun = tokens[fronted]?.head ?? -1
  const verb = tokens[noun]?.head ?? -1
  const article = tokens.findIndex((t, i) => i > fronted && t.head === noun && t.deprel === 'det')
  if (fronted < 0 || article < 0 || tokens[article - 1]?.form !== ',' || tokens[verb]?.upos !== 'VERB') return sentence
  const changes: Changes = new Map([[fronted, { head: verb, deprel: ON_VERB.get('nmod') ?? 'obl' }]])
  tokens.forEach((t, i) => {
    if (t.head === noun && t.deprel === 'punct' && i < article) changes.set(i, { head: verb })
  })
  return changed(sentence, changes)
}

/** "killed by the forces ⟨Monday⟩ after they attacked": when it was, and nothing that the forces are called. */
function settleDays(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const changes: Changes = new Map()
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]
    if (token.head >= at || !isWeekday(token.form) || before?.upos !== 'NOUN' || token.head !== at - 1 || !/^(?:compound|flat|appos|nmod:unmarked|nmod:desc)$/.test(token.deprel)) return
    const tree = new SentenceTree(sentence)
    const verb = tree.ancestors(at).find(up => tree.upos(up) === 'VERB')
    if (verb !== undefined) changes.set(at, { head: verb, deprel: 'obl:unmarked' })
  })
  return changed(sentence, changes)
}

/** What is done to get hold of somebody. */
const SEARCHES: ReadonlySet<string> = new Set(['operation', 'raid', 'search', 'sweep', 'manhunt', 'hunt', 'mission'])

const DAYS: ReadonlySet<string> = new Set(['today', 'yesterday', 'tonight'])

/** "detained two men in an operation to arrest a smuggler ⟨in Dalton yesterday⟩": when and where it was, and not when and where the smuggler was to be arrested. */
function settleSearches(given: Sentence): Sentence {
  if (!given.tokens.some(token => SEARCHES.has(token.lemma))) return given
  const sentence = changed(given, new Map(given.tokens.flatMap((token, at): [number, Partial<Token>][] => {
    const noun = token.deprel === 'advcl' && token.xpos === 'VB' && given.tokens[at - 1]?.form === 'to' && SEARCHES.has(given.tokens[at - 2]?.lemma ?? '') ? at - 2 : -1
    return noun < 0 || noun <= token.head ? [] : [[at, { head: noun, deprel: 'acl' }]]
  })))
  const { tokens } = sentence
  const changes: Changes = new Map()
  tokens.forEach((token, at) => {
    const noun = tokens[token.head]
    if (token.deprel !== 'acl' || token.xpos !== 'VB' || noun === undefined || !SEARCHES.has(noun.lemma) || !/^VB[DN]$/.test(tokens[noun.head]?.xpos ?? '')) return
    tokens.forEach((own, i) => {
      if (own.head !== at || i < at) return
      const marker = tokens.find((t, k) => k < i && t.head === i && t.deprel === 'case')?.form
      if (/^(?:obl:unmarked|parataxis|conj)$/.test(own.deprel) && (DAYS.has(own.form) || isWeekday(own.form))) changes.set(i, { head: noun.head, deprel: 'obl:unmarked' })
      else if (own.deprel === 'obl' && marker === 'in' && own.upos !== 'NUM') changes.set(i, { head: token.head, deprel: 'nmod' })
    })
  })
  return changed(sentence, changes)
}

/** "declared five sailors ⟨dead⟩": what they were declared, and not which of them. */
function settleDeclared(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const dead = tokens.findIndex((token, at) => /^(?:dead|deceased)$/.test(token.form) && token.head < at && tokens[token.head]?.deprel === 'obj'
    && /^(?:declare|pronounce|presume)$/.test(tokens[tokens[token.head]?.head ?? -1]?.lemma ?? ''))
  return dead < 0 ? sentence : changed(sentence, new Map([[dead, { head: tokens[tokens[dead]?.head ?? -1]?.head ?? -1, deprel: 'xcomp' }]]))
}

const SERVICES = /^(?:Army|Navy|Force|Guard|Marines|Corps|Police)$/

/** "from the Army, Coast Guard, ⟨Navy⟩, and local agencies": several services, and not one that the next describes. */
const settleServices = (sentence: Sentence): Sentence => !sentence.tokens.some(token => token.deprel === 'appos' && SERVICES.test(token.form)) ? sentence : {
  ...sentence,
  tokens: sentence.tokens.map((token, at): Token => token.deprel === 'appos' && SERVICES.test(token.form) && SERVICES.test(sentence.tokens[token.head]?.form ?? '')
    && !sentence.tokens.some((t, i) => t.head === at && i < at && t.deprel === 'det') ? { ...token, deprel: 'conj' } : token),
}

/** "Cpl Ann Lee, 26, ⟨Pte Ada Stone⟩, 23, and Pte Odd Berg": people of two names each that share none are several, and nobody by two names. */
function settlePeople(sentence: Sentence): Sentence {
  const { tokens, names } = sentence
  if (names.filter(n => n.type === 'PER').length < 2) return sentence
  const nameAt = (at: number): Name | undefined => names.find(n => n.type === 'PER' && n.first <= at && n.last >= at && n.last > n.first)
  const wordsOf = (name: Name): string[] => tokens.slice(name.first, name.last + 1).map(t => t.form).filter(form => /^\p{Lu}\p{Ll}/u.test(form))
  const changes: Changes = new Map()
  tokens.forEach((token, at) => {
    if (token.deprel !== 'appos' || token.head >= at) return
    const [one, other] = [nameAt(token.head) ?? nameAt(token.head + 1), nameAt(at) ?? nameAt(at + 1)]
    if (one === undefined || other === undefined || one === other) return
    const words = wordsOf(one)
    if (words.length > 1 && wordsOf(other).length > 1 && !wordsOf(other).some(word => words.includes(word))) changes.set(at, { deprel: 'conj' })
  })
  return changed(sentence, changes)
}
