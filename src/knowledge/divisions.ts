/*
 * Names of first-level divisions come with and without the word for what they are: "Kerman Province", "Kerman".
 */

const KIND_BEFORE = /^(?:Muhafazat|Muḩāfaz̧at|Wilaya de|Wilayat|Ostan-e|Provincia de|Provincia del|Departamento de|Departamento del|Estado de|Republic of|State of|Province of|Autonomous Republic of|Canton of|Canton de|Région de|Region of|County of|Special Capital Region of|Autonomous Region of) /i
const KIND_AFTER = / (?:Governorate|Province|Region|Oblast'?|District|Department|State|County|Prefecture|Parish|Canton|Emirate|Division|Republic|Krai|Kray|Autonomous Okrug|Autonomous Oblast|Autonomous Region|Municipality|Voivodeship|City|Wilaya|Island|Commune|Quarter|Atoll)$/i

/**
 * The name without the word for the kind of division.
 *
 * @example bareName('Anbar Governorate') // 'Anbar'
 */
export function bareName(name: string): string {
  const bare = name.replace(KIND_BEFORE, '').replace(KIND_AFTER, '').trim()
  return bare.length >= 3 ? bare : name
}
