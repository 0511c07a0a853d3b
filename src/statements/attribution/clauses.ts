import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Reporting } from '../lexicon/index.js'
import type { SentenceTree } from '../tree.js'
import { isClosing } from './quotations.js'
import { INVERSION, type Sources } from './sources.js'

/** A source that the whole sentence is the word of, and the tokens that only name it. */
interface Frame {
  readonly source: Entity
  readonly own: ReadonlySet<number>
}

/** Links by which a complement hangs on its verb of saying. */
const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'parataxis', 'dep', 'csubj'])

/** What belongs to "he said in the release on Monday" itself. */
const OWN_LINKS = ['nsubj', 'aux', 'advmod', 'obl', 'iobj', 'obj', 'compound:prt', 'cop']

/** Who is told, where it is no entity. */
const TOLD: ReadonlySet<string> = new Set(['reporter', 'journalist', 'press', 'media', 'audience', 'conference', 'crowd', 'newspaper', 'radio', 'television', 'news'])

/** Prepositions of what is spoken of. */
const TOPICS: ReadonlySet<string> = new Set(['of', 'about', 'against'])

const DASHES_AND_COMMAS: ReadonlySet<string> = new Set([',', '-', '–', '—', '”', '"', "''", '’', '»', '?', '!'])

/**
 * Finds whose claim a clause is from the words of its own sentence: verbs of saying above it ("The navy
 * announced that …"), beside it ("…, Webber said"), and "according to …".
 */
export class ClauseSources {
  readonly #context: Context
  readonly #reporting: Reporting
  readonly #sources: Sources
  readonly #frames = new Map<number, readonly Frame[]>()

  constructor(context: Context, reporting: Reporting, sources: Sources) {
    this.#context = context
    this.#reporting = reporting
    this.#sources = sources
  }

  /**
   * The source of the clause that holds a token, the innermost first.
   *
   * @param within where the way up the tree ends: the tokens of the same quotation
   * @param except a source that is passed over
   */
  innermost(sentence: SentenceContext, token: number, within: (token: number) => boolean, except?: Entity): Entity | undefined {
    const { tree } = sentence
    let below = -1
    for (let at = token; at >= 0 && within(at); at = tree.head(at)) {
      const source = this.#aside(sentence, at, below) ?? this.#above(sentence, at, within)
      if (source !== undefined && source !== except) return source
      below = at
    }
    return undefined
  }

  /** The source that frames the sentence: "According to X, …", "…, X said." */
  frame(sentence: SentenceContext, token: number): Entity | undefined {
    return this.#framesOf(sentence).find(frame => !frame.own.has(token))?.source ?? this.#cutOff(sentence)
  }

