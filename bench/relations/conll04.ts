/** CoNLL04 (Roth and Yih 2004) as sentences with relations between last tokens, and the library's relations in its terms. */
import type { NewsReading } from '../../src/index.js'
import type { Entity, Span } from '../../src/model/index.js'

/** A sentence; a relation is "Work_For 2 14": its type and the last tokens of both entities. */
export interface ConllExample {
  readonly text: string
  /** Offset of the end of every token in the text. */
  readonly ends: readonly number[]
  readonly relations: ReadonlySet<string>
}

/** Marks that stand right after the word before them, and right before the next. */
const GLUED = /^(?:[.,;:!?%)]|'s|n't|''|')$/
const GLUES_NEXT = /^(?:[($]|``)$/

export function conllExamples(file: string): ConllExample[] {
  return file.split(/^#doc.*$/m).map(block => block.split('\n').filter(Boolean)).filter(rows => rows.length > 0).map(rows => {
    const ends: number[] = []
    const relations = new Set<string>()
    let text = ''
    let glued = true
    for (const row of rows) {
      const [index = '', form = '', , types = '', heads = ''] = row.split('\t')
      text += (glued || GLUED.test(form) ? '' : ' ') + form
      ends.push(text.length)
      glued = GLUES_NEXT.test(form)
      const targets = heads.match(/\d+/g) ?? []
      const labels = types.match(/\w+/g) ?? []
      labels.forEach((type, i) => { if (type !== 'N') relations.add(`${type} ${index} ${targets[i]}`) })
    }
    return { text, ends, relations }
  })
}

const SERVICE: ReadonlySet<string> = new Set(['worksFor', 'leads', 'commands', 'memberOf', 'founded', 'owns'])
const HOME: ReadonlySet<string> = new Set(['livesIn', 'bornIn', 'citizenOf', 'worksFor', 'leads', 'diedIn', 'operatesIn'])
const SEAT: ReadonlySet<string> = new Set(['basedIn', 'operatesIn', 'partOf', 'locatedIn', 'controls'])
const PERSONS: ReadonlySet<string> = new Set(['Person', 'Group'])
const PLACES: ReadonlySet<string> = new Set(['Place', 'Country', 'Region', 'City', 'District', 'NaturalFeature', 'Facility'])

type Kind = 'person' | 'place' | 'organization'
const kindOf = (entity: Entity): Kind =>
  PERSONS.has(entity.class) ? 'person' : PLACES.has(entity.class) ? 'place' : 'organization'

/** The corpus has five types, told apart by what they join: a country's president lives in it. */
function typeOf(predicate: string, subject: Kind, object: Kind): string | undefined {
  if (subject === 'person' && object === 'organization') return SERVICE.has(predicate) ? 'Work_For' : undefined
  if (subject === 'person' && object === 'place') return HOME.has(predicate) ? 'Live_In' : undefined
  if (subject === 'place' && object === 'place') return predicate === 'locatedIn' ? 'Located_In' : undefined
  if (subject === 'organization' && object === 'place') return SEAT.has(predicate) ? 'OrgBased_In' : undefined
  return undefined
}

/** What the reading says in the corpus's terms, as in `ConllExample.relations`. */
export function conllRelations(example: ConllExample, reading: NewsReading): ReadonlySet<string> {
  const byKey = new Map(reading.entities.map(e => [e.key, e]))
  const out = new Set<string>()
  const add = (type: string | undefined, subject: Entity, object: Entity, evidence: readonly Span[]): void => {
    const [s, o] = [lastToken(example, subject, evidence), lastToken(example, object, evidence)]
    if (type !== undefined && s >= 0 && o >= 0) out.add(`${type} ${s} ${o}`)
  }
  for (const { subject, predicate, object, evidence } of reading.relations) {
    const [s, o] = [byKey.get(subject), byKey.get(object)]
    if (s !== undefined && o !== undefined) add(typeOf(predicate, kindOf(s), kindOf(o)), s, o, evidence)
  }
  for (const event of reading.events.filter(e => e.class === 'Death' || e.class === 'Attack')) {
    const fillers = (...roles: string[]): Entity[] => event.roles.filter(r => roles.includes(r.role))
      .map(r => byKey.get(r.filler)).filter(e => e !== undefined).filter(e => e.class === 'Person')
    for (const s of fillers('agent')) for (const o of fillers('victim', 'target')) add('Kill', s, o, event.evidence)
  }
  return out
}

/**
 * The token at which a mention by name ends: the one within the evidence where there are several. The corpus has names
 * only, and no adjectives ("Peruvian"): what has no other mention is left out, as is what ends inside a token.
 */
function lastToken(example: ConllExample, entity: Entity, evidence: readonly Span[]): number {
  const names = entity.mentions.filter(m => m.form === 'name' && !(PLACES.has(entity.class) && DEMONYM.test(example.text.slice(m.start, m.end))))
  const mention = names.find(m => evidence.some(e => m.start < e.end && e.start < m.end)) ?? names[0]
  if (mention === undefined) return -1
  const at = example.ends.indexOf(mention.end)
  // The corpus divides "Ill." into two tokens where a sentence ends, and knows the place by the first.
  return at > 0 && example.text.slice(example.ends[at - 1], mention.end).trim() === '.' ? at - 1 : at
}

/** Adjectives of nationality, by their endings. */
const DEMONYM = /(?:[^g]ian|ean|ican|ghan|rman|[a-z]ese|aeli|raqi|aiti|anish|dish|lish|tish|kish|Irish|Welsh|French|Greek|Dutch|Swiss|Thai|Czech)s?$/
