import { toFragment } from './fragment.js'
import type { Drawing } from './stage.js'
import type { State, Store } from './state.js'

/* The page's address follows what is shown, so that it can be copied and brings the same view back. */

/** The address follows this long after the last change: browsers bear only so many changes of it in a minute. */
const ADDRESS_LAG = 250

export function keepAddress(store: Store, drawing: Drawing | undefined): void {
  let due: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(due)
    due = setTimeout(() => writeAddress(store.state, drawing), ADDRESS_LAG)
  }
  store.subscribe(({ hovered }, before) => { if (hovered === before.hovered) later() })
  drawing?.sigma.getCamera().on('updated', later)
}

function writeAddress(state: State, drawing: Drawing | undefined): void {
  const camera = drawing?.sigma.getCamera().getState()
  const isMoved = camera && (camera.x !== 0.5 || camera.y !== 0.5 || camera.ratio !== 1)
  const fragment = toFragment(state, isMoved ? camera : undefined)
  try {
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search)
  } catch {
    // A page inside a sandboxed frame may not write its address; everything else works there.
  }
}
