import { button, byId, element, fill } from './dom.js'
import { sign } from './details.js'
import type { Model } from './model.js'
import type { Store } from './state.js'

/** Matches shown at once. */
const MOST = 12

/** Finds nodes by any of their names; Enter takes the first, the arrow keys go through them. */
export function buildSearch(model: Model, store: Store, input: HTMLInputElement, results: HTMLElement): void {
  const close = () => {
    fill(results)
    input.setAttribute('aria-expanded', 'false')
  }
  const choose = (key: string) => {
    store.select({ kind: 'node', key })
    input.value = ''
    close()
  }
  const show = () => {
    const found = find(model, input.value)
    fill(results, ...found.map((key) => {
      const attributes = model.graph.getNodeAttributes(key)
      return element('li', {}, button(`${attributes.label}, ${attributes.class}`, () => choose(key), { 'data-key': key },
        sign(attributes, store.state.theme), attributes.label, element('span', { class: 'count' }, attributes.class)))
    }))
    input.setAttribute('aria-expanded', String(found.length > 0))
  }
  input.addEventListener('input', show)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const [first] = find(model, input.value)
      if (first !== undefined) choose(first)
    } else if (event.key === 'Escape') {
      input.value = ''
      close()
    } else if (event.key === 'ArrowDown') {
      results.querySelector('button')?.focus()
      event.preventDefault()
    }
  })
  results.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const item = document.activeElement?.parentElement
    const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling
    ;(next?.querySelector('button') ?? (event.key === 'ArrowUp' ? input : undefined))?.focus()
    event.preventDefault()
  })
}

/** Node keys whose names have all the words looked for; names that begin with them first, then the most linked. */
export function find({ graph }: Model, query: string): string[] {
  const wanted = query.toLocaleLowerCase().trim()
  if (!wanted) return []
  const rank = (key: string): number => {
    const attributes = graph.getNodeAttributes(key)
    const names = attributes.kind === 'entity' ? [attributes.label, ...attributes.names] : [attributes.label]
    const lower = names.map((name) => name.toLocaleLowerCase())
    if (lower.some((name) => name.startsWith(wanted))) return 0
    return lower.some((name) => wanted.split(/\s+/).every((word) => name.includes(word))) ? 1 : 2
  }
  return graph.nodes().map((key) => ({ key, rank: rank(key) })).filter(({ rank }) => rank < 2)
    .sort((p, q) => p.rank - q.rank || graph.degree(q.key) - graph.degree(p.key)).slice(0, MOST).map(({ key }) => key)
}

export function searchField(): HTMLInputElement {
  const field = byId('search')
  if (!(field instanceof HTMLInputElement)) throw new Error('the page has no search field')
  return field
}
