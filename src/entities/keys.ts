import { slug } from './names.js'

/** Longest name inside a key: a description can be a whole phrase. */
const LONGEST_SLUG = 60

/**
 * Gives each entity its key: the class and the name. Two things of one class and name get "-2", "-3" in the
 * order in which the text names them, so the same article gives the same keys.
 *
 * @example keyMaker()('City', 'São Paulo') // 'city/sao-paulo'
 */
export function keyMaker(): (cls: string, label: string) => string {
  const seen = new Map<string, number>()
  return (cls, label) => {
    const name = slug(label).slice(0, LONGEST_SLUG).replace(/(?<!-)-+$/, '') || 'unnamed'
    const base = `${kebab(cls)}/${name}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  }
}

/** "ArmedGroup" → "armed-group". */
const kebab = (cls: string): string => cls.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
