import type { View } from '../export/picture/links.js'
import type { Theme } from '../export/palette.js'

/** What is chosen on the page. */
export type Selection = { readonly kind: 'node', readonly key: string } | { readonly kind: 'edge', readonly key: string }

/** Everything that the page shows besides the graph itself. It never changes; `Store#set` replaces it. */
export interface State {
  readonly view: View
  readonly theme: Theme
  readonly selection: Selection | undefined
  readonly hovered: string | undefined
  /** `class:City`, `predicate:commands`, `factuality:negated`, `source:organization/x`, `article:…`: what is filtered out. */
  readonly hidden: ReadonlySet<string>
  /** First and last day of the events to show, `YYYY-MM-DD`; empty for no bound. */
  readonly from: string
  readonly to: string
  /** Id of the article in the reader. */
  readonly article: string
}

type Listener = (state: State, before: State) => void

/** The page's state, and who wants to know of its changes. */
export class Store {
  #state: State
  readonly #listeners: Listener[] = []

  constructor(state: State) {
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  set(change: Partial<State>): void {
    const before = this.#state
    this.#state = { ...before, ...change }
    for (const listener of this.#listeners) listener(this.#state, before)
  }

  subscribe(listener: Listener): void {
    this.#listeners.push(listener)
  }

  /** Selects, or takes the selection back. */
  select(selection: Selection | undefined): void {
    this.set({ selection })
  }

  toggleHidden(name: string): void {
    const hidden = new Set(this.#state.hidden)
    if (!hidden.delete(name)) hidden.add(name)
    this.set({ hidden })
  }
}
