import type { Sentence, Span, Token } from '../model/index.js'
import { isDeprel } from '../model/index.js'

const NO_KIDS: readonly number[] = []

/** What is remembered of a nominal without a preposition. */
const NO_MARKER = ''

/** What opens a clause with a finite verb. */
const FINITE_MARKERS: ReadonlySet<string> = new Set(['when', 'after', 'before', 'as', 'because', 'while', 'since', 'until'])

/** Verbs that have no passive: trees often read "Thousands protested in Accra" as thousands that were protested. */
const INTRANSITIVE: ReadonlySet<string> = new Set([
  'protest', 'demonstrate', 'rally', 'march', 'riot', 'strike', 'die', 'perish', 'arrive', 'depart', 'come', 'go', 'travel', 'return',
  'flee', 'resign', 'retire', 'abdicate', 'explode', 'detonate', 'erupt', 'crash', 'collapse', 'sink', 'capsize', 'derail', 'collide',
  'happen', 'occur', 'appear', 'disappear', 'emerge', 'fall', 'rise', 'gather', 'meet', 'talk', 'speak', 'agree', 'disagree', 'apologize',
  'apologise', 'vote', 'win', 'compete', 'play', 'score', 'escape', 'survive', 'surrender', 'retreat', 'advance', 'withdraw',
  'participate', 'cooperate', 'work', 'live', 'stay', 'remain', 'stand', 'sit', 'begin', 'end', 'close', 'open', 'debut', 'call',
])

/** Verbs that are hardly ever without an object. */
const TRANSITIVE: ReadonlySet<string> = new Set([
  'kill', 'injure', 'wound', 'arrest', 'detain', 'jail', 'imprison', 'convict', 'charge', 'rescue', 'evacuate', 'displace', 'abduct', 'kidnap', 'stab',
  'behead', 'execute', 'murder', 'assassinate', 'hurt', 'sack', 'oust', 'expel', 'elect', 'appoint', 'destroy', 'damage', 'free', 'acquit', 'fine',
  'sentence', 'deport', 'extradite', 'hospitalize', 'hospitalise', 'indict', 'suspend', 'dismiss', 'torture', 'deploy', 'expose', 'handcuff', 'seize', 'capture',
])

/** Verbs that titles leave without an object in the passive only: "Mayor named", "Vote postponed". */
const TITLED: ReadonlySet<string> = new Set([
  'ban', 'rob', 'steal', 'rape', 'name', 'nominate', 'crown', 'unveil', 'accuse', 'sue', 'demolish', 'approve', 'reject', 'postpone', 'cancel', 'honour', 'honor',
  'ground', 'trap', 'strand', 'clear', 'release', 'award', 'recall', 'scrap', 'axe', 'cut', 'lift', 'discover', 'recover',
])

/** "Teenager ⟨found⟩ guilty", "Nurse ⟨found⟩ dead" */
const FINDINGS: ReadonlySet<string> = new Set(['guilty', 'dead', 'alive', 'safe', 'liable'])

/**
 * The dependency tree of a sentence, with the questions that rules ask of it. Tokens are named by
 * their index in the sentence.
 */
