import type { Entity, EntityClass, NewsEvent, Predicate, Relation, RoleFiller, Span } from '../model/index.js'
import type { Context, SentenceContext } from './context.js'
import { entityOf } from './fillers.js'

/** A background fact, as far as inference needs it. */
export interface BackgroundFact {
  readonly subject: { readonly iri: string; readonly label: string }
  readonly predicate: string
  readonly object: { readonly iri: string; readonly label: string }
  /** In words: "Qassem Soleimani buriedIn Kerman". */
  readonly text: string
}

/** What inference asks of the background knowledge. */
export interface FactLookup {
  facts(query: { readonly subject?: string; readonly predicate?: string; readonly object?: string }): readonly BackgroundFact[]
  /** The place that a fact speaks of, with what a gazetteer knows of it. */
  placeOf(fact: BackgroundFact): KnownPlace | undefined
}

export interface KnownPlace {
  readonly name: string
  readonly class: EntityClass
  readonly sameAs: readonly string[]
  /** Name of the country it is in. */
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
}

/** Descriptions of a place by what it is to somebody, and the predicate that says where it is. */
const DESCRIPTIONS: ReadonlyMap<string, Predicate> = new Map([
  ['grave', 'buriedIn'], ['tomb', 'buriedIn'], ['mausoleum', 'buriedIn'], ['burial', 'buriedIn'], ['gravesite', 'buriedIn'],
  ['gravestone', 'buriedIn'], ['resting', 'buriedIn'], ['birthplace', 'bornIn'], ['hometown', 'bornIn'],
])

/** Heads that a description's word may modify: "burial site", "resting place". */
const SITES = new Set(['site', 'place', 'ground', 'plot', 'shrine', 'chamber'])

export interface Inference {
  readonly relations: readonly Relation[]
  readonly events: readonly NewsEvent[]
  /** Places that only background knowledge brought in. */
  readonly entities: readonly Entity[]
}

interface Site {
  readonly sentence: SentenceContext
  readonly site: Entity
  readonly person: Entity
  readonly predicate: Predicate
  readonly evidence: Span
}

/**
 * Places that the article describes and background knowledge names: "near the grave of X", with the
 * fact that X is buried in Y, puts the event in Y too. Everything concluded is `inferred`, keeps the
 * words of the description as evidence, and names the fact.
 */
export function infer(context: Context, events: readonly NewsEvent[], facts: FactLookup): Inference {
  const places = new Map<string, Entity>()
  const relations: Relation[] = []
  const extra = new Map<string, RoleFiller[]>()
  for (const site of describedSites(context)) {
    for (const fact of site.person.names.flatMap(name => facts.facts({ subject: name, predicate: site.predicate })).slice(0, 1)) {
      const known = facts.placeOf(fact)
      if (known === undefined) continue
      const place = placeEntity(context, places, known, fact)
      relations.push(...concluded(context, site, place, known, fact))
      for (const event of events) {
        if (event.roles.some(r => r.role === 'place' && r.filler === site.site.key)) {
          const list = extra.get(event.key) ?? []
          list.push({ role: 'place', filler: place.key, basis: 'inferred', background: [fact.text] })
          extra.set(event.key, list)
        }
      }
    }
  }
  return {
    relations,
    entities: [...places.values()].filter(e => e.basis === 'inferred'),
    events: events.map(event => {
      const added = (extra.get(event.key) ?? []).filter(r => !event.roles.some(o => o.role === r.role && o.filler === r.filler))
      return added.length === 0 ? event : { ...event, roles: [...event.roles, ...added] }
    }),
  }
}

/** Sites described by what they are to a named person. */
function describedSites(context: Context): Site[] {
  return context.sentences.flatMap(sentence => sentence.mentions.flatMap((mention): Site[] => {
    const { tree } = sentence
    const head = tree.lemma(mention.head)
    const modifiers = tree.kidsBy(mention.head, 'compound', 'amod').map(kid => tree.lemma(kid))
    const predicate = DESCRIPTIONS.get(head)
      ?? (SITES.has(head) ? modifiers.map(m => DESCRIPTIONS.get(m)).find(p => p !== undefined) : undefined)
    const site = context.entities[mention.entity]
    if (predicate === undefined || site === undefined || mention.form === 'name') return []
    const owners = tree.kids(mention.head).filter(kid => tree.is(kid, 'nmod') && (tree.marker(kid) === 'of' || tree.is(kid, 'nmod:poss')))
    return owners.flatMap(owner => {
      const person = entityOf(context, sentence, owner)
      if (person === undefined || person === site || !context.isA(person, 'Person')) return []
      return [{ sentence, site, person, predicate, evidence: tree.span([mention.first, mention.last, owner, ...tree.subtree(owner)]) }]
    })
  }))
}

/** The place's own entity if the article names it, else a new, inferred one. */
function placeEntity(context: Context, places: Map<string, Entity>, known: KnownPlace, fact: BackgroundFact): Entity {
  const named = context.entities.find(e => e.names.includes(known.name) && context.isA(e, 'Place'))
  const key = named?.key ?? `${known.class.toLowerCase()}/${slug(known.name)}`
  const before = places.get(key)
  if (before !== undefined) return before
  const entity: Entity = named ?? {
    key,
    class: known.class,
    label: known.name,
    names: [known.name],
    mentions: [],
    sameAs: known.sameAs,
    ...(known.lat === undefined || known.lon === undefined ? {} : { coordinates: { lat: known.lat, lon: known.lon } }),
    basis: 'inferred',
    background: [fact.text],
  }
  places.set(key, entity)
  return entity
}

const slug = (name: string): string =>
  name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')

function concluded(context: Context, site: Site, place: Entity, known: KnownPlace, fact: BackgroundFact): Relation[] {
  const base = {
    kind: 'relation', temporal: 'current', factuality: 'asserted', basis: 'inferred',
    evidence: [site.evidence], background: [fact.text], confidence: 0.7, rule: 'background',
  } as const
  const country = context.entities.find(e => context.isA(e, 'Country') && known.country !== undefined && e.names.includes(known.country))
  return [
    { ...base, subject: site.person.key, predicate: site.predicate, object: place.key },
    { ...base, subject: site.site.key, predicate: 'locatedIn', object: place.key },
    ...(country === undefined ? [] : [{ ...base, subject: place.key, predicate: 'locatedIn', object: country.key } as const]),
  ]
}
