/** UD features as they stand in CoNLL-U ("Number=Sing|Person=3") and as typed values. */
import type { Features } from '../model/index.js'

/** The features that the model knows, in the order of CoNLL-U, with their values; an empty list admits any. */
const KNOWN = {
  Degree: ['Pos', 'Cmp', 'Sup'],
  Gender: ['Masc', 'Fem', 'Neut'],
  Mood: ['Ind', 'Imp', 'Sub'],
  Number: ['Sing', 'Plur'],
  NumType: [],
  Person: ['1', '2', '3'],
  Polarity: ['Neg'],
  Poss: ['Yes'],
  PronType: [],
  Tense: ['Past', 'Pres'],
  VerbForm: ['Fin', 'Inf', 'Part', 'Ger'],
  Voice: ['Pass'],
} as const satisfies Record<keyof Features, readonly string[]>

function isKnownName(name: string): name is keyof Features {
  return Object.hasOwn(KNOWN, name)
}

function isFeatures(value: Record<string, string>): value is Record<string, string> & Features {
  return Object.entries(value).every(([name, v]) => isKnownName(name) && (KNOWN[name].length === 0 || KNOWN[name].some(known => known === v)))
}

/** Reads a FEATS column; what the model does not know is left out. */
export function parseFeatureString(text: string): Features {
  const read: Record<string, string> = {}
  if (text === '_' || text === '') return read
  for (const part of text.split('|')) {
    const eq = part.indexOf('=')
    const name = part.slice(0, eq)
    const value = part.slice(eq + 1)
    if (eq > 0 && isKnownName(name) && (KNOWN[name].length === 0 || KNOWN[name].some(known => known === value))) read[name] = value
  }
  return isFeatures(read) ? Object.freeze(read) : {}
}

/** Writes a FEATS column; `_` when there are none. */
export function featureString(features: Features): string {
  const parts = Object.entries(features).map(([name, value]) => `${name}=${String(value)}`)
  return parts.length === 0 ? '_' : parts.sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1).join('|')
}
