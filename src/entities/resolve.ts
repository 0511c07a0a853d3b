import type { Annotation, Entities, Entity, LinkCandidate, Mention } from '../model/index.js'
import { classOfCluster } from './classes.js'
import { sieves } from './coreference/index.js'
import { discourseOf } from './coreference/discourse.js'
import type { Discourse } from './coreference/discourse.js'
import { classByDeeds } from './deeds.js'
import type { Draft } from './draft.js'
import { keyMaker } from './keys.js'
import { remembering } from './knowledge.js'
import type { EntityKnowledge } from './knowledge.js'
import { nameEntity } from './labels.js'
import { lexiconOf } from './lexicon.js'
import { draftMentions } from './mentions.js'
import { readerOf } from './reader.js'
import { weightOf } from './weight.js'

export interface ResolveInput {
  /** The article's text: all offsets point into it. */
  readonly text: string
  readonly annotation: Annotation
  readonly knowledge: EntityKnowledge
}

/** The mentions of an article, and the entities that they speak of. */
export interface Resolution {
  readonly entities: Entities
  /** In the order of the text; of two that start together the longer first. */
  readonly mentions: readonly Mention[]
  /**
   * The mention that a token stands for: the one that it heads, or the innermost name that it is part of.
   *
   * @param sentence index in `annotation.sentences`
   * @param token index in the sentence
   */
  mentionAt(sentence: number, token: number): Mention | undefined
  entityOf(mention: Mention): Entity
}

/**
 * Finds the mentions of an article, decides which speak of the same thing, and gives each thing one entity
 * with a class, a name and a key. Pronouns that stand for nothing in the text give no mention.
 *
 * The method is a series of sieves from the surest to the boldest, each of which sees what the ones before
 * have joined (Lee et al. 2013, Computational Linguistics 39(4)).
 *
 * @param input the text, its annotation, and what is known besides; `noKnowledge` if nothing is
 * @example
 * const { entities } = resolveEntities({ text, annotation: annotate(text), knowledge: noKnowledge })
 * entities.list.map(e => e.key) // ['person/amira-haddad', 'city/dalton']
 */
export function resolveEntities(input: ResolveInput): Resolution {
  const reader = readerOf(input.text, input.annotation.sentences, remembering(input.knowledge), lexiconOf())
  const discourse = discourseOf(reader, draftMentions(reader))
  for (const sieve of sieves) sieve.link(discourse)
  return resolutionOf(discourse)
}

function resolutionOf(discourse: Discourse): Resolution {
  const { drafts, clusters, reader } = discourse
  const roots = clusters.roots().filter(root => isThing(drafts, clusters.of(root).members))
  const entityOfRoot = new Map(roots.map((root, i) => [root, i]))
  const mentionOfDraft = new Map<number, Mention>()
  drafts.forEach((d, i) => {
    const entity = entityOfRoot.get(clusters.find(i))
    if (entity !== undefined) mentionOfDraft.set(i, mentionOf(d, entity))
  })
  const key = keyMaker()
  const list = roots.map((root): Entity => {
    const members = clusters.of(root).members
    const own = members.flatMap(i => drafts[i] ?? [])
    const cls = classByDeeds(own, classOfCluster(own), discourse)
    const known = reader.known(own, cls)
    // A gazetteer's spelling of a town is no name that the article uses.
    const naming = nameEntity(cls, own, own.some(d => d.known !== undefined) ? known?.name : undefined)
    return {
      key: key(cls, naming.label), class: cls, label: naming.label, names: naming.names,
      mentions: members.flatMap(i => mentionOfDraft.get(i) ?? []),
      sameAs: known?.sameAs ?? [],
      ...known === undefined ? candidatesOf(reader.candidates(own, cls)) : {},
      ...(known?.coordinates === undefined ? {} : { coordinates: known.coordinates }),
      basis: 'stated',
      named: own.some(d => d.form === 'name'),
      weight: weightOf(own, cls, discourse),
    }
  })
  return {
    entities: { list },
    mentions: [...mentionOfDraft.values()],
    mentionAt: (sentence, token) => {
      const draft = discourse.at(sentence, token)
      return draft === undefined ? undefined : mentionOfDraft.get(draft)
    },
    entityOf: mention => {
      const entity = list[mention.entity]
      if (entity === undefined) throw new RangeError(`expected a mention of this resolution, got entity ${mention.entity} of ${list.length}`)
      return entity
    },
  }
}

const candidatesOf = (candidates: readonly LinkCandidate[]): Pick<Entity, 'candidates'> =>
  candidates.length === 0 ? {} : { candidates }

/** Pronouns alone are nothing that could be shown, nor is what is only told in passing. */
const isThing = (drafts: readonly Draft[], members: readonly number[]): boolean =>
  members.some(i => drafts[i] !== undefined && drafts[i].form !== 'pronoun' && drafts[i].inPassing === undefined)

const mentionOf = (d: Draft, entity: number): Mention => ({
  start: d.start, end: d.end, sentence: d.sentence, first: d.first, last: d.last, head: d.head, form: d.form, entity,
})
