/**
 * Every error that the library throws on purpose: the message says what was expected, what came,
 * where, and what to do.
 */
export class NewsgraphError extends Error {
  override readonly name: string = 'NewsgraphError'
}

/** A value that the caller gave is not what the function takes. */
export class InputError extends NewsgraphError {
  override readonly name = 'InputError'
}

/** A statement that the vocabulary does not allow: a class outside a predicate's domain, an unknown term. */
export class VocabularyError extends NewsgraphError {
  override readonly name = 'VocabularyError'
}

/** A file or stream whose content cannot be read as what it claims to be (a broken Turtle file, say). */
export class FormatError extends NewsgraphError {
  override readonly name = 'FormatError'
}

/**
 * Shows a value inside an error message: quoted, control characters escaped, at most 80 characters.
 *
 * @example show('a\nb') // '"a\\nb"'
 */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value)
    : typeof value === 'object' && value !== null ? Object.prototype.toString.call(value)
    : String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