  #framesOf(sentence: SentenceContext): readonly Frame[] {
    let frames = this.#frames.get(sentence.index)
    if (frames === undefined) this.#frames.set(sentence.index, (frames = this.#findFrames(sentence)))
    return frames
  }

  /** “Will they leave?” the minister asked: what is a sentence by itself and says nothing but who said so speaks of the one before. */
  #cutOff(sentence: SentenceContext): Entity | undefined {
    const next = this.#context.sentences[sentence.index + 1]
    if (next === undefined || !isSaidOn(sentence, next) || this.#context.paragraphOf[next.index] !== this.#context.paragraphOf[sentence.index]) return undefined
    // "ABC described ⟨him⟩ as a rebel" tells more than who said so
    if (next.tree.kidBy(next.tree.root, 'obj') !== undefined) return undefined
    return this.#framesOf(next).find(frame => next.tree.tokens.every((t, i) => frame.own.has(i) || t.upos === 'PUNCT'))?.source
  }

  /** Whether what a word of saying has below it is what is said. */
  #reports(tree: SentenceTree, verb: number, kid: number): boolean {
    const word = this.#reporting.word(tree, verb)
    // "did not say when the ferry sank": what somebody does not tell is known from elsewhere
    if (word === undefined || word.takes.has('aside') || (word.kind === 'say' && isUnsaid(tree, verb))) return false
    const link = tree.tokens[kid]?.deprel ?? ''
    if (link === 'parataxis' && tree.tokens.slice(verb, kid).some(t => t.form === ';')) return false
    if (CLAUSES.has(link)) return !(link === 'dep' || link === 'parataxis') || kid > verb || tree.kidBy(kid, 'nsubj') !== undefined
    if (link === 'obj' || link === 'nsubj:pass') return word.takes.has('object')
    if ((link === 'conj' || ADVERBIAL.has(link)) && isThat(tree, kid)) return kid > verb
    if (link === 'conj' && tree.upos(kid) === 'NOUN') return word.takes.has('object') && tree.kidBy(kid, 'nsubj') === undefined
    if (link === 'xcomp') return word.takes.has('infinitive')
    return link === 'advcl' && word.kind === 'deny' && tree.tokens[kid]?.xpos === 'VBG'
  }

  #above(sentence: SentenceContext, at: number, within: (token: number) => boolean): Entity | undefined {
    const { tree } = sentence
    const head = tree.head(at)
    if (head < 0 || !within(head)) return undefined
    if (isThatClause(tree, at) && tree.upos(head) !== 'VERB') return this.#claimant(sentence, head) ?? this.#saidIn(sentence, head, at)
    if (isCalledSo(tree, at)) return this.#sources.speaker(sentence, head)
    return this.#reports(tree, head, at) ? this.#sources.speaker(sentence, head) : undefined
  }

  /** Whose a claim is: "warnings from ⟨the ministry⟩ that …", "⟨the party⟩'s claim that …"; trees hang the clause on either noun. */
  #claimant(sentence: SentenceContext, noun: number): Entity | undefined {
    const { tree } = sentence
    const marker = tree.kidBy(noun, 'case')
    if (marker !== undefined && OWNERS.has(tree.lemma(marker)) && CLAIMS.has(tree.lemma(marker - 1))) return this.#sources.named(sentence, noun)
    if (!CLAIMS.has(tree.lemma(noun))) return undefined
    const owner = tree.kids(noun).find(kid => tree.is(kid, 'nmod:poss') || (tree.is(kid, 'nmod') && OWNERS.has(tree.marker(kid) ?? '')))
    return owner === undefined ? undefined : this.#sources.named(sentence, owner)
  }

  /** "⟨the ministry⟩ said in a statement that …", "told reporters on Friday that …": trees hang the clause on the noun before it. */
  #saidIn(sentence: SentenceContext, noun: number, clause: number): Entity | undefined {
    const { tree } = sentence
    const verb = tree.ancestors(noun).find(at => tree.upos(at) === 'VERB') ?? -1
    const adjunct = [noun, ...tree.ancestors(noun)].find(at => tree.head(at) === verb)
    if (verb < 0 || verb > noun || adjunct === undefined || !ADJUNCTS.has(tree.tokens[adjunct]?.deprel ?? '') || tree.kidsBy(verb, 'ccomp').some(kid => kid > verb)) return undefined
    const word = this.#reporting.word(tree, verb)
    return word === undefined || word.takes.has('aside') || clause < noun ? undefined : this.#sources.speaker(sentence, verb)
  }

  #aside(sentence: SentenceContext, at: number, below: number): Entity | undefined {
    const { tree } = sentence
    for (const kid of tree.kids(at)) {
      if (kid === below) continue
      const source = this.#accordingTo(sentence, at, kid)
        ?? (tree.is(kid, 'parataxis') && this.#reporting.word(tree, kid) && tree.kidBy(kid, 'ccomp') === undefined
          ? this.#sources.speaker(sentence, kid) : undefined)
      if (source !== undefined) return source
    }
    return undefined
  }

  /** The source that "according to" names, whichever of its words the tree made the head. */
  #accordingTo(sentence: SentenceContext, at: number, kid: number): Entity | undefined {
    const { tree } = sentence
    const marker = tree.marker(kid)
    const direct = marker !== undefined && this.#reporting.isSourceMarker(marker)
    const split = marker === 'to' && tree.kids(at).some(k => tree.lemma(k) === 'accord')
    if (direct || split) return this.#sources.named(sentence, kid)
    if (tree.lemma(kid) !== 'accord') return undefined
    const source = tree.kidBy(kid, 'obl', 'obj')
    return source === undefined ? undefined : this.#sources.named(sentence, source)
  }

  #findFrames(sentence: SentenceContext): Frame[] {
    const { tree } = sentence
    const frames: Frame[] = []
    for (let token = 0; token < tree.tokens.length; token++) {
      const frame = this.#sayingBeside(sentence, token) ?? this.#accordingBeside(sentence, token)
      if (frame !== undefined) frames.push(frame)
    }
    return frames
  }

  /** "…, Webber said.", "…,” said the minister": set off by punctuation on both sides. */
  #sayingBeside(sentence: SentenceContext, verb: number): Frame | undefined {
    const { tree } = sentence
    const word = this.#reporting.word(tree, verb)
    // what is denied beside it is no longer what is told: "He resigned. The ministry denied this."
    if (tree.upos(verb) !== 'VERB' || tree.is(verb, 'acl') || word === undefined || word.kind === 'deny' || tree.lemma(verb) === 'accuse' || isUnsaid(tree, verb)) return undefined
    // "blamed the mayor, saying ⟨that …⟩": what is said follows, and only that
    if (tree.tokens[verb]?.xpos === 'VBG' && tree.kidsBy(verb, 'ccomp').some(kid => kid > verb)) return undefined
    const inverted = invertedSpeaker(sentence, verb)
    const own = new Set(inverted ?? [verb])
    if (inverted === undefined) for (const kid of tree.kidsBy(verb, ...OWN_LINKS)) {
      if (this.#isContent(sentence, kid)) continue
      for (const t of tree.subtree(kid, at => this.#saysMore(tree, at))) own.add(t)
    }
    this.#addDescriptions(tree, verb, own, inverted !== undefined)
    const subject = tree.kidBy(verb, 'nsubj')
    // “I think of her,” Ann Lee said: whoever says "I" speaks in a quotation
    if (subject !== undefined && FIRST_PERSONS.has(tree.lemma(subject))) return undefined
    const { first, last } = stretch(tree, own, verb, subject)
    if (subject !== undefined && (subject < first || subject > last)) return undefined
    const asSaid = tree.is(verb, 'advcl') && tree.marker(verb) === 'as'
    if (inverted === undefined && !asSaid && !isSetOff(tree, first, last)) return undefined
    const source = this.#sources.speaker(sentence, verb)
    return source && { source, own }
  }

  /** "said Ann Lee, a nurse ⟨whose brother was killed⟩", "said in Oslo, ⟨where she was born⟩": who the speaker is, and where, the article tells. */
  #addDescriptions(tree: SentenceTree, verb: number, own: Set<number>, inverted: boolean): void {
    for (const at of own) {
      if (at === verb) continue
      for (const kid of tree.kids(at)) {
        const describes = tree.is(kid, 'appos') || (inverted && tree.is(kid, 'nmod')) ? !this.#reporting.isSource(tree, kid) : kid > at && isRelative(tree, kid)
        if (describes) for (const t of tree.subtree(kid)) own.add(t)
      }
    }
  }

  /** "announced ⟨a rally⟩", "denied ⟨the charges⟩": the object is what is said, unless it is who is told. */
  #isContent(sentence: SentenceContext, kid: number): boolean {
    const { tree } = sentence
    // "warned ⟨of a cholera outbreak⟩", but "said of the raid"
    if (tree.is(kid, 'obl') && TOPICS.has(tree.marker(kid) ?? '')) return tree.lemma(tree.head(kid)) !== 'say'
    const bare = tree.tokens[kid]?.deprel === 'obl:unmarked' && tree.upos(kid) === 'NOUN' && !sentence.times.some(t => kid >= t.first && kid <= t.last)
    if (!(bare || tree.is(kid, 'obj')) || tree.upos(kid) === 'PRON') return false
    const told = this.#context.entityAt(sentence.index, kid)
    return told === undefined ? !TOLD.has(tree.lemma(kid)) : !this.#context.canAct(told)
  }

  /** "said Ann Lee, ⟨warning that …⟩": a clause below the speaker that is itself what is said, also where its verb was taken for a noun. */
  #saysMore(tree: SentenceTree, at: number): boolean {
    return tree.is(at, 'acl') || tree.is(at, 'advcl') || tree.is(at, 'ccomp') || (tree.is(at, 'appos') && this.#reporting.isSource(tree, at))
  }

  /** "According to X, …" and "…, according to X". */
  #accordingBeside(sentence: SentenceContext, token: number): Frame | undefined {
    const { tree } = sentence
    if (tree.lemma(token) !== 'accord' || tree.lemma(token + 1) !== 'to') return undefined
    const phrase = tree.is(token, 'case') ? tree.head(token) : token
    const own = new Set([token, token + 1, ...tree.subtree(phrase)])
    // "the rights group ⟨Free Press⟩", where the tree hangs the name elsewhere
    const last = lastOf(own)
    const name = sentence.mentions.find(m => m.form === 'name' && m.first <= last + 1 && m.last > last)
    for (let at = last + 1; at <= (name?.last ?? last); at++) own.add(at)
    const source = tree.is(token, 'case') ? this.#sources.named(sentence, phrase) : this.#accordingTo(sentence, tree.head(token), token)
    const main = tree.ancestors(phrase).every(at => !tree.is(at, 'acl'))
    const ends = DASHES_AND_COMMAS.has(tree.tokens[token - 1]?.form ?? '') && lastOf(own) >= tree.tokens.length - 2
    return source !== undefined && (token === 0 || ends || (main && isSetOff(tree, token, lastOf(own)))) ? { source, own } : undefined
  }
}

