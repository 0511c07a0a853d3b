import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import { InputError, show } from '../errors.js'

interface CommonOptions {
  /** An integer from which all chance comes; 1 if not said. Another seed gives another drawing. */
  readonly seed?: number
  /** Called again and again with the share of the work that is done, from 0 to 1. */
  readonly progress?: (done: number) => void
  /** Stops the work: the call then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** Distances in the picture follow distances along the links; the default, and the best to read. */
export interface ForceOptions extends CommonOptions {
  readonly kind?: 'force'
  /**
   * Nodes that have `x` and `y` already stay about where they are, and only what is new is placed among
   * them. Off if not said: then the drawing depends on the graph alone.
   */
  readonly incremental?: boolean
}

/** ForceAtlas2 (Jacomy and others, 2014), started from the default drawing. */
export interface ForceAtlas2Options extends CommonOptions {
  readonly kind: 'forceatlas2'
  /** Rounds, 1 or more; 300 if not said. */
  readonly iterations?: number
  /** Settings of graphology-layout-forceatlas2; what is not said is inferred from the graph. */
  readonly settings?: ForceAtlas2Settings
}

/** All nodes on one circle, neighbours close together. */
export interface CircularOptions extends CommonOptions {
  readonly kind: 'circular'
}

/** From left to right in the order of time, as far as events have one. */
export interface LayeredOptions extends CommonOptions {
  readonly kind: 'layered'
}

/** Places with coordinates as on a map (equirectangular), the rest among them. */
export interface GeographicOptions extends CommonOptions {
  readonly kind: 'geographic'
}

export type LayoutOptions = ForceOptions | ForceAtlas2Options | CircularOptions | LayeredOptions | GeographicOptions

const COMMON = ['kind', 'seed', 'progress', 'signal']
const ALLOWED: Readonly<Record<NonNullable<LayoutOptions['kind']>, readonly string[]>> = {
  force: [...COMMON, 'incremental'],
  forceatlas2: [...COMMON, 'iterations', 'settings'],
  circular: COMMON,
  layered: COMMON,
  geographic: COMMON,
}

/**
 * Refuses options that layout does not know, and values of the wrong kind.
 *
 * @throws InputError
 */
export function checkOptions(options: LayoutOptions): void {
  const kind = options.kind ?? 'force'
  if (!Object.hasOwn(ALLOWED, kind)) {
    throw new InputError(`layout: kind should be one of ${list(Object.keys(ALLOWED))}, but is ${show(kind)}`)
  }
  refuseUnknown('option', options, ALLOWED[kind], `for kind "${kind}"`)
  const { seed, progress, signal } = options
  if (seed !== undefined && !Number.isSafeInteger(seed)) refuse('seed', 'an integer', seed)
  if (progress !== undefined && typeof progress !== 'function') refuse('progress', 'a function', progress)
  if (signal !== undefined && typeof signal?.aborted !== 'boolean') refuse('signal', 'an AbortSignal', signal)
  if (options.kind === 'forceatlas2') checkForceAtlas2(options)
  else if (options.kind === undefined || options.kind === 'force') {
    const { incremental } = options
    if (incremental !== undefined && typeof incremental !== 'boolean') refuse('incremental', 'true or false', incremental)
  }
}

type Check = (value: unknown) => boolean
const isBoolean: Check = (value) => typeof value === 'boolean'
const isNotNegative: Check = (value) => typeof value === 'number' && value >= 0 && value < Infinity
const isPositive: Check = (value) => typeof value === 'number' && value > 0 && value < Infinity

/** graphology-layout-forceatlas2 takes a misspelt setting and a negative `slowDown` without a word. */
const SETTINGS: Readonly<Record<keyof ForceAtlas2Settings, readonly [Check, string]>> = {
  linLogMode: [isBoolean, 'true or false'],
  outboundAttractionDistribution: [isBoolean, 'true or false'],
  adjustSizes: [isBoolean, 'true or false'],
  edgeWeightInfluence: [isNotNegative, 'a number of 0 or more'],
  scalingRatio: [isPositive, 'a number above 0'],
  strongGravityMode: [isBoolean, 'true or false'],
  gravity: [isNotNegative, 'a number of 0 or more'],
  slowDown: [isPositive, 'a number above 0'],
  barnesHutOptimize: [isBoolean, 'true or false'],
  barnesHutTheta: [isNotNegative, 'a number of 0 or more'],
}

function checkForceAtlas2({ iterations, settings }: ForceAtlas2Options): void {
  if (iterations !== undefined && !(Number.isSafeInteger(iterations) && iterations > 0)) {
    refuse('iterations', 'an integer above 0', iterations)
  }
  if (settings === undefined) return
  if (typeof settings !== 'object' || settings === null) refuse('settings', 'an object', settings)
  refuseUnknown('setting', settings, Object.keys(SETTINGS), 'of ForceAtlas2')
  for (const [name, [check, expected]] of Object.entries(SETTINGS)) {
    const value: unknown = Reflect.get(settings, name)
    if (value !== undefined && !check(value)) refuse(`settings.${name}`, expected, value)
  }
}

function refuse(name: string, expected: string, value: unknown): never {
  throw new InputError(`layout: ${name} should be ${expected}, but is ${show(value)}`)
}

function refuseUnknown(what: string, given: object, known: readonly string[], where: string): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      throw new InputError(`layout: there is no ${what} ${show(name)} ${where}; there are ${list(known)}`)
    }
  }
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
