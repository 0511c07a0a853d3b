import type { Sentence, Token } from '../../model/index.js'

/** Participles that are adjectives before a place. */
const BESIDE: ReadonlySet<string> = new Set(['neighbouring', 'neighboring', 'surrounding', 'adjoining', 'bordering'])

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Where nouns stand. */
const HEADS: ReadonlySet<string> = new Set(['appos', 'nsubj', 'nsubj:pass', 'obj', 'obl', 'obl:agent', 'nmod', 'nmod:desc', 'conj', 'root', 'xcomp', 'ccomp'])

/** "Ann Lee, the chief ⟨executive⟩ of Norvik": a noun, which taggers take for an adjective. */
function settleOffices(sentence: Sentence): Sentence {
  const isOffice = (token: Token, at: number): boolean => token.upos === 'ADJ' && token.form.toLowerCase() === 'executive'
    && sentence.tokens[at - 1]?.form.toLowerCase() === 'chief' && HEADS.has(token.deprel)
  if (!sentence.tokens.some(isOffice)) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at): Token => isOffice(token, at) ? { ...token, upos: 'NOUN', xpos: 'NN' } : token) }
}

/** How a place hangs whose preposition was not seen. */
const LOOSE = /^(?:(?:nmod|obl):unmarked|obj|appos|parataxis|dep)$/

/** How far up the verb of a place may be. */
const UP = 4

/** "protesters ⟨outside⟩ parliament": a preposition, which trees take for an adjective where no article follows. */
function settleOutside(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const isOutside = ({ form, upos, deprel, head }: Token, at: number): boolean => (form === 'outside' || form === 'near') && upos === 'ADJ' && deprel === 'amod' && at > 0
    && head > at && !tokens.some(kid => kid.head === head && (kid.deprel === 'det' || kid.deprel === 'case')) && (NOMINAL.has(tokens[at - 1]?.upos ?? '') || tokens[at - 1]?.upos === 'VERB')
  const at = tokens.findIndex(isOutside)
  const place = tokens[at]?.head ?? -1
  const linked = tokens[place]
  if (linked === undefined || !LOOSE.test(linked.deprel)) return sentence
  // what happens to people outside a place happens there
  let verb = linked.head
  for (let steps = 0; steps < UP && tokens[verb]?.upos !== 'VERB'; steps++) verb = tokens[verb]?.head ?? -1
  const link = tokens[verb]?.upos === 'VERB' ? { head: verb, deprel: 'obl' } : { head: linked.head, deprel: 'nmod' }
  return {
    ...sentence,
    tokens: tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'ADP', xpos: 'IN', deprel: 'case' }
      return i === place ? { ...token, ...link } : token
    }),
  }
}

/** A sentence in which words that taggers and parsers often get wrong, by the word alone, are what they are. */
export const settleMisread = (sentence: Sentence): Sentence =>
  [settleThose, settleOffices, settleReports, settleFounders, settleSteps, settleInfinitives, settleOutside, settleNeighbouring].reduce((read, step) => step(read), sentence)

/** "They have agreed to merge, the Velm Press ⟨reports⟩.": what a paper does at the end of a sentence, and nothing that is called so. */
function settleReports(sentence: Sentence): Sentence {
  const { tokens, names } = sentence
  const at = tokens.findLastIndex(token => token.form === 'reports')
  const name = tokens[at]?.upos === 'NOUN' && tokens.slice(at + 1).every(token => token.upos === 'PUNCT') ? names.find(n => n.last === at - 1) : undefined
  const opening = name === undefined ? undefined : tokens[name.first - 1]?.upos === 'DET' ? name.first - 1 : name.first
  const own = tokens[at]
  if (name === undefined || opening === undefined || own === undefined || tokens[opening - 1]?.form !== ',') return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'VERB', xpos: 'VBZ', lemma: 'report', deprel: token.head < 0 ? 'root' : 'parataxis' }
      if (i === name.last) return { ...token, head: at, deprel: 'nsubj' }
      return token.head === at && i >= opening && i < at ? { ...token, head: name.last } : token
    }),
  }
}

/** "the families of those killed and ⟨injured⟩": both tell who is meant, and none what somebody else did. */
function settleThose(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const first = tokens.findIndex((token, at) => /^VB[ND]$/.test(token.xpos) && tokens[at - 1]?.form.toLowerCase() === 'those' && /^(?:and|or)$/.test(tokens[at + 1]?.form ?? ''))
  const second = tokens[first + 2]
  if (first < 0 || second === undefined || !/^VB[ND]$/.test(second.xpos) || second.deprel !== 'conj' || second.head === first || !CLOSING.has(tokens[first + 3]?.upos ?? 'PUNCT')) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === first + 2) return { ...token, xpos: 'VBN', head: first }
      return at === first + 1 ? { ...token, head: first + 2 } : token
    }),
  }
}

/** What may follow a participle that has no object. */
const CLOSING: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'CCONJ', 'ADV'])

/** "helped ⟨found⟩ the party": what is helped with is to found, and nothing that was found. */
function settleFounders(sentence: Sentence): Sentence {
  const isInfinitive = (token: Token, at: number): boolean => token.form === 'found' && sentence.tokens[at - 1]?.lemma === 'help' && token.head === at - 1
  if (!sentence.tokens.some(isInfinitive)) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at): Token => isInfinitive(token, at) ? { ...token, upos: 'VERB', xpos: 'VB', lemma: 'found', deprel: 'xcomp' } : token) }
}

