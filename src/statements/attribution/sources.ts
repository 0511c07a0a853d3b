import type { Entity, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { Reporting } from '../lexicon/index.js'
import { isNominal } from '../slot-map.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import { isClosing } from './quotations.js'

/** Links from a document to whose it is: "the ministry's report", "a ministry report", "a report by the ministry". */
const OWNER_MARKERS: ReadonlySet<string> = new Set(['of', 'by', 'from'])

/** How far after its verb a speaker may stand whom the tree lost. */
export const INVERSION = 3

/**
 * Finds who a word of saying has speak. A document speaks for its author: "the release said" is the word of
 * the ministry whose release was spoken of before.
 */
export class Sources {
  readonly #context: Context
  readonly #reporting: Reporting
  readonly #authors: Authors

  constructor(context: Context, reporting: Reporting) {
    this.#context = context
    this.#reporting = reporting
    this.#authors = authorsOf(context, reporting)
  }

  /** Who says what the verb or adjective of saying reports. */
  speaker(sentence: SentenceContext, verb: number): Entity | undefined {
    const { tree } = sentence
    const slots = slotsOf(tree, verb)
    const experiencer = this.#reporting.word(tree, verb)?.takes.has('experiencer') && tree.isPassive(verb)
    // a clause says nothing: "Commenting on the raid, Ann Lee said" is no saying of the comment
    const fillers = (quoted(tree, verb) ?? slots.get(experiencer ? 'obj' : 'subj') ?? []).filter(filler => tree.upos(filler) !== 'VERB')
    if (fillers.some(filler => this.#isOneOfSeveral(sentence, filler))) return undefined
    for (const filler of fillers) {
      const entity = this.#byName(sentence, filler)
      if (entity !== undefined) return entity
    }
    const above = this.#ofVerbAbove(sentence, verb)
    if (above !== undefined) return above
    if (tree.isPassive(verb) || fillers.some(filler => tree.upos(filler) !== 'PROPN')) return undefined
    return this.#after(sentence, verb) ?? this.#nextSentence(sentence, verb)
      ?? (fillers.length === 0 ? this.#rightBefore(sentence, verb) ?? this.#before(sentence, verb) : undefined)
  }

  /** "Officials and residents said": what several say together is no single one's word, unless the two are spoken of as one. */
  #isOneOfSeveral(sentence: SentenceContext, filler: number): boolean {
    const others = sentence.tree.kidsBy(filler, 'conj').filter(kid => isNominal(sentence.tree, kid) && sentence.tree.kidBy(kid, 'cc') !== undefined)
    const first = this.#context.entityAt(sentence.index, filler)
    return others.some(other => this.#context.entityAt(sentence.index, other) !== first)
  }

  /** "A spokesman for the army, ⟨Ann Lee⟩, said": the one who is described before the name is who bears it. */
  #byName(sentence: SentenceContext, filler: number): Entity | undefined {
    const { tree, mentions } = sentence
    // "⟨a clerk⟩ at a chain of shops said": where the tree hangs who speaks on the noun right before the verb
    const inner = tree.kidBy(filler, 'nsubj')
    const entity = (inner === undefined ? undefined : this.named(sentence, inner)) ?? this.named(sentence, filler)
    if (entity === undefined || entity.named === true) return entity
    const names = mentions.filter(m => m.form === 'name' && m.first > filler && this.#isPerson(m))
    const name = names.find(m => tree.kidsBy(filler, 'appos').some(kid => kid >= m.first && kid <= m.last))
    return this.#person(name) ?? entity
  }

  /** The source that a noun names: who acts, or the author of what speaks. */
  named(sentence: SentenceContext, token: number): Entity | undefined {
    const entity = entityOf(this.#context, sentence, token) ?? this.#calledSo(sentence, token)
    if (entity !== undefined && this.#context.canAct(entity)) return entity
    return this.#authors.at[sentence.index]?.get(token) ?? (entity && this.#authors.first.get(entity))
  }

  /** "according to the rights group ⟨Free Press⟩": the body whose name stands right behind the word for what it is. */
  #calledSo({ tree, mentions }: SentenceContext, noun: number): Entity | undefined {
    const name = tree.upos(noun) === 'NOUN' ? mentions.find(m => m.form === 'name' && m.first <= noun + 1 && m.last > noun) : undefined
    return name && this.#context.entities[name.entity]
  }

  /** “Ann Lee described the law as “cruelty dressed up as order” and ⟨said⟩ …”: a verb of saying that the tree joined with one whose subject cannot speak. */
  #ofVerbAbove(sentence: SentenceContext, verb: number): Entity | undefined {
    const { tree } = sentence
    if (!tree.is(verb, 'conj') || tree.kidBy(verb, 'nsubj') !== undefined) return undefined
    const subjects = tree.ancestors(verb).filter(at => tree.upos(at) === 'VERB' && tree.tokens[at]?.xpos === tree.tokens[verb]?.xpos)
      .flatMap(at => tree.kidsBy(at, 'nsubj'))
    return subjects.map(at => this.named(sentence, at)).find(entity => entity !== undefined)
  }

  /** “…,” explained retired Gen. Ann Lee: the speaker right after the verb, however the tree joins the title. */
  #after(sentence: SentenceContext, verb: number): Entity | undefined {
    const mention = sentence.mentions.find(m => m.form === 'name' && m.first > verb && m.first <= verb + INVERSION)
    const entity = mention && this.#context.entities[mention.entity]
    const between = sentence.tree.tokens.slice(verb + 1, mention?.first)
    const joined = between.every(t => t.upos !== 'PUNCT' && t.upos !== 'ADP' && t.upos !== 'SCONJ' && t.upos !== 'DET')
    return entity !== undefined && joined && this.#context.isA(entity, 'Person') ? entity : undefined
  }

  /** “…,” said Capt. | Ann Lee: where the full stop of a title was taken for the end of the sentence. */
  #nextSentence(sentence: SentenceContext, verb: number): Entity | undefined {
    const next = this.#context.sentences[sentence.index + 1]
    if (verb < sentence.tree.tokens.length - 1 - INVERSION || next === undefined) return undefined
    if (this.#context.paragraphOf[next.index] !== this.#context.paragraphOf[sentence.index]) return undefined
    return this.#person(next.mentions.find(m => m.first === 0 && m.form === 'name'))
  }

  /** "…, Foreign Minister Ann Lee ⟨said⟩: …": the name that the verb stands right behind. */
  #rightBefore(sentence: SentenceContext, verb: number): Entity | undefined {
    const { tree } = sentence
    return tree.tokens[verb]?.xpos === 'VBD' ? this.#person(sentence.mentions.find(m => m.form === 'name' && m.last === verb - 1)) : undefined
  }

  /** “…,” Gen. Ann Lee, head of the northern command, said: the last person named before the verb, where the tree gives it no subject. */
  #before(sentence: SentenceContext, verb: number): Entity | undefined {
    const { tree } = sentence
    if (tree.is(verb, 'conj') || tree.is(verb, 'xcomp') || tree.isPassive(verb)) return undefined
    let from = verb
    while (from > 0 && !isClosing(tree.tokens[from - 1]?.form)) from--
    return from === 0 ? undefined
      : this.#person(sentence.mentions.findLast(m => m.form === 'name' && m.first >= from && m.last < verb && this.#isPerson(m)))
  }

  #person(mention: Mention | undefined): Entity | undefined {
    return mention !== undefined && this.#isPerson(mention) ? this.#context.entities[mention.entity] : undefined
  }

  #isPerson(mention: Mention): boolean {
    const entity = this.#context.entities[mention.entity]
    return entity !== undefined && this.#context.isA(entity, 'Person')
  }
}

