import { describe, expect, it } from 'vitest'
import { Reader } from '../../src/language/bytes.js'
import { keyOf, LinearModel } from '../../src/language/linear.js'
import { KEY_BITS, WEIGHT_OF } from '../../src/language/linear-tables.js'

interface Row { readonly key: number, readonly cells: readonly (readonly [label: number, byte: number])[] }

const varint = (value: number): number[] => value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

/** A model file as the training writes it. */
function fileOf(labels: number, rows: readonly Row[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.key - b.key)
  const cells = sorted.flatMap(row => row.cells)
  return Uint8Array.from([
    ...varint(labels), ...varint(sorted.length), ...sorted.flatMap((row, i) => varint(row.key - (sorted[i - 1]?.key ?? 0))),
    ...sorted.map(row => row.cells.length - 1), ...cells.map(([label]) => label), ...cells.map(([, byte]) => byte),
  ])
}

/** Whole numbers from 0 to before `end`, the same ones every time. */
function numbers(): (end: number) => number {
  let state = 7
  return end => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % end
}

const random = numbers()
const LABELS = 50
const lengths = [1, 1, 1, 2, 2, 3, 9, 30, LABELS]
// Keys that crowd at one place, so that rows lie far from where their keys point.
const keys = new Set(Array.from({ length: 6000 }, (_, i) => i < 40 ? 12_345_600 + i : 1 + random(2 ** KEY_BITS - 1)))
const rows = [...keys].map((key): Row => ({
  key,
  cells: Array.from({ length: lengths[random(lengths.length)] ?? 1 }, () => [random(LABELS), 1 + random(255)] as const),
}))
const model = LinearModel.read(new Reader(fileOf(LABELS, rows)))
const byKey = new Map(rows.map(row => [row.key, row]))

function expected(features: readonly number[]): number[] {
  const scores = new Array<number>(LABELS).fill(0)
  for (const feature of features) for (const [label, byte] of byKey.get(keyOf(feature))?.cells ?? []) scores[label] = (scores[label] ?? 0) + (WEIGHT_OF[byte] ?? 0)
  return scores
}

describe('a linear model', () => {
  it('adds up the weights of the features that it knows, and nothing for others', () => {
    const low = 32 - KEY_BITS
    for (let round = 0; round < 300; round++) {
      const features = Array.from({ length: 1 + random(100) }, () =>
        ((random(3) === 0 ? random(2 ** KEY_BITS) : rows[random(rows.length)]?.key ?? 0) << low) | random(2 ** low))
      const scores = model.newScores()
      model.score(Int32Array.from(features), features.length, scores)
      expect([...scores]).toEqual(expected(features))
    }
  })

  it('says so when its file is cut short', () => {
    const file = fileOf(LABELS, rows)
    expect(() => LinearModel.read(new Reader(file.subarray(0, file.length - 10)))).toThrow(/model file/)
  })
})
