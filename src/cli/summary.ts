import type { Bound, EventNode, KnowledgeGraph, SourceSpan } from '../index.js'

const WIDTH = 100

const BOUNDS: Readonly<Record<Bound, string>> = { exact: '', min: 'at least ', max: 'at most ', approx: 'about ' }

/** The graph in words: entities by class, relations, events with their roles, each with what shows it. */
export function summaryOf(graph: KnowledgeGraph): string {
  const lines: string[] = []
  for (const article of graph.articles) {
    lines.push([article.title ?? article.id, article.published, article.url].filter(Boolean).join(' · '))
  }
  lines.push('', 'ENTITIES')
  const byClass = new Map<string, string[]>()
  for (const entity of graph.entities()) {
    const list = byClass.get(entity.class) ?? []
    list.push(entity.basis === 'inferred' ? `${entity.label} (inferred)` : entity.label)
    byClass.set(entity.class, list)
  }
  for (const [name, labels] of [...byClass].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(...wrap(`  ${name.padEnd(17)} `, labels.map(oneLine).join(' · ')))
  }
  lines.push('', 'RELATIONS')
  for (const r of inOrder(graph.relations())) {
    const notes = [r.role, r.temporal === 'current' ? undefined : r.temporal, ...qualifiers(graph, r)].filter(Boolean)
    lines.push(`  ${label(graph, r.source)} → ${r.predicate} → ${label(graph, r.target)}${bracket(notes)}`)
    lines.push(...quotes(graph, r))
    for (const fact of r.background ?? []) lines.push(`      because: ${oneLine(fact)}`)
  }
  lines.push('', 'EVENTS')
  for (const event of inOrder(graph.events())) lines.push(...eventLines(graph, event))
  return `${lines.join('\n')}\n`
}

/** In the order in which the articles tell it. */
function inOrder<T extends { readonly evidence: readonly SourceSpan[] }>(statements: readonly T[]): readonly T[] {
  const place = (s: T): string => `${s.evidence[0]?.article ?? ''} ${String(s.evidence[0]?.start ?? 0).padStart(9, '0')}`
  return [...statements].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

function eventLines(graph: KnowledgeGraph, event: EventNode): string[] {
  const notes = [event.time?.value, ...qualifiers(graph, event)].filter(Boolean)
  const lines = [`  ${event.class}: ${oneLine(event.label)}${bracket(notes)}`]
  for (const participant of event.participants) {
    const inferred = participant.basis === 'inferred' ? ' (inferred)' : ''
    lines.push(`      ${participant.role.padEnd(12)} ${oneLine(participant.label)}${inferred}`)
  }
  for (const count of event.counts) {
    lines.push(`      ${count.what.padEnd(12)} ${BOUNDS[count.bound]}${count.value}${count.of === undefined ? '' : ` (${label(graph, count.of)})`}`)
  }
  if (event.amount !== undefined) lines.push(`      amount       ${oneLine(event.amount)}`)
  lines.push(...quotes(graph, event))
  return lines
}

function qualifiers(graph: KnowledgeGraph, s: { factuality: string; basis: string; attributedTo?: string }): string[] {
  return [
    ...(s.factuality === 'asserted' ? [] : [s.factuality]),
    ...(s.basis === 'stated' ? [] : [s.basis]),
    ...(s.attributedTo === undefined ? [] : [`says ${label(graph, s.attributedTo)}`]),
  ]
}

function quotes(graph: KnowledgeGraph, statement: { readonly key: string }): string[] {
  return graph.evidence(statement.key).slice(0, 2).map(e => {
    const text = oneLine(e.text)
    return `      “${text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text}”`
  })
}

const label = (graph: KnowledgeGraph, key: string): string => {
  const attributes = graph.graphology.hasNode(key) ? graph.graphology.getNodeAttributes(key) : undefined
  return oneLine(attributes?.label ?? key)
}

const bracket = (notes: readonly (string | undefined)[]): string => (notes.length === 0 ? '' : `  [${notes.join(', ')}]`)

/** Names may hold newlines and control characters: they must not reach a terminal as such. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()

function wrap(first: string, text: string): string[] {
  const lines: string[] = []
  let line = first
  for (const part of text.split(' · ')) {
    if (line !== first && line.length + part.length + 3 > WIDTH) {
      lines.push(line)
      line = ' '.repeat(first.length)
    }
    line += line.trim() === first.trim() || line.trim() === '' ? part : ` · ${part}`
  }
  return [...lines, line]
}