/** "demanded that Ann Lee ⟨step⟩ down": a verb, which taggers take for the noun. */
function settleSteps(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const step = tokens.findIndex((token, at) => token.form === 'step' && token.upos === 'NOUN' && /^(?:down|aside)$/.test(tokens[at + 1]?.form ?? ''))
  const subject = tokens.findLastIndex((token, at) => at < step && token.head === step && NOMINAL.has(token.upos))
  if (subject < 0) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === step) return { ...token, upos: 'VERB', xpos: 'VB', deprel: token.deprel === 'obj' ? 'ccomp' : token.deprel }
      if (token.head !== step) return token
      if (at === subject) return { ...token, deprel: 'nsubj' }
      if (token.form === 'that') return { ...token, upos: 'SCONJ', xpos: 'IN', deprel: 'mark' }
      return at < step && token.deprel !== 'mark' ? { ...token, head: subject } : token
    }),
  }
}

/** "promised ⟨to free⟩ the prisoners", "vowed ⟨to open⟩ its border": no adjective stands before an article, which taggers overlook. */
function settleInfinitives(sentence: Sentence): Sentence {
  const verbs = new Map<number, number>()
  sentence.tokens.forEach((token, at) => {
    const [to, next] = [sentence.tokens[at - 1], sentence.tokens[at + 1]]
    const isInfinitive = token.upos === 'ADJ' && token.deprel === 'amod' && to?.form === 'to' && to.head === token.head && next?.head === token.head
      && (next.deprel === 'det' || next.deprel === 'nmod:poss') && token.head > at
    if (isInfinitive) verbs.set(at, token.head)
  })
  if (verbs.size === 0) return sentence
  const objects = new Map([...verbs].map(([verb, noun]) => [noun, verb]))
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): Token => {
      const noun = sentence.tokens[verbs.get(at) ?? -1]
      if (noun !== undefined) return { ...token, upos: 'VERB', xpos: 'VB', head: noun.head, deprel: noun.deprel === 'nmod' ? 'acl' : 'advcl' }
      if (verbs.has(at + 1)) return { ...token, upos: 'PART', xpos: 'TO', head: at + 1, deprel: 'mark' }
      const verb = objects.get(at)
      return verb === undefined ? token : { ...token, head: verb, deprel: 'obj' }
    }),
  }
}

/**
 * A sentence in which "in ⟨neighbouring⟩ Niger" is in Niger: trees often take the word for a verb that the place is the object of.
 */
function settleNeighbouring(sentence: Sentence): Sentence {
  const { tokens } = sentence
  const verbs = new Map<number, number>()
  tokens.forEach((token, at) => {
    if (BESIDE.has(token.form.toLowerCase()) && token.upos === 'VERB') {
      const place = placeOf(tokens, at)
      if (place !== undefined) verbs.set(at, place)
    }
  })
  if (verbs.size === 0) return sentence
  const placed = new Map([...verbs].map(([verb, place]) => [place, verb]))
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      const place = verbs.get(at)
      if (place !== undefined) return { ...token, upos: 'ADJ', xpos: 'JJ', deprel: 'amod', head: place }
      const verb = placed.get(at)
      if (verb !== undefined) return { ...token, ...linkOf(tokens, verb) }
      const above = verbs.get(token.head)
      if (above === undefined) return token
      // "accused neighbouring Niger ⟨of sheltering …⟩" hangs on the verb that the place is the object of
      if (at > above && CLAUSAL.has(token.deprel) && isObject(tokens, token.head)) return { ...token, head: tokens[token.head]?.head ?? above }
      return { ...token, head: above, deprel: token.deprel === 'mark' ? 'case' : token.deprel }
    }),
  }
}

/** The head of the name right behind it, as the tree's object. */
function placeOf(tokens: readonly Token[], verb: number): number | undefined {
  for (let at = verb + 1; at < tokens.length && NOMINAL.has(tokens[at]?.upos ?? ''); at++) if (tokens[at]?.head === verb) return tokens[at]?.upos === 'PROPN' ? at : undefined
  return undefined
}

const CLAUSAL: ReadonlySet<string> = new Set(['advcl', 'obl', 'xcomp', 'ccomp'])

/** "accused ⟨neighbouring⟩ Niger": no preposition stands before it, and the verb above has no other object. */
const isObject = (tokens: readonly Token[], verb: number): boolean => tokens[verb]?.deprel === 'xcomp'
  && !tokens.some((token, at) => (token.head === verb && at < verb && (token.deprel === 'mark' || token.deprel === 'case'))
    || (token.head === tokens[verb]?.head && token.deprel === 'obj'))

/** How the place hangs: as the verb did, in a coordination on what stands before the conjunction. */
function linkOf(tokens: readonly Token[], verb: number): Pick<Token, 'head' | 'deprel'> {
  const { head, deprel } = tokens[verb] ?? { head: -1, deprel: 'root' }
  if (deprel === 'conj') {
    const before = tokens.findLastIndex((token, at) => at < verb && NOMINAL.has(token.upos) && !NOMINAL.has(tokens[token.head]?.upos ?? ''))
    return { head: before >= 0 ? before : head, deprel }
  }
  if (isObject(tokens, verb)) return { head, deprel: 'obj' }
  return { head, deprel: deprel === 'advcl' || deprel === 'xcomp' ? 'obl' : deprel === 'acl' ? 'nmod' : deprel }
}