/** "quoted ⟨the mayor⟩ as saying that …", “…,” the agency quoted ⟨the mayor⟩ as saying: who is quoted says it. */
function quoted(tree: SentenceTree, verb: number): readonly number[] | undefined {
  const isAs = (at: number): boolean => tree.marker(at) === 'as' && tree.tokens[at]?.xpos === 'VBG'
  if (isAs(verb)) return tree.head(verb) < 0 ? undefined : slotsOf(tree, tree.head(verb)).get('obj')
  return QUOTING.has(tree.lemma(verb)) && tree.kids(verb).some(isAs) ? slotsOf(tree, verb).get('obj') ?? tree.kidsBy(verb, 'obl:unmarked').filter(kid => kid > verb) : undefined
}

const QUOTING: ReadonlySet<string> = new Set(['quote', 'cite'])

/** Who speaks through documents. */
interface Authors {
  /** For each sentence, by the token of a document: its author, or the last that was named for it or one of its kind. */
  readonly at: readonly ReadonlyMap<number, Entity>[]
  /** The author named first, by work. */
  readonly first: ReadonlyMap<Entity, Entity>
}

function authorsOf(context: Context, reporting: Reporting): Authors {
  const byKind = new Map<string, Entity>()
  const byWork = new Map<Entity, Entity>()
  const first = new Map<Entity, Entity>()
  const at = context.sentences.map(sentence => {
    const { tree } = sentence
    const authors = new Map<number, Entity>()
    for (let token = 0; token < tree.tokens.length; token++) {
      const work = context.entityAt(sentence.index, token)
      const known = work && byWork.get(work)
      const named = reporting.isSource(tree, token) ? ownerOf(context, sentence, token) ?? issuerOf(context, sentence, token, reporting) : undefined
      const author = named ?? known ?? (reporting.isSource(tree, token) ? byKind.get(tree.lemma(token)) : undefined)
      if (author === undefined) continue
      authors.set(token, author)
      if (named === undefined) continue
      byKind.set(tree.lemma(token), named)
      if (work === undefined || context.canAct(work)) continue
      byWork.set(work, named)
      if (!first.has(work)) first.set(work, named)
    }
    return authors
  })
  return { at, first }
}

