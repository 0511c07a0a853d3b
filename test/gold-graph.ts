import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'

/** What this reads of an annotated article. */
interface Gold {
  readonly id: string
  readonly published: string
  readonly entities: readonly { readonly id: string, readonly class: string, readonly names: readonly string[] }[]
  readonly relations: readonly {
    readonly s: string, readonly p: string, readonly o: string
    readonly temporal?: string, readonly factuality?: string, readonly basis?: string, readonly quote?: string
  }[]
  readonly events: readonly {
    readonly id: string, readonly type: string, readonly trigger: string, readonly time?: string
    readonly roles: Readonly<Record<string, readonly string[]>>
    readonly counts?: readonly { readonly what: string, readonly value: number, readonly bound: string }[]
    readonly factuality?: string, readonly basis?: string, readonly quote?: string
  }[]
}

/** The annotated articles under a folder of measuring data, each as a graph such as a reader would make. */
export function goldGraphs(shared: string): { readonly id: string, readonly graph: MultiDirectedGraph }[] {
  return ['dev', 'more'].flatMap((part) => {
    const folder = join(shared, 'gold', part)
    return readdirSync(folder).filter((file) => file.endsWith('.gold.json')).sort().map((file) => {
      const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8')
      const gold: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return { id: gold.id, graph: goldGraph(gold, text) }
    })
  })
}

function goldGraph(gold: Gold, text: string): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  const article = { id: gold.id, text, published: gold.published, language: 'en' }
  graph.replaceAttributes({ title: gold.id, published: gold.published, language: 'en', generator: 'test', articles: [article] })
  for (const { id, class: entityClass, names } of gold.entities) {
    const mentions = names.flatMap((name) => occurrences(text, name)).map((span) => ({ article: gold.id, ...span, form: 'name' }))
    graph.mergeNode(id, { kind: 'entity', class: entityClass, label: names[0] ?? id, names, mentions, basis: 'stated' })
  }
  for (const { s, p, o, temporal = 'current', factuality = 'asserted', basis = 'stated', quote } of gold.relations) {
    if (!graph.hasNode(s) || !graph.hasNode(o)) continue
    graph.addDirectedEdge(s, o, {
      kind: 'relation', predicate: p, label: spaced(p), temporal, factuality, basis, evidence: evidence(gold.id, text, quote),
    })
  }
  for (const { id, type, trigger, time, counts = [], factuality = 'asserted', basis = 'stated', quote } of gold.events) {
    const where = evidence(gold.id, text, quote)
    graph.mergeNode(`event/${id}`, {
      kind: 'event', class: type, label: trigger, trigger: where[0], evidence: where, factuality, basis, counts,
      ...time === undefined ? {} : { time: { value: time } },
    })
  }
  for (const { id, roles } of gold.events) {
    for (const [role, fillers] of Object.entries(roles)) {
      for (const filler of fillers) {
        const target = graph.hasNode(filler) ? filler : `event/${filler}`
        if (graph.hasNode(target)) {
          graph.addDirectedEdge(`event/${id}`, target, { kind: 'role', predicate: role, label: role, basis: 'stated' })
        }
      }
    }
  }
  return graph
}

function occurrences(text: string, words: string): { start: number, end: number }[] {
  const found = []
  for (let start = text.indexOf(words); start >= 0 && words; start = text.indexOf(words, start + words.length)) {
    found.push({ start, end: start + words.length })
  }
  return found
}

function evidence(article: string, text: string, quote: string | undefined) {
  const start = quote ? text.indexOf(quote) : -1
  return quote && start >= 0 ? [{ article, start, end: start + quote.length }] : []
}

function spaced(predicate: string): string {
  return predicate.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
