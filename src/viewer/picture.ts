import { toSvg } from '../export/picture/svg.js'
import { element } from './dom.js'
import { isEdgeShown, isNodeShown } from './model.js'
import type { Model } from './model.js'
import type { State } from './state.js'

/** PNG pixels for each pixel of the SVG: sharp in print at half a page. */
const SCALE = 2

/** The part of the graph that is shown, as SVG. */
export function pictureOf(model: Model, state: State): string {
  const shown = model.graph.copy()
  for (const key of model.graph.edges()) {
    // A projection is hidden in the events view by toSvg itself; here only filters count.
    if (!isEdgeShown(model, key, state)) shown.dropEdge(key)
  }
  for (const key of model.graph.nodes()) if (!isNodeShown(model, key, state)) shown.dropNode(key)
  return toSvg(shown, { theme: state.theme, view: state.view, title: model.title })
}

export function saveSvg(model: Model, state: State): void {
  save(new Blob([pictureOf(model, state)], { type: 'image/svg+xml' }), 'graph.svg')
}

export async function savePng(model: Model, state: State): Promise<void> {
  const address = URL.createObjectURL(new Blob([pictureOf(model, state)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = element('canvas', { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((blob) => { if (blob) save(blob, 'graph.png') }, 'image/png')
  } finally {
    URL.revokeObjectURL(address)
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  element('a', { href: address, download: name }).click()
  // Revoked later: the browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
