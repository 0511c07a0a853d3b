import type { Token } from './annotation.js'

const DIRECTION = /^(?:North|South|East|West)$/

/** Whether a token is the first word of a place whose second word comes with another one: "⟨North⟩ and South Korea". */
export function isHalf(tokens: readonly Token[], at: number): boolean {
  const [first, and, direction, second] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  return first !== undefined && direction !== undefined && DIRECTION.test(first.form) && /^(?:and|or)$/.test(and?.form ?? '') && DIRECTION.test(direction.form)
    && direction.form !== first.form && second?.upos === 'PROPN'
}
