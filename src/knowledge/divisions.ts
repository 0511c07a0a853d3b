/*
 * Names of first-level divisions come with and without the word for what they are: "Kerman Province", "Kerman".
 */

const BEFORE = [
  'muhafazat ', 'muḩāfaz̧at ', 'wilaya de ', 'wilayat ', 'ostan-e ', 'provincia de ', 'provincia del ', 'departamento de ',
  'departamento del ', 'estado de ', 'republic of ', 'state of ', 'province of ', 'autonomous republic of ', 'canton of ', 'canton de ',
  'région de ', 'region of ', 'county of ', 'special capital region of ', 'autonomous region of ',
] as const
const AFTER = [
  ' governorate', ' province', ' autonomous region', ' region', ' autonomous oblast', ' oblast', " oblast'", ' district', ' department',
  ' state', ' county', ' prefecture', ' parish', ' canton', ' emirate', ' division', ' republic', ' krai', ' kray', ' autonomous okrug',
  ' municipality', ' voivodeship', ' city', ' wilaya', ' island', ' commune', ' quarter', ' atoll',
] as const
const SHORTEST = 3

/**
 * The name without the word for the kind of division.
 *
 * @example bareName('Anbar Governorate') // 'Anbar'
 */
export function bareName(name: string): string {
  const lower = name.toLowerCase()
  const before = BEFORE.find(word => lower.startsWith(word))?.length ?? 0
  const after = AFTER.find(word => lower.endsWith(word))?.length ?? 0
  const bare = name.slice(before, name.length - after).trim()
  return bare.length >= SHORTEST ? bare : name
}
