import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newsVocabulary as vocabulary } from '../../src/vocabulary/index.js'
import { root } from '../built.js'

interface Annotation {
  readonly published: string
  readonly entities: readonly { readonly id: string, readonly class: string, readonly names: readonly string[] }[]
  readonly relations: readonly { readonly s: string, readonly p: string, readonly o: string, readonly quote: string }[]
  readonly events: readonly {
    readonly id: string, readonly type: string, readonly quote: string, readonly roles?: Readonly<Record<string, readonly string[]>>
    readonly attributedTo?: string
  }[]
}

const folder = `${root}bench/articles/`
const names = readdirSync(folder).filter(file => file.endsWith('.gold.json')).map(file => file.slice(0, -'.gold.json'.length))

describe('annotated articles of our own say only what their text and the vocabulary allow', () => {
  test.each(names)('%s', name => {
    const text = readFileSync(`${folder}${name}.txt`, 'utf8')
    const { published, entities, relations, events }: Annotation = JSON.parse(readFileSync(`${folder}${name}.gold.json`, 'utf8'))
    const classOf = new Map([...entities.map(e => [e.id, e.class] as const), ...events.map(e => [e.id, 'event'] as const)])
    const problems = [
      ...entities.flatMap(e => vocabulary.isClass(e.class) ? [] : `${e.id}: no class ${e.class}`),
      ...entities.flatMap(e => e.names.some(n => text.toLowerCase().includes(n.toLowerCase())) ? [] : `${e.id}: none of its names is in the text`),
      ...[...relations, ...events].flatMap(s => s.quote && text.includes(s.quote) ? [] : `not in the text: ${s.quote}`),
      ...relations.flatMap(({ s, p, o }) => {
        const [from, to] = [classOf.get(s) ?? '', classOf.get(o) ?? '']
        if (!vocabulary.isClass(from) || !vocabulary.isClass(to) || !vocabulary.isPredicate(p)) return `unknown: ${s} ${p} ${o}`
        return vocabulary.relationProblem(from, p, to) ?? []
      }),
      ...events.flatMap(({ id, type, roles = {}, attributedTo }) => [
        ...(attributedTo === undefined || classOf.has(attributedTo) ? [] : [`${id}: attributed to an unknown ${attributedTo}`]),
        ...Object.entries(roles).flatMap(([role, fillers]) => fillers.flatMap(filler => {
          const cls = classOf.get(filler) ?? ''
          if (!vocabulary.isEventType(type) || !vocabulary.isRole(role)) return `${id}: unknown type ${type} or role ${role}`
          return cls === 'event' || vocabulary.isClass(cls) ? vocabulary.roleProblem(type, role, cls) ?? [] : `${id}: no entity ${filler}`
        })),
      ]),
    ]
    expect(published).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(classOf.size, 'ids are used once').toBe(entities.length + events.length)
    expect(problems).toEqual([])
  })
})
