import { LOOKS, familyOf } from '../export/palette.js'
import { edgeLook } from '../export/picture/links.js'
import { familySign } from './details.js'
import { element, fill } from './dom.js'
import type { Model } from './model.js'
import type { Store } from './state.js'

/* What the signs of the drawing mean: those that occur in the graph, below it. */

export function buildLegend(model: Model, store: Store, root: HTMLElement): void {
  const families = new Set<string>(model.graph.mapNodes((_, attributes) => familyOf(attributes)))
  const lines = lineEntries(model)
  const show = () => fill(root,
    ...Object.entries(LOOKS).flatMap(([family, look]) => families.has(family) ? [element('li', {}, familySign(look, store.state.theme), look.label)] : []),
    ...lines.map(([kind, words]) => element('li', {}, element('span', { class: `line ${kind}`, 'aria-hidden': 'true' }), words)))
  store.subscribe(({ theme }, before) => { if (theme !== before.theme) show() })
  show()
}

/** Kinds of lines, and what they say. */
function lineEntries({ graph }: Model): (readonly [string, string])[] {
  const styles = graph.mapEdges((_, attributes, source) => edgeLook(attributes, graph.getNodeAttributes(source)).style)
  const former = graph.someEdge((_, attributes) => attributes.kind === 'relation' && attributes.temporal === 'former')
  const entries: (readonly [string, string] | false)[] = [
    styles.some(({ dash }) => dash === 'dashed') && ['dashed', 'Possible or intended'],
    styles.some(({ dash }) => dash === 'dotted') && ['dotted', 'Inferred with background knowledge'],
    former && ['faded', 'Former'],
  ]
  return entries.filter((entry) => entry !== false)
}
