import type { AbstractGraph } from 'graphology-types'
import { InputError } from '../errors.js'
import { insertInto } from './component.js'
import { removeOverlap } from './overlap.js'
import type { Plan, Points } from './plan.js'

/** The map is about this wide, in pixels, and at most this high. */
const WIDTH = 1000
const HEIGHT = 700

/**
 * Places with coordinates where a map has them (equirectangular, true to shape at the mean latitude), and the
 * other nodes among them. Yields the share that is done, gives the components that no place is in; their points are
 * not set.
 *
 * @throws InputError when no node has coordinates
 */
export function* map(plan: Plan, graph: AbstractGraph, points: Points, seed: number): Generator<number, number[][]> {
  const coordinates = plan.keys.map((key) => coordinatesOf(graph.getNodeAttributes(key)))
  const { x, y } = project(coordinates)
  points.x.set(x)
  points.y.set(y)
  const fixed = Uint8Array.from(coordinates, (place) => place ? 1 : 0)
  const free = yield* insertInto(plan, points, fixed, seed)
  removeOverlap(points, plan.boxes, fixed)
  return free
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
