import type { Sentence, Token } from '../model/index.js'
import { isDeprel } from '../model/index.js'

const NONE: readonly number[] = []

/** "⟨Gunmen⟩ stormed a hotel": at the start of a sentence taggers take them for a name. */
const MEN = /^(?:gun|police|militia|service|business|fisher|tribes|sports|crew|spokes)men$/

function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  const isMen = lemma.endsWith('men') && lemma.length > 4 && (token.upos === 'NOUN' || MEN.test(lemma))
  return isMen && !/^(?:specimen|regimen|women|acumen|abdomen)$/.test(lemma) ? `${lemma.slice(0, -2)}an` : lemma
}

/** A sentence with its dependents by head, and the name that covers each token. */
export class Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly #kids: readonly (readonly number[])[]
  readonly #lemmas: readonly string[]

  constructor(sentence: Sentence) {
    this.sentence = sentence
    this.tokens = sentence.tokens
    const kids: number[][] = sentence.tokens.map(() => [])
    sentence.tokens.forEach((token, i) => kids[token.head]?.push(i))
    this.#kids = kids
    this.#lemmas = sentence.tokens.map(lemmaOf)
  }

  /** The dependents of a token, from left to right. */
  kids(i: number): readonly number[] {
    return this.#kids[i] ?? NONE
  }

  /** Whether a token stands in the relation to its head; "nsubj" also covers "nsubj:pass". */
  is(i: number, ...relations: readonly string[]): boolean {
    const deprel = this.tokens[i]?.deprel
    if (deprel === undefined) return false
    for (const relation of relations) if (isDeprel(deprel, relation)) return true
    return false
  }

  kidsBy(i: number, ...relations: readonly string[]): readonly number[] {
    return this.kids(i).filter(kid => this.is(kid, ...relations))
  }

  /** In lower case; "gunmen" is "gunman" whether or not the lemmatizer knows it. */
  lemma(i: number): string {
    return this.#lemmas[i] ?? ''
  }

  /** The lemma with what a hyphen ties to it: "film-maker", where the tokenizer makes three of it. */
  hyphenated(i: number): string | undefined {
    const [before, hyphen, token] = [this.tokens[i - 2], this.tokens[i - 1], this.tokens[i]]
    if (before === undefined || hyphen === undefined || token === undefined || !/^[-‐]$/.test(hyphen.form)) return undefined
    return before.end === hyphen.start && hyphen.end === token.start ? `${this.lemma(i - 2)}-${this.lemma(i)}` : undefined
  }

  head(i: number): number {
    return this.tokens[i]?.head ?? -1
  }

  /** Whether `above` is on the way from the token to the root. */
  isUnder(i: number, above: number): boolean {
    let at = this.head(i)
    for (let steps = 0; at >= 0 && steps < this.tokens.length; steps++) {
      if (at === above) return true
      at = this.head(at)
    }
    return false
  }

  /** The dependent of `above` through which the token hangs on it. */
  branchOf(i: number, above: number): number | undefined {
    let at = i
    for (let steps = 0; at >= 0 && steps < this.tokens.length; steps++) {
      const head = this.head(at)
      if (head === above) return at
      at = head
    }
    return undefined
  }

  /** The last token of the subtree, leaving out branches that `stop` names. */
  lastUnder(i: number, stop: (kid: number) => boolean): number {
    const queue = [i]
    let last = i
    for (let at = 0; at < queue.length && queue.length <= this.tokens.length; at++) {
      const token = queue[at] ?? i
      last = Math.max(last, token)
      for (const kid of this.kids(token)) if (!stop(kid)) queue.push(kid)
    }
    return last
  }

  /** The preposition or other case marker of a nominal, in lower case. */
  marker(i: number): string | undefined {
    const mark = this.kids(i).find(kid => this.is(kid, 'case'))
    return mark === undefined ? undefined : this.lemma(mark)
  }

  /** The verb or clause head that a token belongs to. */
  clauseOf(i: number): number {
    let at = i
    for (let steps = 0; steps < this.tokens.length; steps++) {
      const upos = this.tokens[at]?.upos
      if (upos === 'VERB' || this.head(at) < 0 || this.is(at, 'acl', 'advcl', 'ccomp', 'xcomp', 'parataxis')) return at
      at = this.head(at)
    }
    return at
  }

  /**
   * The subject of a verb, its own or one that it shares: with the verb that it is coordinated with or completes,
   * or the noun that its clause describes.
   */
  subjectOf(verb: number): number | undefined {
    let at = verb
    for (let steps = 0; at >= 0 && steps < this.tokens.length; steps++) {
      const subject = this.kids(at).find(k => this.is(k, 'nsubj'))
      if (subject !== undefined) return subject
      if (this.is(at, 'acl')) return this.head(at)
      if (!this.is(at, 'conj', 'xcomp', 'advcl', 'aux')) return undefined
      at = this.head(at)
    }
    return undefined
  }

  /** Whether a result stands in the sentence: "2-1". */
  hasScore(): boolean {
    return this.tokens.some((t, i) => /^\d{1,3}[-–]\d{1,3}$/.test(t.form)
      || (/^[-–]$/.test(t.form) && /^\d{1,3}$/.test(this.tokens[i - 1]?.form ?? '') && /^\d{1,3}$/.test(this.tokens[i + 1]?.form ?? '')))
  }

  /** The token of a span that the others depend on: the one whose head is outside. */
  headOf(first: number, last: number): number {
    for (let i = first; i <= last; i++) {
      const head = this.head(i)
      if ((head < first || head > last) && this.tokens[i]?.upos !== 'PUNCT') return i
    }
    return last
  }
}

/** "X is a Y": affirmed, and Y a noun. */
export function isCopula(tree: Tree, predicate: number): boolean {
  const kids = tree.kids(predicate)
  // "is a militant": after an article what is taken for an adjective is a noun
  const isNoun = /^(?:NOUN|PROPN)$/.test(tree.tokens[predicate]?.upos ?? '') || (tree.tokens[predicate]?.upos === 'ADJ' && kids.some(k => tree.is(k, 'det') && /^an?$/.test(tree.lemma(k))))
  // "joined the firm after being the [director] of another"
  const isBeing = kids.some(k => tree.is(k, 'cop') && tree.tokens[k]?.form === 'being')
  return isNoun && kids.some(k => tree.is(k, 'cop')) && !kids.some(k => tree.lemma(k) === 'not' || (tree.is(k, 'case', 'mark') && !(isBeing && /^(?:after|before|while|despite|since|besides)$/.test(tree.lemma(k)))) || /^(?:may|might|could|would)$/.test(tree.lemma(k)))
}
