import { describe, expect, test } from 'vitest'
import { LOOKS, familyOf } from '../../src/export/palette.js'
import { INKS } from '../../src/export/picture/ink.js'
import { newsVocabulary } from '../../src/vocabulary/index.js'

/*
 * Colours as a reader with normal sight and one with each kind of colour blindness sees them: matrices for
 * linear RGB of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency" (2009), full severity.
 */
const SIGHT = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

function seen(hex: string, matrix: readonly number[]): number[] {
  const rgb = linear(hex)
  return [0, 1, 2].map((row) => Math.min(1, Math.max(0, rgb.reduce((sum, value, i) => sum + value * (matrix[3 * row + i] ?? 0), 0))))
}

/** CIE 1976 L*a*b* with the white point D65. */
function lab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const f = (t: number) => t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047), y = f(luminance([r, g, b])), z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function luminance([r = 0, g = 0, b = 0]: readonly number[]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(p: string, q: string): number {
  const [low = 0, high = 0] = [luminance(linear(p)), luminance(linear(q))].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(Object.entries(SIGHT))('with %s, any two families can be told apart by colour', (_, matrix) => {
    const looks = Object.values(LOOKS)
    for (const [i, p] of looks.entries()) {
      for (const q of looks.slice(i + 1)) {
        const a = lab(seen(p[theme], matrix)), b = lab(seen(q[theme], matrix))
        expect(Math.hypot(...a.map((value, k) => value - (b[k] ?? 0))), `${p.label} and ${q.label}`).toBeGreaterThan(14)
      }
    }
  })

  test('markers, lines and words stand out from the ground', () => {
    const ink = INKS[theme]
    for (const look of Object.values(LOOKS)) expect(contrast(look[theme], ink.ground), look.label).toBeGreaterThanOrEqual(3)
    for (const line of [ink.relation, ink.role]) expect(contrast(line, ink.ground)).toBeGreaterThanOrEqual(3)
    for (const text of [ink.text, ink.quiet]) expect(contrast(text, ink.ground)).toBeGreaterThanOrEqual(4.5)
  })
})

test('every class under Agent and Place has a family, and none of them is a thing', () => {
  for (const name of newsVocabulary.classes.keys()) {
    if (!newsVocabulary.isClass(name)) throw new Error(name)
    const isThing = newsVocabulary.isA(name, 'Thing')
    expect([name, familyOf({ kind: 'entity', class: name }) === 'thing']).toEqual([name, isThing])
  }
})
