import type { ArticleStatements } from '../../src/graph/index.js'
import { KnowledgeGraph } from '../../src/graph/index.js'
import type { Entity, Mention, Relation, Span } from '../../src/model/index.js'

/*
 * Two small articles of our own invention, read by hand: they have something of everything that a graph
 * can say.
 */

const TEXT = 'General Ada Norwin commands the Harbour Guard. Her predecessor, Tom Vale, may have led the Reed Front. '
  + 'On 3 March 2031 gunmen attacked the Lantern Hall in Port Ilse 😀 and killed at least 12 people, the Harbour Guard said. '
  + 'The Reed Front did not claim the attack. It wants to strike Quay City next year. The hall lies near the tomb of Mira Sol.'
const OTHER = 'Ada Norwin now leads the Harbour Guard’s sister force, the Coast Watch, in Port Ilse. '
  + 'Between 1 and 5 April 2031 the Coast Watch met the Harbour Guard about the Lantern Hall.'

/** The place of the words in the text. */
function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new RangeError(`no "${words}" in the text`)
  return { start, end: start + words.length }
}

function mention(text: string, words: string, form: Mention['form'] = 'name'): Mention {
  return { ...at(text, words), form, sentence: 0, first: 0, last: 0, head: 0, entity: 0 }
}

function entity(key: string, type: Entity['class'], label: string, mentions: readonly Mention[], more: Partial<Entity> = {}): Entity {
  return { key, class: type, label, names: [label], mentions, sameAs: [], basis: 'stated', ...more }
}

const relation = (text: string, subject: string, predicate: Relation['predicate'], object: string, words: string, more: Partial<Relation> = {}): Relation => ({
  kind: 'relation', subject, predicate, object, temporal: 'current', factuality: 'asserted', basis: 'stated',
  evidence: [at(text, words)], confidence: 0.9, rule: 'apposition', ...more,
})

const NORWIN = 'person/ada-norwin'
const GUARD = 'military/harbour-guard'
const FRONT = 'armedgroup/reed-front'
const HALL = 'facility/lantern-hall'
const PORT = 'city/port-ilse'
const ATTACK = 'event/attack-1'

const first: ArticleStatements = {
  article: {
    id: 'harbour-1a2b', text: TEXT, title: 'Attack in Port Ilse', url: 'https://example.org/news/1?a=b&c=d',
    published: '2031-03-05',
    language: 'en',
  },
  entities: {
    list: [
      entity(NORWIN, 'Person', 'Ada Norwin', [mention(TEXT, 'General Ada Norwin'), mention(TEXT, 'Her', 'pronoun')], {
        names: ['Norwin', 'General Ada Norwin'], sameAs: ['http://www.wikidata.org/entity/Q0', 'urn:x:[odd]'],
      }),
      entity('person/tom-vale', 'Person', 'Tom Vale', [mention(TEXT, 'Tom Vale'), mention(TEXT, 'predecessor', 'nominal')]),
      entity(GUARD, 'Military', 'Harbour Guard', [mention(TEXT, 'Harbour Guard')]),
      entity(FRONT, 'ArmedGroup', 'Reed Front', [mention(TEXT, 'Reed Front')]),
      entity('group/gunmen', 'Group', 'gunmen', [mention(TEXT, 'gunmen', 'nominal')]),
      entity(HALL, 'Facility', 'Lantern Hall', [mention(TEXT, 'Lantern Hall')]),
      entity(PORT, 'City', 'Port Ilse', [mention(TEXT, 'Port Ilse')], { coordinates: { lat: -12.5, lon: 1e-7 } }),
      entity('city/quay-city', 'City', 'Quay City', [mention(TEXT, 'Quay City')]),
      entity('person/mira-sol', 'Person', 'Mira Sol', [mention(TEXT, 'Mira Sol')]),
      entity('country/ilsania', 'Country', 'Ilsania', [], { basis: 'inferred', background: ['Mira Sol buriedIn Ilsania'] }),
    ],
  },
  relations: [
    relation(TEXT, NORWIN, 'commands', GUARD, 'General Ada Norwin commands the Harbour Guard', { role: 'General' }),
    relation(TEXT, 'person/tom-vale', 'leads', FRONT, 'Tom Vale, may have led the Reed Front', {
      factuality: 'possible', temporal: 'former', confidence: 0.5, rule: 'verb',
    }),
    relation(TEXT, HALL, 'locatedIn', PORT, 'the Lantern Hall in Port Ilse'),
    relation(TEXT, HALL, 'locatedIn', 'country/ilsania', 'The hall lies near the tomb of Mira Sol', {
      basis: 'inferred', background: ['Mira Sol buriedIn Ilsania'], attributedTo: GUARD,
    }),
  ],
  events: [
    {
      kind: 'event', key: ATTACK, class: 'Attack', label: 'attack on the Lantern Hall', trigger: at(TEXT, 'attacked'),
      roles: [
        { role: 'agent', filler: 'group/gunmen', basis: 'stated' }, { role: 'target', filler: HALL, basis: 'stated' },
        { role: 'place', filler: PORT, basis: 'stated' },
        { role: 'place', filler: 'country/ilsania', basis: 'inferred', background: ['Mira Sol buriedIn Ilsania'] },
      ],
      time: { value: '2031-03-03', ...at(TEXT, 'On 3 March 2031') },
      counts: [
        { what: 'killed', value: 12, bound: 'min', of: 'people', ...at(TEXT, 'at least 12 people') },
        { what: 'count', value: 1.5, bound: 'approx', of: 'group/gunmen', ...at(TEXT, 'gunmen') },
      ],
      outcome: 'killed', factuality: 'asserted', basis: 'stated', attributedTo: GUARD,
      evidence: [at(TEXT, 'On 3 March 2031 gunmen attacked the Lantern Hall in Port Ilse 😀 and killed at least 12 people')],
      confidence: 0.8, rule: 'verb',
    },
    {
      kind: 'event', key: 'event/claimresponsibility-2', class: 'ClaimResponsibility', label: 'claim',
      trigger: at(TEXT, 'claim'),
      roles: [{ role: 'agent', filler: FRONT, basis: 'stated' }, { role: 'topic', filler: ATTACK, basis: 'stated' }],
      counts: [], factuality: 'negated', basis: 'stated', evidence: [at(TEXT, 'The Reed Front did not claim the attack')],
      confidence: 0.7, rule: 'verb',
    },
    {
      kind: 'event', key: 'event/attack-3', class: 'Attack', label: 'strike', trigger: at(TEXT, 'strike'),
      roles: [{ role: 'agent', filler: FRONT, basis: 'stated' }, { role: 'target', filler: 'city/quay-city', basis: 'stated' }],
      time: { value: '2032', ...at(TEXT, 'next year') }, counts: [], factuality: 'intended', basis: 'stated',
      evidence: [at(TEXT, 'It wants to strike Quay City next year')], confidence: 0.6, rule: 'verb',
    },
  ],
}

