import { byId } from './dom.js'
import type { Scene } from './scene.js'
import { searchField } from './search.js'
import type { Drawing } from './stage.js'
import type { State, Store } from './state.js'

/* What keys do: `/` searches, Escape takes the selection back; on the drawing, arrows, plus, minus and 0 move in it. */

/** Share of the sight that an arrow key moves the drawing by. */
const STEP = 0.1

/** @param drawing the drawing, once there is one */
export function bindKeys(scene: Scene, store: Store, drawing: () => Drawing | undefined): void {
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape') store.select(undefined)
    else if (event.key === '/' && !inField) {
      searchField().focus()
      event.preventDefault()
    }
  })
  byId('stage').addEventListener('keydown', (event) => {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key]
    const camera = drawing()?.sigma.getCamera()
    if (event.key === '+') void camera?.zoomIn({ duration: 100 })
    else if (event.key === '-') void camera?.zoomOut({ duration: 100 })
    else if (event.key === '0') void camera?.reset({ duration: 100 })
    else if (direction) {
      const [dx = 0, dy = 0] = direction
      const next = nextNode(scene, store.state, dx, dy)
      if (next !== undefined) store.select({ kind: 'node', key: next })
      else if (camera) camera.setState({ x: camera.x + dx * STEP * camera.ratio, y: camera.y + dy * STEP * camera.ratio })
      event.preventDefault()
    }
  })
}

/** The nearest node from the selected one in a direction, y upwards; nothing when none is selected. */
function nextNode(scene: Scene, { selection }: State, dx: number, dy: number): string | undefined {
  const here = selection?.kind === 'node' ? scene.node(selection.key) : undefined
  if (!here) return undefined
  let best: string | undefined
  let least = Infinity
  for (const { key, x, y, isShown } of scene.nodes) {
    const along = (x - here.x) * dx + (y - here.y) * dy
    const across = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx)
    if (!isShown || along <= 1 || across > along || along + 2 * across >= least) continue
    least = along + 2 * across
    best = key
  }
  return best
}