/** Whether a sentence ends like a quotation that goes on with who said so: “Will they leave?” ⟨the minister asked⟩. */
function isSaidOn({ tree }: SentenceContext, next: SentenceContext): boolean {
  const [last, first] = [tree.tokens.at(-1)?.form ?? '', next.tree.tokens[0]?.form ?? '']
  return /^[?!]$/.test(last) || isClosing(last) || isClosing(first) || /^\p{Ll}/u.test(first)
}

/** "The ministry did not comment", "could not say": who says nothing is no source. */
export const isUnsaid = (tree: SentenceTree, verb: number): boolean =>
  tree.kidsBy(verb, 'advmod').some(kid => kid < verb && (tree.lemma(kid) === 'not' || tree.lemma(kid) === "n't" || tree.lemma(kid) === 'never'))

/** “…,” said retired Gen. Ann Lee …: the words from the verb to the name right after it, whatever the tree makes of them. */
function invertedSpeaker({ tree, mentions }: SentenceContext, verb: number): number[] | undefined {
  if (!DASHES_AND_COMMAS.has(tree.tokens[verb - 1]?.form ?? '') || tree.kidsBy(verb, 'nsubj').some(kid => kid < verb)) return undefined
  const name = mentions.find(m => m.form === 'name' && m.first > verb && m.first <= verb + INVERSION)
  return name && Array.from({ length: name.last - verb + 1 }, (_, i) => verb + i)
}

