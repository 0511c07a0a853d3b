import { at } from './plan.js'
import type { Link, Plan } from './plan.js'

/** Nodes of each connected component, in the plan's order; the components with most nodes first. */
export function componentsOf(plan: Plan): number[][] {
  const seen = new Uint8Array(plan.keys.length)
  const components: number[][] = []
  for (let start = 0; start < plan.keys.length; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const found = [start]
    for (let next = 0; next < found.length; next++) {
      const node = at(found, next)
      for (const index of plan.linksOf[node] ?? []) {
        const link = plan.links[index]
        const other = link ? link.a + link.b - node : node
        if (seen[other]) continue
        seen[other] = 1
        found.push(other)
      }
    }
    components.push(found.sort((p, q) => p - q))
  }
  // Array#sort is stable: components of one size stay in the order of their first key.
  return components.sort((p, q) => q.length - p.length)
}

/** The part of a plan that some nodes make up, with their own numbering. */
export function partOf(plan: Plan, nodes: readonly number[]): Plan {
  const local = new Map(nodes.map((node, index) => [node, index]))
  const links: Link[] = []
  const linksOf: number[][] = nodes.map(() => [])
  for (const node of nodes) {
    for (const index of plan.linksOf[node] ?? []) {
      const link = plan.links[index]
      if (link?.a !== node) continue
      const a = local.get(link.a), b = local.get(link.b)
      if (a === undefined || b === undefined) continue
      linksOf[a]?.push(links.length)
      linksOf[b]?.push(links.length)
      links.push({ ...link, a, b })
    }
  }
  return {
    keys: nodes.map((node) => plan.keys[node] ?? ''),
    boxes: nodes.flatMap((node) => plan.boxes[node] ?? []),
    links,
    linksOf,
  }
}
