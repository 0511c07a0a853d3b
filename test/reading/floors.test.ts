import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/index.js'
import { shared } from '../shared.js'

/** A little under what `npm run bench:reading` prints, so that a step back fails. */
const FLOORS = {
  dev: { graph: 0.65, entities: 0.835, relations: 0.61, events: 0.715, roles: 0.425, counts: 0.6 },
  more: { graph: 0.645, entities: 0.825, relations: 0.555, events: 0.725, roles: 0.46, counts: 0.55 },
}

describe.runIf(shared !== undefined)('annotated articles are read no worse than before', () => {
  test.each(Object.entries(FLOORS))('%s', (set, floors) => {
    const gold = `${shared}/gold/${set}`
    const system = mkdtempSync(join(tmpdir(), 'reading-'))
    for (const file of readdirSync(gold).filter(f => f.endsWith('.gold.json'))) {
      const name = file.slice(0, -'.gold.json'.length)
      const published: unknown = JSON.parse(readFileSync(join(gold, file), 'utf8')).published
      const graph = buildGraph(readFileSync(join(gold, `${name}.txt`), 'utf8'), typeof published === 'string' ? { published } : {})
      writeFileSync(join(system, `${name}.json`), JSON.stringify(graph))
    }
    const score = JSON.parse(execFileSync('node', [`${shared}/score/score.mjs`, gold, system, '--json'], { encoding: 'utf8' }))
    rmSync(system, { recursive: true })
    for (const [part, floor] of Object.entries(floors)) expect(score[part].f1, part).toBeGreaterThan(floor)
    expect(score.accuracy['evidence in range']).toBe(1)
    for (const [part, floor] of Object.entries({ factuality: 0.88, attribution: 0.7, time: 0.76, temporal: 0.94 })) expect(score.accuracy[part], part).toBeGreaterThan(floor)
  }, 120_000)
})