/** Nouns for what somebody says. */
const CLAIMS: ReadonlySet<string> = new Set([
  'claim', 'warning', 'allegation', 'accusation', 'assertion', 'suggestion', 'statement', 'report', 'announcement', 'charge', 'argument',
  'complaint', 'prediction', 'forecast', 'assurance', 'denial', 'insistence', 'contention',
])

const CALLING: ReadonlySet<string> = new Set(['call', 'describe', 'term', 'label', 'dub', 'brand', 'consider', 'see', 'regard'])

/** "condemned what they called ⟨Russian sabotage⟩": a word that somebody chose for a thing. */
function isCalledSo(tree: SentenceTree, at: number): boolean {
  const verb = tree.head(at)
  if (!CALLING.has(tree.lemma(verb)) || at < verb || !['obj', 'xcomp', 'obl', 'advcl'].some(link => tree.is(at, link))) return false
  return tree.lemma(tree.head(verb)) === 'what' || tree.kids(verb).some(kid => kid < verb && tree.lemma(kid) === 'what')
}

/** As what trees also hang what is said with "that", which brings in no other clause: "alleged that …, ⟨that⟩ …". */
const ADVERBIAL: ReadonlySet<string> = new Set(['advcl', 'csubj:pass'])

/** Links of where, when and to whom something is said. */
const ADJUNCTS: ReadonlySet<string> = new Set(['obl', 'obl:unmarked', 'obl:tmod', 'iobj'])

