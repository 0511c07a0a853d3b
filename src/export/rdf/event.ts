import type { CountAttributes } from '../../model/index.js'
import { daysOf } from '../../graph/time.js'
import { date, dateType, decimal, integer, text } from './literals.js'
import { encodeKey } from './iri.js'
import { iri } from './namespaces.js'
import { segment, spanNode } from './scribe.js'
import type { Page, Scribe } from './scribe.js'
import type { EventShare } from './shares.js'
import { describeQualifiers } from './statement.js'
import { Literal, NamedNode } from './terms.js'

/**
 * Describes an event. Its type, and what the Simple Event Model
 * (https://doi.org/10.1016/j.websem.2011.03.003) says of it, are there only if the article asserts that it
 * happened; what describes it is there always.
 */
export function describeEvent(scribe: Scribe, page: Page, key: string, event: EventShare): void {
  const { emit, vocabulary } = scribe
  const { language } = page
  const node = scribe.node(key)
  const term = vocabulary.eventTypes.get(event.class)
  if (event.factuality === 'asserted' && term !== undefined) {
    emit(node, iri('rdf:type'), scribe.term(term.iri), page.graph)
    const others = scribe.simple ? [] : [...term.sem, ...term.schema]
    for (const { iri: other } of others) emit(node, iri('rdf:type'), scribe.term(other), page.graph)
  }
  if (event.factuality === 'asserted' || !scribe.simple) {
    emit(node, iri('rdfs:label'), text(event.label, language), page.graph)
  }
  if (event.time !== undefined) describeTime(scribe, page, key, event, event.time)
  if (scribe.simple) return
  emit(node, iri('rdf:type'), iri('ng:ReportedEvent'), page.graph)
  if (term !== undefined) emit(node, iri('ng:eventType'), scribe.term(term.iri), page.graph)
  emit(node, iri('ng:trigger'), spanNode(scribe, page, event.trigger), page.graph)
  describeQualifiers(scribe, page, node, event)
  if (event.role !== undefined) emit(node, iri('ng:role'), text(event.role, language), page.graph)
  if (event.amount !== undefined) emit(node, iri('ng:amount'), text(event.amount, language), page.graph)
  if (event.outcome !== undefined) emit(node, iri('ng:outcome'), text(event.outcome, language), page.graph)
  event.counts.forEach((count, index) => describeCount(scribe, page, node, `${pathOf(page, key)};${index}`, count))
}

/**
 * Path of what an article says of an event. Parts of it follow after a semicolon, which is in no encoded key.
 */
function pathOf({ id }: Page, key: string): string {
  return `${segment(id)}/${encodeKey(key)}`
}

/** A time as RDF can say it: a moment as precise as a date type, or a stretch from one to another. */
type Moments =
  | { readonly kind: 'moment', readonly at: string }
  | { readonly kind: 'stretch', readonly begin?: string, readonly end?: string }

/** "2024-03" is a moment, "2024-03/.." and "2024-W29" are stretches. */
function momentsOf(value: string): Moments {
  if (dateType(value) !== undefined) return { kind: 'moment', at: value }
  const [first = '', last = first] = value.split('/', 2)
  const begin = dateType(first) === undefined && first !== '..' ? daysOf(first)?.from : first
  const end = dateType(last) === undefined && last !== '..' ? daysOf(last)?.to : last
  return {
    kind: 'stretch',
    ...begin === undefined || begin === '..' ? {} : { begin }, ...end === undefined || end === '..' ? {} : { end },
  }
}

/**
 * The time as a literal with the precision of the words, and as an instant or interval of OWL-Time
 * (https://www.w3.org/TR/owl-time/) that is tied to those words.
 */
