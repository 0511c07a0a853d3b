import type { Annotation, Entity, Sentence } from '../../src/model/index.js'
import { noKnowledge, resolveEntities } from '../../src/entities/index.js'
import type { EntityKnowledge, KnownThing, Resolution } from '../../src/entities/index.js'
import { sentence } from '../sentence.js'

/** An article made of analysed sentences, each in a paragraph of its own. */
export function article(...rows: readonly string[]): { readonly text: string; readonly annotation: Annotation } {
  const sentences: Sentence[] = []
  let start = 0
  rows.forEach((block, index) => {
    const made = sentence(block, { start, index, paragraph: index })
    sentences.push(made)
    start = made.end + 1
  })
  const gaps = sentences.map(s => s.tokens.reduce((text, t) => text.padEnd(t.start - s.start) + t.form, ''))
  return { text: gaps.join('\n'), annotation: { sentences } }
}

export function resolve(rows: readonly string[], knowledge: EntityKnowledge = noKnowledge): Resolution {
  return resolveEntities({ ...article(...rows), knowledge })
}

/** The entity that has the words among its names. */
export function named(resolution: Resolution, name: string): Entity {
  const found = resolution.entities.list.filter(e => e.names.includes(name))
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`expected one entity named ${name}, found ${found.length} in ${resolution.entities.list.map(e => e.key).join(', ')}`)
  }
  return found[0]
}

/** The entity of a token. */
export function entityAt(resolution: Resolution, sentenceIndex: number, token: number): string | undefined {
  const mention = resolution.mentionAt(sentenceIndex, token)
  return mention === undefined ? undefined : resolution.entityOf(mention).key
}

/** Two invented countries and a body. */
const zarovia: KnownThing = { id: 'Q1', name: 'Zarovia', class: 'Country', sameAs: ['http://www.wikidata.org/entity/Q1'], coordinates: { lat: 1, lon: 2 }, country: 'ZV' }
const ordland: KnownThing = { id: 'Q2', name: 'United Ordland', class: 'Country', sameAs: [], country: 'UO' }
const league: KnownThing = { id: 'Q3', name: 'League of Rivers', class: 'InternationalBody', sameAs: [] }

const table: ReadonlyMap<string, KnownThing> = new Map([['Zarovia', zarovia], ['Ordland', ordland], ['U.O.', ordland], ['LR', league], ['League of Rivers', league]])
const adjectives: ReadonlyMap<string, KnownThing> = new Map([['Zarovian', zarovia], ['Zarovians', zarovia], ['Ordish', ordland]])

export const invented: EntityKnowledge = {
  country: name => table.get(name)?.class === 'Country' ? table.get(name) : undefined,
  countryOfAdjective: word => adjectives.get(word),
  capitalOf: () => undefined,
  places: () => [],
  linkPlace: () => undefined,
  candidates: () => [],
  organization: name => table.get(name)?.class === 'InternationalBody' ? table.get(name) : undefined,
  genderOfGivenName: name => name === 'Amira' || name === 'Lena' ? 'Fem' : name === 'Tomas' ? 'Masc' : undefined,
}
