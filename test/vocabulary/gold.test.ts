import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRecord } from '../../src/vocabulary/shape.js'
import { newsVocabulary as vocabulary } from '../../src/vocabulary/index.js'
import { shared } from '../shared.js'

/** What a careful reader found in an article, as far as it matters here. */
interface Reading {
  readonly classes: ReadonlyMap<string, string>
  readonly relations: readonly { readonly s: string; readonly p: string; readonly o: string }[]
  readonly events: readonly { readonly id: string; readonly type: string; readonly roles: readonly (readonly [role: string, filler: string])[] }[]
}

const list = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : value === undefined ? [] : [value]
const records = (value: unknown) => list(value).filter(isRecord)

function read(file: string): Reading {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const { entities, relations, events } = isRecord(json) ? json : {}
  return {
    classes: new Map(records(entities).map(entity => [String(entity['id']), String(entity['class'])])),
    relations: records(relations).map(relation => ({ s: String(relation['s']), p: String(relation['p']), o: String(relation['o']) })),
    events: records(events).map(event => ({
      id: String(event['id']), type: String(event['type']),
      roles: Object.entries(isRecord(event['roles']) ? event['roles'] : {})
        .flatMap(([role, fillers]) => list(fillers).map(filler => [role, String(filler)] as const)),
    })),
  }
}

describe.skipIf(shared === undefined)('the annotated articles (skipped where their folder is not there)', () => {
  const readings = shared === undefined ? [] : [join(shared, 'gold', 'dev'), join(shared, 'gold', 'more')]
    .flatMap(folder => readdirSync(folder).filter(file => file.endsWith('.gold.json')).map(file => read(join(folder, file))))

  it('use only relations that the vocabulary allows', () => {
    const problems = readings.flatMap(({ classes, relations }) => relations.flatMap(({ s, p, o }) => {
      const [from, to] = [classes.get(s) ?? '', classes.get(o) ?? '']
      if (!vocabulary.isClass(from) || !vocabulary.isClass(to) || !vocabulary.isPredicate(p)) return [`unknown: ${from} ${p} ${to}`]
      return vocabulary.relationProblem(from, p, to) ?? []
    }))
    expect(readings.length).toBeGreaterThan(50)
    expect(problems).toEqual([])
  })

  it('use roles that the vocabulary allows, but for a slip in two hundred', () => {
    const all = readings.flatMap(({ classes, events }) => events.flatMap(({ type, roles }) => roles.map(([role, filler]) => {
      const cls = events.some(event => event.id === filler) ? 'event' : classes.get(filler) ?? ''
      if (!vocabulary.isEventType(type) || !vocabulary.isRole(role)) return `unknown: ${type} ${role}`
      return cls === 'event' || vocabulary.isClass(cls) ? vocabulary.roleProblem(type, role, cls) : `unknown: ${cls}`
    })))
    const problems = all.filter(problem => problem !== undefined)
    expect(all.length).toBeGreaterThan(1000)
    expect(problems.length / all.length, problems.join('\n')).toBeLessThan(1 / 200)
  })
})
