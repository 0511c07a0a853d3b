/**
 * Wikidata items of companies by name, from name-suggestion-index (BSD 3-Clause), which keeps the label and
 * description of each brand that it knows. A name with two items is left out.
 */
import { nameKey } from '../../src/knowledge/names.js'
import { isRecord, packageFile, readJson, text } from './sources.js'

/** What a description of a company or a newspaper says. */
const COMPANY = /\b(?:compan(?:y|ies)|corporation|conglomerate|manufacturer|retailer|bank|airline|brand|chain|automaker|maker|operator|insurer|firm|supermarket|publisher|newspaper|broadcaster|group|multinational|enterprise|utility|producer|carrier)\b/i

export function brandItems(): ReadonlyMap<string, string> {
  const file = readJson(packageFile('name-suggestion-index', 'dist/wikidata/wikidata.min.json'))
  const items = new Map<string, string | undefined>()
  const entries = isRecord(file) && isRecord(file['wikidata']) ? Object.entries(file['wikidata']) : []
  for (const [item, entry] of entries) {
    if (!COMPANY.test(text(entry, 'description'))) continue
    const key = nameKey(text(entry, 'label'))
    items.set(key, items.has(key) ? undefined : item)
  }
  return new Map([...items].flatMap(([key, item]) => item === undefined ? [] : [[key, item] as const]))
}
