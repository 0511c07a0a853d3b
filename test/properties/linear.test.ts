import { expect, test } from 'vitest'
import { hostileTexts } from '../../bench/scale/texts.js'
import { buildGraph } from '../../src/index.js'

/** Processor time, which neighbours on the machine do not change as they change the clock's. */
function timeOf(text: string): number {
  const start = process.cpuUsage()
  buildGraph(text, { published: '2024-05-15' })
  return process.cpuUsage(start).user / 1000
}

// `npm run bench:scale` measures all of them at 1, 2 and 4 MB; these are those that once took more.
test.each(['different names', 'one name', 'one full name', 'attacks', 'she and he', 'nested brackets'])('four times as much of "%s" takes little more than four times as long', name => {
  const text = hostileTexts[name]
  expect(text).toBeDefined()
  if (text === undefined) return
  timeOf(text(8_000))
  const small = Math.min(timeOf(text(8_000)), timeOf(text(8_000)))
  const large = Math.min(timeOf(text(32_000)), timeOf(text(32_000)))
  expect(large).toBeLessThan(7 * small + 300)
}, 120_000)
