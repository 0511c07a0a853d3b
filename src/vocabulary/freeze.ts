/** Freezes a value of plain objects and arrays all through, as far as it is not frozen already. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) for (const part of value) deepFreeze(part)
  else for (const key in value) deepFreeze(value[key])
  return Object.freeze(value)
}
