import { isRecord } from '../vocabulary/shape.js'

/**
 * Whether two values of plain objects, arrays and maps are the same all through. A property that is absent is the
 * same as one that is `undefined`.
 */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && alike(value, b.get(key)))
  }
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, i) => alike(part, b[i]))
  if (!isRecord(a) || !isRecord(b) || b instanceof Map) return false
  for (const key of Object.keys(a)) if (!alike(a[key], Object.hasOwn(b, key) ? b[key] : undefined)) return false
  for (const key of Object.keys(b)) if (b[key] !== undefined && !Object.hasOwn(a, key)) return false
  return true
}
