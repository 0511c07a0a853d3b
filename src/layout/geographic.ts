import type { AbstractGraph } from 'graphology-types'
import { InputError } from '../errors.js'
import { insert } from './component.js'
import { componentsOf, partOf } from './components.js'
import { removeOverlap } from './overlap.js'
import { at } from './plan.js'
import type { Plan, Points } from './plan.js'

/** The map is about this wide, in pixels, and at most this high. */
const WIDTH = 1000
const HEIGHT = 700

/**
 * Places with coordinates where a map has them (equirectangular, true to shape at the mean latitude), and the
 * other nodes among them. What no place is linked with stands below. Yields the share that is done.
 *
 * @throws InputError when no node has coordinates
 */
export function* map(plan: Plan, graph: AbstractGraph, seed: number): Generator<number, Points> {
  const coordinates = plan.keys.map((key) => coordinatesOf(graph.getNodeAttributes(key)))
  const points = project(coordinates)
  const fixed = Uint8Array.from(coordinates, (place) => place ? 1 : 0)
  let lowest = Math.max(...points.y) + 90
  for (const nodes of componentsOf(plan)) {
    const part = partOf(plan, nodes)
    const flags = Uint8Array.from(nodes, (node) => fixed[node] ?? 0)
    const local = { x: Float64Array.from(nodes, (node) => at(points.x, node)), y: Float64Array.from(nodes, (node) => at(points.y, node)) }
    if (flags.every((flag) => flag === 0)) {
      // Nothing ties it to the map: its first node stands below, and holds the rest.
      flags[0] = 1
      local.y[0] = lowest
      lowest += 90
    }
    yield* insert(part, local, flags, seed)
    nodes.forEach((node, i) => {
      points.x[node] = at(local.x, i)
      points.y[node] = at(local.y, i)
    })
  }
  removeOverlap(points, plan.boxes, fixed)
  return points
}

interface Coordinates {
  readonly lat: number
  readonly lon: number
}

function coordinatesOf(attributes: Readonly<Record<string, unknown>>): Coordinates | undefined {
  const { lat, lon } = attributes
  const given = typeof lat === 'number' && typeof lon === 'number' && Number.isFinite(lat) && Number.isFinite(lon)
  return given ? { lat, lon } : undefined
}

function project(coordinates: readonly (Coordinates | undefined)[]): Points {
  const known = coordinates.filter((place) => place !== undefined)
  if (known.length === 0) {
    throw new InputError('layout: kind "geographic" needs places with lat and lon, but no node has them; use another kind')
  }
  const lats = known.map(({ lat }) => lat), lons = known.map(({ lon }) => lon)
  const middleLat = (Math.min(...lats) + Math.max(...lats)) / 2
  const narrowing = Math.cos(middleLat * Math.PI / 180)
  const spanX = (Math.max(...lons) - Math.min(...lons)) * narrowing, spanY = Math.max(...lats) - Math.min(...lats)
  const perDegree = Math.min(WIDTH / Math.max(spanX, 1), HEIGHT / Math.max(spanY, 1))
  const middleLon = (Math.min(...lons) + Math.max(...lons)) / 2
  return {
    x: Float64Array.from(coordinates, (place) => place ? (place.lon - middleLon) * narrowing * perDegree : 0),
    y: Float64Array.from(coordinates, (place) => place ? (middleLat - place.lat) * perDegree : 0),
  }
}