/** What is done with the documents of others: "a draft ⟨seen⟩ by the agency". */
const READING: ReadonlySet<string> = new Set(['see', 'obtain', 'review', 'read', 'view', 'cite', 'quote', 'hear', 'examine', 'leak', 'receive', 'commission'])

function ownerOf(context: Context, sentence: SentenceContext, document: number): Entity | undefined {
  const { tree } = sentence
  for (const kid of tree.kids(document)) {
    if (!isOwner(tree, kid)) continue
    const entity = entityOf(context, sentence, kid)
    if (entity !== undefined && context.canAct(entity)) return entity
  }
  const issued = tree.kidsBy(document, 'acl').filter(kid => tree.isPassive(kid) && !READING.has(tree.lemma(kid))).flatMap(kid => slotsOf(tree, kid).get('subj') ?? [])
  return issued.map(doer => entityOf(context, sentence, doer)).find(entity => entity !== undefined && context.canAct(entity))
}

/** "The ministry ⟨issued⟩ a statement", "the ministry ⟨said⟩ in a statement" */
function issuerOf(context: Context, sentence: SentenceContext, document: number, reporting: Reporting): Entity | undefined {
  const { tree } = sentence
  const verb = tree.head(document)
  if (verb < 0 || !(tree.is(document, 'obj') || tree.is(document, 'obl')) || reporting.word(tree, verb) === undefined) return undefined
  for (const filler of slotsOf(tree, verb).get('subj') ?? []) {
    const entity = entityOf(context, sentence, filler)
    if (entity !== undefined && context.canAct(entity)) return entity
  }
  return undefined
}

const isOwner = (tree: SentenceTree, kid: number): boolean =>
  tree.is(kid, 'nmod:poss') || tree.is(kid, 'compound') || tree.is(kid, 'amod')
  || (tree.is(kid, 'nmod') && OWNER_MARKERS.has(tree.marker(kid) ?? ''))