function describeTime(
  scribe: Scribe, page: Page, key: string, event: EventShare, time: NonNullable<EventShare['time']>,
): void {
  const { emit, mint } = scribe
  const node = scribe.node(key)
  const moments = momentsOf(time.value)
  const asserted = event.factuality === 'asserted'
  if (asserted) writeTimeStamps(scribe, page, node, moments)
  if (scribe.simple) return
  const when = mint('time', pathOf(page, key))
  emit(node, iri('ng:time'), date(time.value), page.graph)
  emit(node, iri('ng:when'), when, page.graph)
  if (asserted) emit(node, iri('sem:hasTime'), when, page.graph)
  emit(when, iri('rdf:type'), iri('sem:Time'), page.graph)
  emit(when, iri('rdfs:label'), text(time.value), page.graph)
  emit(when, iri('prov:wasDerivedFrom'), spanNode(scribe, page, time), page.graph)
  if (moments.kind === 'moment') return describeInstant(scribe, page, when, moments.at)
  emit(when, iri('rdf:type'), iri('time:ProperInterval'), page.graph)
  const ends = [['time:hasBeginning', moments.begin, 'begin'], ['time:hasEnd', moments.end, 'end']] as const
  for (const [property, moment, name] of ends) {
    if (moment === undefined) continue
    const instant = new NamedNode(`${when.value};${name}`)
    emit(when, iri(property), instant, page.graph)
    describeInstant(scribe, page, instant, moment)
  }
}

function writeTimeStamps({ emit }: Scribe, { graph }: Page, node: NamedNode, moments: Moments): void {
  if (moments.kind === 'moment') emit(node, iri('sem:hasTimeStamp'), date(moments.at), graph)
  else {
    if (moments.begin !== undefined) emit(node, iri('sem:hasBeginTimeStamp'), date(moments.begin), graph)
    if (moments.end !== undefined) emit(node, iri('sem:hasEndTimeStamp'), date(moments.end), graph)
  }
}

function describeInstant({ emit }: Scribe, { graph }: Page, node: NamedNode, value: string): void {
  emit(node, iri('rdf:type'), iri('time:Instant'), graph)
  const literal = date(value)
  const type = dateType(value)
  if (type === 'gYear') emit(node, iri('time:inXSDgYear'), literal, graph)
  else if (type === 'gYearMonth') emit(node, iri('time:inXSDgYearMonth'), literal, graph)
  else if (type === 'date') emit(node, iri('time:inXSDDate'), literal, graph)
  else if (type === 'dateTime') {
    const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(value)
    emit(node, iri(hasZone ? 'time:inXSDDateTimeStamp' : 'time:inXSDDateTime'),
      hasZone ? new Literal(literal.value, iri('xsd:dateTimeStamp')) : literal, graph)
  }
}

/** The properties of schema.org's QuantitativeValue that say in which sense the number is meant. */
const NUMBER = {
  min: ['schema:minValue'],
  max: ['schema:maxValue'],
  exact: ['schema:value', 'schema:minValue', 'schema:maxValue'],
  approx: ['schema:value'],
} as const

function describeCount(scribe: Scribe, page: Page, event: NamedNode, path: string, count: CountAttributes): void {
  const { emit, graph: { graphology } } = scribe
  const node = scribe.mint('count', path)
  const isWhole = Number.isSafeInteger(count.value) && !Object.is(count.value, -0)
  const value = isWhole ? integer(count.value) : decimal(count.value)
  emit(event, iri('ng:hasCount'), node, page.graph)
  emit(node, iri('rdf:type'), iri('ng:Count'), page.graph)
  emit(node, iri('rdf:type'), iri('schema:QuantitativeValue'), page.graph)
  const kind = scribe.vocabulary.counts.get(count.what)
  if (kind !== undefined) emit(node, iri('ng:counted'), scribe.term(kind.iri), page.graph)
  emit(node, iri('ng:bound'), iri(`ng:${count.bound}`), page.graph)
  for (const property of NUMBER[count.bound]) emit(node, iri(property), value, page.graph)
  emit(node, iri('prov:wasDerivedFrom'), spanNode(scribe, page, count), page.graph)
  if (count.of === undefined) return
  if (graphology.hasNode(count.of)) emit(node, iri('ng:countOf'), scribe.node(count.of), page.graph)
  else emit(node, iri('ng:countOfWords'), text(count.of), page.graph)
}