export class SentenceTree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly #kids: readonly (readonly number[])[]
  readonly #lemmas: readonly string[]
  readonly #lemmaLists: (readonly string[] | undefined)[] = []
  readonly #marks = new Map<number, string>()

  constructor(sentence: Sentence) {
    this.sentence = sentence
    this.tokens = sentence.tokens
    const kids: number[][] = sentence.tokens.map(() => [])
    sentence.tokens.forEach((token, i) => kids[token.head]?.push(i))
    this.#kids = kids
    this.#lemmas = sentence.tokens.map(token => token.lemma.toLowerCase())
  }

  /** The dependents of a token, from left to right. */
  kids(i: number): readonly number[] {
    return this.#kids[i] ?? NO_KIDS
  }

  /** The dependents with one of the relations; "nsubj" also finds "nsubj:pass", "nsubj:pass" only itself. */
  kidsBy(i: number, ...relations: readonly string[]): number[] {
    const found: number[] = []
    for (const kid of this.kids(i)) if (this.isOneOf(kid, relations)) found.push(kid)
    return found
  }

  kidBy(i: number, ...relations: readonly string[]): number | undefined {
    for (const kid of this.kids(i)) if (this.isOneOf(kid, relations)) return kid
    return undefined
  }

  /** Whether a token stands in the relation to its head. */
  is(i: number, relation: string): boolean {
    const deprel = this.tokens[i]?.deprel
    return deprel !== undefined && isDeprel(deprel, relation)
  }

  /** Whether a token stands in one of the relations to its head. */
  isOneOf(i: number, relations: readonly string[]): boolean {
    const deprel = this.tokens[i]?.deprel
    if (deprel === undefined) return false
    for (const relation of relations) if (isDeprel(deprel, relation)) return true
    return false
  }

  /** The main word of the sentence; -1 where nothing is without a head. */
  get root(): number {
    return this.tokens.findIndex(token => token.head < 0)
  }

  /** Whether a verb has "to" before it. */
  isInfinitive(i: number): boolean {
    return this.kids(i).some(kid => this.is(kid, 'mark') && this.lemma(kid) === 'to' && this.upos(kid) === 'PART')
  }

  lemma(i: number): string {
    return this.#lemmas[i] ?? ''
  }

  /**
   * The lemma together with the word before it, where word lists have such entries: "prime minister",
   * "cease-fire", and last the lemma alone.
   */
  lemmas(i: number): readonly string[] {
    return this.#lemmaLists[i] ??= this.#findLemmas(i)
  }

  #findLemmas(i: number): readonly string[] {
    const own = this.lemma(i)
    // "Secretary-General Lena Voss": the tree may make either word the head
    if (this.tokens[i + 1]?.form === '-' && this.lemma(i + 2) === 'general') return [`${own}-general`, own]
    if (i === 0) return [own]
    const hyphen = this.tokens[i - 1]?.form === '-' && i >= 2
    return hyphen ? [`${this.lemma(i - 2)}-${own}`, own] : [`${this.lemma(i - 1)} ${own}`, own]
  }

  upos(i: number): string {
    return this.tokens[i]?.upos ?? 'X'
  }

  head(i: number): number {
    return this.tokens[i]?.head ?? -1
  }

  /** The chain of heads above a token, nearest first. */
  ancestors(i: number): number[] {
    const up: number[] = []
    for (let at = this.head(i); at >= 0 && up.length < this.tokens.length; at = this.head(at)) up.push(at)
    return up
  }

  /** The tokens of a subtree in order; `stop` keeps whole branches out. */
  subtree(i: number, stop: (kid: number) => boolean = () => false): number[] {
    const out = [i]
    for (let at = 0; at < out.length && out.length <= this.tokens.length; at++) {
      for (const kid of this.kids(out[at] ?? -1)) if (!stop(kid)) out.push(kid)
    }
    return out.sort((a, b) => a - b)
  }

  /**
   * The preposition that marks a nominal, in lower case: "on", "because of", "such as". A clause's
   * marker ("after bombing …") counts too.
   */
  marker(i: number): string | undefined {
    const known = this.#marks.get(i)
    if (known !== undefined) return known === NO_MARKER ? undefined : known
    const found = this.#findMarker(i)
    this.#marks.set(i, found ?? NO_MARKER)
    return found
  }

  #findMarker(i: number): string | undefined {
    const at = this.kids(i).find(kid => this.is(kid, 'case') && this.tokens[kid]?.xpos !== 'POS')
      ?? this.kids(i).find(kid => this.is(kid, 'mark') && this.upos(kid) !== 'PART' && kid < i)
    if (at === undefined) return undefined
    // "out ⟨of⟩ the house": trees often have two prepositions where there is one
    const second = this.lemma(at + 1) === 'of' && this.is(at + 1, 'case') && this.head(at + 1) === i ? [at + 1] : []
    return [at, ...this.kidsBy(at, 'fixed'), ...second].map(k => (this.tokens[k]?.form ?? '').toLowerCase()).join(' ')
  }

  /** A token and what is coordinated with it: "Iraq and Syria" from "Iraq". */
  conjuncts(i: number): number[] {
    const out = [i]
    for (const kid of this.kidsBy(i, 'conj')) if (!this.#isExcluded(kid)) out.push(...this.conjuncts(kid))
    return out
  }

  /** "a member of the pact but not of the ⟨union⟩": a thing that is named to say that it is none. */
  #isExcluded(i: number): boolean {
    // "was set up by the mayor and ⟨is a small party⟩": a clause of its own
    if (this.upos(i) === 'NOUN' && this.is(i, 'conj') && this.kidBy(i, 'cop') !== undefined && this.kidBy(this.head(i), 'cop') === undefined) return true
    return /^(?:NOUN|PROPN)$/.test(this.upos(i)) && this.kids(i).some(kid => kid < i && this.lemma(kid) === 'not' && this.lemma(kid + 1) !== 'only')
  }

  /** The first conjunct of the coordination that a token is in. */
  firstConjunct(i: number): number {
    let at = i
    while (this.is(at, 'conj') && this.head(at) >= 0 && this.head(at) < at) at = this.head(at)
    return at
  }

  /** Whether a verb form is passive: "was attacked", and "attacked" in "the town attacked by rebels". */
  isPassive(i: number): boolean {
    if (this.kidBy(i, 'aux:pass', 'nsubj:pass') !== undefined) return true
    if (this.kidBy(i, 'obl:agent') !== undefined && !this.#isActive(i)) return true
    const token = this.tokens[i]
    if (token !== undefined && this.sentence.isTitle && this.#isHeadlinePassive(i, token)) return true
    // A past tense that describes a noun and has no subject is a participle that was mistaken.
    const participle = token?.xpos === 'VBN' || (token?.xpos === 'VBD' && token.deprel === 'acl' && this.kidBy(i, 'nsubj') === undefined)
      || this.#isSecondPassive(i)
    if (token === undefined || !participle || INTRANSITIVE.has(token.lemma)) return false
    if (this.is(i, 'conj') && !this.kidBy(i, 'aux', 'nsubj')) return this.isPassive(this.head(i))
    return this.kidBy(i, 'aux') === undefined && (this.is(i, 'acl') || (this.is(i, 'advcl') && !this.#isFinite(i)) || this.is(i, 'amod') || this.#isDescribing(i, token))
      && this.kidBy(i, 'obj') === undefined && !this.is(i, 'acl:relcl')
  }

  /** "executed 37 people ⟨convicted⟩ of treason": what describes an object, which trees take for what it is made to do. */
  #isDescribing(i: number, { lemma, xpos }: Token): boolean {
    return xpos === 'VBN' && TRANSITIVE.has(lemma) && this.is(i, 'xcomp') && this.is(i - 1, 'obj') && this.head(i - 1) === this.head(i)
  }

  /** "when a bus ⟨overturned⟩": a clause of time with a subject has a finite verb, whatever it was tagged as. */
  #isFinite(i: number): boolean {
    return this.kidBy(i, 'nsubj') !== undefined && this.kids(i).some(kid => kid < i && FINITE_MARKERS.has(this.lemma(kid)))
  }

  /** "Two soldiers ⟨killed⟩ in border shelling": titles leave out the auxiliary. */
  #isHeadlinePassive(i: number, { lemma, xpos }: Token): boolean {
    if (lemma === 'find' && FINDINGS.has(this.lemma(i + 1)) && this.kidBy(i, 'nsubj') !== undefined) return true
    return (xpos === 'VBN' || xpos === 'VBD') && (TRANSITIVE.has(lemma) || TITLED.has(lemma)) && this.kidBy(i, 'nsubj') !== undefined
      && this.kidBy(i, 'aux', 'obj', 'iobj', 'xcomp', 'ccomp') === undefined
  }

  /** "was captured in March and ⟨sentenced⟩ to 18 years": a past tense without an object, of a verb that takes one, is the participle that its first conjunct is. */
  #isSecondPassive(i: number): boolean {
    return this.is(i, 'conj') && this.tokens[i]?.xpos === 'VBD' && TRANSITIVE.has(this.lemma(i)) && this.kidBy(i, 'nsubj', 'obj', 'ccomp') === undefined
  }

  /** "has seen attacks by rebels", "has stood by Georgia": active whatever "by" was taken for, with a subject and an object or in the perfect without "been". */
  #isActive(i: number): boolean {
    const perfect = this.tokens[i]?.xpos === 'VBN' && this.kidsBy(i, 'aux').some(kid => this.lemma(kid) === 'have')
    return perfect || (this.kidBy(i, 'nsubj') !== undefined && this.kidBy(i, 'obj') !== undefined)
  }

  /** Whether a verb has the particle: "out" in "carried out", also where the tree hangs it elsewhere. */
  hasParticle(verb: number, particle: string): boolean {
    return this.kidsBy(verb, 'compound:prt', 'advmod').some(kid => kid > verb && this.lemma(kid) === particle)
      || this.lemma(verb + 1) === particle
  }

  /** The stretch from the first to the last of some tokens. */
  span(tokens: readonly number[]): Span {
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (const i of tokens) {
      const token = this.tokens[i]
      if (!token) continue
      start = Math.min(start, token.start)
      end = Math.max(end, token.end)
    }
    return Number.isFinite(start) ? { start, end } : { start: this.sentence.start, end: this.sentence.end }
  }
}
