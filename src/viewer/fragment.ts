import type { Model } from './model.js'
import type { State } from './state.js'

/* The part of the address after #, from which the view can be restored: `#node=person%2Fann-lee&hide=class%3ACity`. */

export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** Writes what differs from the page as it opens. */
export function toFragment(state: State, camera: Camera | undefined): string {
  const parts = new URLSearchParams()
  if (state.selection) parts.set(state.selection.kind, state.selection.key)
  if (state.view !== 'events') parts.set('view', state.view)
  for (const name of [...state.hidden].sort()) parts.append('hide', name)
  if (state.from) parts.set('from', state.from)
  if (state.to) parts.set('to', state.to)
  if (camera) parts.set('camera', [camera.x, camera.y, camera.ratio].map((value) => value.toFixed(3)).join(','))
  return parts.toString()
}

/** Reads a fragment; what the graph does not have is passed over. */
export function fromFragment(fragment: string, { graph }: Model): { readonly state: Partial<State>, readonly camera: Camera | undefined } {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const node = parts.get('node'), edge = parts.get('edge')
  const [x = NaN, y = NaN, ratio = NaN] = (parts.get('camera') ?? '').split(',').map(Number)
  return {
    state: {
      view: parts.get('view') === 'relations' ? 'relations' : 'events',
      hidden: new Set(parts.getAll('hide')),
      from: parts.get('from') ?? '', to: parts.get('to') ?? '',
      selection: node !== null && graph.hasNode(node) ? { kind: 'node', key: node }
        : edge !== null && graph.hasEdge(edge) ? { kind: 'edge', key: edge } : undefined,
    },
    camera: [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined,
  }
}
