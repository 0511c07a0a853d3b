import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity } from '../../src/model/index.js'
import { sameAsGold } from './scores.js'
import type { Tally } from './scores.js'

export interface GoldEntity {
  readonly id: string
  readonly class: string
  readonly names: readonly string[]
}

export interface GoldArticle {
  readonly name: string
  readonly text: string
  readonly published: string | undefined
  readonly entities: readonly GoldEntity[]
  /** Whether it belongs to the third that is not looked at while rules are mended; the same third as in reading.ts. */
  readonly aside: boolean
}

/** A third of the articles, by their names alone. */
const isAside = (name: string): boolean => [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7) % 3 === 0

interface GoldFile {
  readonly published?: string
  readonly entities: readonly GoldEntity[]
}

/** The annotated articles of a folder, in order of name. */
export function readGold(folder: string): readonly GoldArticle[] {
  const names = readdirSync(folder).filter(f => f.endsWith('.gold.json')).map(f => f.slice(0, -'.gold.json'.length)).sort()
  return names.map(name => {
    const gold: GoldFile = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))
    return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), published: gold.published, entities: gold.entities, aside: isAside(name) }
  })
}

export interface Comparison {
  readonly tally: Tally
  readonly classRight: number
  readonly classWrong: readonly string[]
  readonly lost: readonly GoldEntity[]
  readonly extra: readonly Entity[]
}

/**
 * Matches one to one, most shared names first, as the graphs are scored. Described things that match nothing
 * are not counted against: the statements decide later whether they stay.
 */
export function compare(gold: readonly GoldEntity[], system: readonly Entity[]): Comparison {
  const goldNames = gold.map(g => new Set(g.names.map(sameAsGold)))
  const pairs: { readonly score: number; readonly s: number; readonly g: number }[] = []
  system.forEach((e, s) => {
    const names = new Set([e.label, ...e.names].map(sameAsGold))
    gold.forEach((entry, g) => {
      const shared = [...names].filter(n => goldNames[g]?.has(n)).length
      if (shared > 0) pairs.push({ score: shared + (names.has(sameAsGold(entry.names[0] ?? '')) ? 0.5 : 0), s, g })
    })
  })
  pairs.sort((a, b) => b.score - a.score)
  const ofSystem = new Map<number, number>()
  const ofGold = new Map<number, number>()
  for (const { s, g } of pairs) {
    if (ofSystem.has(s) || ofGold.has(g)) continue
    ofSystem.set(s, g)
    ofGold.set(g, s)
  }
  const extra = system.filter((e, s) => !ofSystem.has(s) && e.named === true)
  const lost = gold.filter((_, g) => !ofGold.has(g))
  const classWrong = [...ofSystem].flatMap(([s, g]) => {
    const e = system[s]
    const entry = gold[g]
    return e !== undefined && entry !== undefined && e.class !== entry.class ? [`${entry.class} is ${e.class}: ${e.label}`] : []
  })
  return {
    tally: { hits: ofSystem.size, extra: extra.length, lost: lost.length },
    classRight: ofSystem.size - classWrong.length, classWrong, lost, extra,
  }
}