const second: ArticleStatements = {
  article: { id: 'watch-3c4d', text: OTHER, published: '2031-04-06', language: 'en-GB' },
  entities: {
    list: [
      entity(NORWIN, 'Person', 'Ada Norwin', [mention(OTHER, 'Ada Norwin')]),
      entity(GUARD, 'Military', 'Harbour Guard', [mention(OTHER, 'Harbour Guard')], { names: ['the Harbour Guard', 'Harbour Guard'] }),
      entity('military/coast-watch', 'Military', 'Coast Watch', [mention(OTHER, 'Coast Watch')]),
      entity(PORT, 'City', 'Port Ilse', [mention(OTHER, 'Port Ilse')]),
    ],
  },
  relations: [
    relation(OTHER, NORWIN, 'leads', 'military/coast-watch', 'Ada Norwin now leads'),
    relation(OTHER, NORWIN, 'commands', GUARD, 'Harbour Guard', { role: 'commander', confidence: 0.4, rule: 'possessive' }),
    relation(OTHER, GUARD, 'alliedWith', 'military/coast-watch', 'sister force'),
  ],
  events: [{
    kind: 'event', key: 'event/meet-4', class: 'Meet', label: 'meeting', trigger: at(OTHER, 'met'),
    roles: [{ role: 'participant', filler: 'military/coast-watch', basis: 'stated' }, { role: 'participant', filler: GUARD, basis: 'stated' }],
    time: { value: '2031-04-01/2031-04-05', ...at(OTHER, 'Between 1 and 5 April 2031') }, counts: [],
    factuality: 'asserted', basis: 'stated', evidence: [at(OTHER, 'the Coast Watch met the Harbour Guard')],
    confidence: 1, rule: 'verb',
  }],
}

/** A graph of the first article, laid out. */
export function oneArticle(): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'newsgraph 0.0.0-test' })
  expectAll(graph.add(first))
  graph.graphology.nodes().forEach((key, index) => graph.graphology.mergeNodeAttributes(key, { x: index / 3, y: (index + 1) * -1e-9 }))
  return graph
}

/** A graph of the second article. */
export function otherArticle(): KnowledgeGraph {
  const graph = new KnowledgeGraph({ generator: 'newsgraph 0.0.0-test' })
  expectAll(graph.add(second))
  return graph
}

/** A graph of both articles. */
export function twoArticles(): KnowledgeGraph {
  return oneArticle().merge(otherArticle())
}

function expectAll(refused: readonly { readonly reason: string }[]): void {
  if (refused.length > 0) throw new Error(`the sample is not within the vocabulary: ${refused.map(({ reason }) => reason).join('; ')}`)
}
