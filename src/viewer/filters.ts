import { LOOKS } from '../export/palette.js'
import type { Look } from '../export/palette.js'
import { familySign } from './details.js'
import { element, fill } from './dom.js'
import type { Model } from './model.js'
import { filtersOfEdge, filtersOfNode } from './model.js'
import type { Store } from './state.js'
import { labelOf } from './statements.js'

/* Boxes to tick: which families and classes, predicates, degrees of certainty, sources and times to show. */

const HEADINGS = {
  family: 'Kinds', class: 'Classes', predicate: 'Relations and roles', factuality: 'Certainty', source: 'According to', article: 'Articles',
} as const

export function buildFilters(model: Model, store: Store, root: HTMLElement): void {
  const counts = countFilters(model)
  const groups = Object.entries(HEADINGS).flatMap(([group, heading]) => {
    const names = [...counts.keys()].filter((name) => name.startsWith(`${group}:`))
    if (names.length === 0 || (names.length === 1 && group !== 'family')) return []
    const rows = names.sort((p, q) => (counts.get(q) ?? 0) - (counts.get(p) ?? 0)).map((name) => box(model, store, name, counts.get(name) ?? 0))
    return element('fieldset', {}, element('legend', {}, heading), ...rows)
  })
  fill(root, ...groups, ...dates(model, store))
  store.subscribe(({ hidden }) => {
    for (const input of root.querySelectorAll('input[type=checkbox]')) {
      if (input instanceof HTMLInputElement) input.checked = !hidden.has(input.value)
    }
  })
}

function countFilters({ graph }: Model): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  graph.forEachNode((_, attributes) => filtersOfNode(attributes).forEach(count))
  graph.forEachEdge((_, attributes) => filtersOfEdge(attributes).forEach(count))
  return counts
}

function box(model: Model, store: Store, name: string, count: number): HTMLElement {
  const input = element('input', { type: 'checkbox', value: name, checked: !store.state.hidden.has(name) })
  input.addEventListener('change', () => store.toggleHidden(name))
  const look = lookNamed(name)
  return element('label', {}, input, look && familySign(look, store.state.theme), words(model, name), element('span', { class: 'count' }, String(count)))
}

/** The look of the family that a filter is for. */
function lookNamed(name: string): Look | undefined {
  return Object.entries(LOOKS).find(([family]) => name === `family:${family}`)?.[1]
}

function words(model: Model, name: string): string {
  const group = name.slice(0, name.indexOf(':')), value = name.slice(name.indexOf(':') + 1)
  if (group === 'source') return labelOf(model, value)
  if (group === 'article') return model.graph.getAttribute('articles').find(({ id }) => id === value)?.title ?? value
  if (group === 'family') return lookNamed(name)?.label ?? value
  return value.replace(/[a-z][A-Z]/g, ([a = '', b = '']) => `${a} ${b.toLowerCase()}`)
}

/** From and to, where events have more than one time. */
function dates({ graph }: Model, store: Store): HTMLElement[] {
  const times = new Set(graph.mapNodes((_, attributes) => attributes.kind === 'event' ? attributes.time?.value : undefined))
  times.delete(undefined)
  if (times.size < 2) return []
  const field = (name: 'from' | 'to', label: string) => {
    const input = element('input', { type: 'date', value: store.state[name] })
    input.addEventListener('change', () => store.set({ [name]: input.value }))
    return element('label', {}, label, input)
  }
  return [element('fieldset', {}, element('legend', {}, 'Time of events'), field('from', 'From'), field('to', 'To'))]
}
