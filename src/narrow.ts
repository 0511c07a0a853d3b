/** Longer strings are no words or names. */
const LONGEST = 80

/**
 * A copy of a short string with one byte a character where that is enough. What is cut out of a text with a single curly quote has two, and
 * everything that is done with it takes longer.
 */
export function narrow(text: string): string {
  if (text.length > LONGEST) return text
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i))
  return String.fromCharCode(...codes)
}
