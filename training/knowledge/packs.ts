/** Packs the curated lists of organizations, facts and features into tables. */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { classOf, isOrganizationClass, isPlaceClass } from '../../src/knowledge/classes.js'
import { isAcronym, nameKey } from '../../src/knowledge/names.js'
import type { ThingData } from '../../src/knowledge/packed-things.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'
import { finder, type Finder } from './english.js'
import type { GeoName } from './geonames.js'
import { brandItems } from './brands.js'
import { orderOf } from './keyed.js'
import { curated, parts } from './sources.js'

const SOURCE = 'curated'
const WIKIDATA_ITEM = /^Q\d+$/

/** Says what is wrong with a line of a curated list. */
class ListError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}.txt, line ${line}: ${problem}`)
  }
}

export interface Packs {
  readonly organizations: ThingData & { readonly facts: string }
  readonly facts: { readonly things: ThingData, readonly facts: string }
  readonly features: ThingData
  /** GeoNames ids of the places that facts speak of. */
  readonly placeIds: ReadonlySet<number>
  /** Keys of the names of organizations, without acronyms. */
  readonly organizationKeys: ReadonlySet<string>
}

/** A row of a pack of things: its names, and its cells. */
interface ThingRow {
  readonly names: readonly string[]
  readonly cells: readonly string[]
}

interface FactRow {
  readonly subject: string
  readonly predicate: string
  /** `128234=Kerman` or `=Hezbollah`. */
  readonly object: string
  readonly source: string
}

export function makePacks(all: readonly GeoName[], divisionIds: ReadonlyMap<string, number>): Packs {
  const find = finder(all)
  const organizations = readOrganizationLists(find)
  const features = readFeatures(divisionIds)
  const listed = [...organizations.things, ...features]
  const { things, facts } = readFactList(find, new Set(listed.flatMap(({ names: [name = ''] }) => nameKey(name))))
  const keys = [...listed, ...things].map(thing => nameKey(thing.names[0] ?? ''))
  const twice = keys.filter((key, index) => keys.indexOf(key) < index)
  if (twice.length > 0) throw new Error(`two entries of the curated lists have the same name: ${twice.join(', ')}`)
  return {
    organizations: { ...packThings(organizations.things), facts: packFacts(organizations.facts) },
    facts: { things: packThings(things), facts: packFacts(facts) },
    features: packThings(features),
    placeIds: new Set([...organizations.facts, ...facts].flatMap(({ object }) => object.startsWith('=') ? [] : [Number.parseInt(object, 10)])),
    organizationKeys: new Set(organizations.things.flatMap(thing => thing.names.filter(name => !isAcronym(name)).map(nameKey))),
  }
}

function packThings(things: readonly ThingRow[]): ThingData {
  return { rows: things.map(({ cells }) => cells.join('\t')).join('\n'), order: orderOf(things.map(thing => thing.names)) }
}

/** Facts in the order of the keys of their subjects, in which they are searched. */
function packFacts(facts: readonly FactRow[]): string {
  const keyed = facts.map((row, index) => ({ key: nameKey(row.subject), index, row }))
  keyed.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index)
  return keyed.map(({ row: { subject, predicate, object, source } }) => [subject, predicate, object, source].join('\t')).join('\n')
}

/** `128234=Kerman` for Kerman in IR, `4250542=Springfield` for Springfield in US.IL. */
function placeTerm(find: Finder, city: string, area: string): string | undefined {
  const place = find(area, city)
  return place === undefined ? undefined : `${place.id}=${city}`
}

function readOrganizationLists(find: Finder): { readonly things: readonly ThingRow[], readonly facts: readonly FactRow[] } {
  const folder = join(dirname(process.argv[1] ?? ''), 'knowledge', 'curated')
  const files = readdirSync(folder).filter(name => name.startsWith('organizations-')).map(name => name.replace('.txt', '')).sort()
  const entries = files.flatMap(file => {
    let className = ''
    return curated(file).flatMap(({ line, cells }) => {
      const header = /^\[(\w+)\]$/.exec(cells[0] ?? '')
      if (header !== null) className = header[1] ?? ''
      return header === null ? [{ file, line, className, cells }] : []
    })
  })
  const names = new Set<string>()
  for (const { file, line, cells: [name = ''] } of entries) {
    if (names.has(name)) throw new ListError(file, line, `${name} is there twice`)
    names.add(name)
  }
  const items = brandItems()
  const things: ThingRow[] = []
  const facts: FactRow[] = []
  for (const { file, line, className, cells } of entries) {
    const [name = '', others, country = '', seat = '', item = '', relations] = cells
    const known = classOf(className)
    if (known === undefined || !isOrganizationClass(known) || cells.length !== 6) {
      throw new ListError(file, line, `expected six cells under a class of organizations, got ${cells.length} under ${className}`)
    }
    if (item !== '' && !WIKIDATA_ITEM.test(item)) throw new ListError(file, line, `expected a Wikidata item, got ${item}`)
    if (country !== '' && !/^[A-Z]{2}$/.test(country)) throw new ListError(file, line, `expected a country code, got ${country}`)
    // "Cambridge/MA" is the Cambridge of that division.
    const [city = '', division] = seat.split('/')
    const area = division === undefined ? country : `${country}.${division}`
    const place = seat === '' ? '' : placeTerm(find, city, area)
    if (place === undefined) console.error(`${file}.txt, line ${line}: no place ${city} in ${area}`)
    const allNames = [...new Set([name, ...parts(others)])]
    const wikidata = item || (known === 'Company' || known === 'Media' ? items.get(nameKey(name)) ?? '' : '')
    things.push({ names: allNames, cells: [known, allNames.join(';'), country, '', '', wikidata, city, SOURCE] })
    if (place) facts.push({ subject: name, predicate: 'basedIn', object: place, source: SOURCE })
    for (const relation of parts(relations)) {
      const [, predicate = '', object = ''] = /^(\w+) (.+)$/.exec(relation) ?? []
      checkPredicate(file, line, predicate)
      if (!names.has(object)) throw new ListError(file, line, `${predicate} ${object}: there is no such organization`)
      facts.push({ subject: name, predicate, object: `=${object}`, source: SOURCE })
    }
  }
  return { things, facts }
}

function checkPredicate(file: string, line: number, predicate: string): void {
  if (!newsVocabulary.predicates.has(predicate)) throw new ListError(file, line, `${predicate} is not in the vocabulary`)
}

function readFeatures(divisionIds: ReadonlyMap<string, number>): readonly ThingRow[] {
  return curated('features').map(({ line, cells }) => {
    const [className = '', name = '', others, country = '', position = '', item = ''] = cells
    const known = classOf(className)
    const [lat = '', lon = ''] = parts(position, ',')
    if (known === undefined || !isPlaceClass(known) || !Number.isFinite(Number(lat || 'x')) || !Number.isFinite(Number(lon || 'x'))) {
      throw new ListError('features', line, 'expected class | name | other names | country | latitude, longitude | item')
    }
    if (item !== '' && !WIKIDATA_ITEM.test(item)) throw new ListError('features', line, `expected a Wikidata item, got ${item}`)
    const names = [name, ...parts(others)]
    // A division of GeoNames that is also listed here, for its names, is the same place.
    const geonames = known === 'Region' ? divisionIds.get(`${country}|${nameKey(name)}`) : undefined
    const ids = [item, geonames ?? ''].filter(id => id !== '').join(' ')
    return { names, cells: [known, names.join(';'), country, lat, lon, ids, '', SOURCE] }
  })
}

function readFactList(find: Finder, known: ReadonlySet<string>): { readonly things: readonly ThingRow[], readonly facts: readonly FactRow[] } {
  const things = new Map<string, ThingRow>()
  const facts: FactRow[] = []
  const entries = curated('facts')
  const subjects = new Set([...known, ...entries.map(({ cells }) => nameKey(cells[1] ?? ''))])
  for (const { line, cells } of entries) {
    const [className = '', name = '', others, predicate = '', object = '', item = '', source = ''] = cells
    const subjectClass = classOf(className)
    if (subjectClass === undefined || source === '') throw new ListError('facts', line, `expected seven cells beginning with a class and ending with a source, got ${cells.length}`)
    checkPredicate('facts', line, predicate)
    const [label = '', area = ''] = object.startsWith('=') ? [object.slice(1).trim()] : parts(object, ', ')
    const term = object.startsWith('=') ? `=${label}` : placeTerm(find, label, area)
    if (term === undefined) {
      console.error(`facts.txt, line ${line}: no place ${label} in ${area}`)
      continue
    }
    if (object.startsWith('=') && !subjects.has(nameKey(label))) throw new ListError('facts', line, `there is no entry ${label}`)
    facts.push({ subject: name, predicate, object: term, source })
    if (!things.has(name) && !known.has(nameKey(name))) {
      const place = isPlaceClass(subjectClass) ? find(area, label) : undefined
      const names = [name, ...parts(others)]
      things.set(name, { names, cells: [subjectClass, names.join(';'), isPlaceClass(subjectClass) ? area.slice(0, 2) : '',
        place?.lat.toFixed(2) ?? '', place?.lon.toFixed(2) ?? '', item, '', source] })
    }
  }
  return { things: [...things.values()], facts }
}