const OWNERS: ReadonlySet<string> = new Set(['by', 'from', 'of'])

const isThatClause = (tree: SentenceTree, at: number): boolean => (tree.is(at, 'acl') || tree.is(at, 'ccomp')) && isThat(tree, at)

/** Whether a clause is brought in by "that"; trees that hang it on a noun take the word for a relative one, which then fills no place in it. */
const isThat = (tree: SentenceTree, at: number): boolean => tree.kids(at).some(kid => kid < at && tree.lemma(kid) === 'that' && !SO.has(tree.lemma(kid - 1))
  && (tree.is(kid, 'mark') || (tree.is(kid, 'obl') && tree.upos(kid) === 'PRON' && tree.marker(kid) === undefined && tree.kidBy(at, 'nsubj') !== undefined)))

/** "so that", "now that", "in that" tell what for, when and how. */
const SO: ReadonlySet<string> = new Set(['so', 'now', 'in', 'except'])

const FIRST_PERSONS: ReadonlySet<string> = new Set(['i', 'we'])

const RELATIVES: ReadonlySet<string> = new Set(['WP', 'WP$', 'WDT', 'WRB'])

/** Whether a clause opens with a relative word, its own or one below: "who fled", "whose son fled", "from where she fled". */
const isRelative = (tree: SentenceTree, clause: number): boolean =>
  tree.subtree(clause).slice(0, 2).some(at => RELATIVES.has(tree.tokens[at]?.xpos ?? ''))

/** The last of some tokens. */
function lastOf(tokens: ReadonlySet<number>): number {
  let last = -1
  for (const token of tokens) last = Math.max(last, token)
  return last
}

/** The words of "the mayor said in a letter" around its verb, up to a comma before the subject. */
function stretch(tree: SentenceTree, own: ReadonlySet<number>, verb: number, subject: number | undefined): { first: number; last: number } {
  const begins = Math.min(verb, subject === undefined ? verb : tree.subtree(subject)[0] ?? verb)
  let first = verb
  let last = verb
  while (own.has(first - 1) && !(first <= begins && tree.upos(first - 1) === 'PUNCT')) first--
  while (own.has(last + 1)) last++
  return { first, last }
}

/** Whether punctuation stands on both sides of some words, or they are the whole sentence. */
function isSetOff(tree: SentenceTree, first: number, last: number): boolean {
  const after = tree.tokens[last + 1]
  if (after !== undefined && after.upos !== 'PUNCT') return false
  return first === 0 ? last >= tree.tokens.length - 2 : DASHES_AND_COMMAS.has(tree.tokens[first - 1]?.form ?? '')
}
