/** Headlines In Title Case: the models, which seldom saw any, read their verbs as running text has them. */
import verbs from './title-verbs.json' with { type: 'json' }

/** The verbs of headlines in the present tense. */
const VERBS: ReadonlySet<string> = new Set(verbs.flatMap(verb => [verb, thirdPerson(verb)]))

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** A headline has at least so many long words, and words of so many letters have a capital in it. */
const WORDS = 4
const LONG = 4

/**
 * The forms of a sentence as the models read them: where all long words have a capital, verbs have none.
 *
 * @example inRunningCase(['Defense', 'Secretary', 'Visits', 'Troops', 'in', 'Iraq']) // [… 'visits' …]
 */
export function inRunningCase(forms: readonly string[]): readonly string[] {
  if (!isTitleCase(forms)) return forms
  return forms.map((form, at) => at > 0 && isCapitalized(form) && VERBS.has(form.toLowerCase()) ? form.toLowerCase() : form)
}

function isTitleCase(forms: readonly string[]): boolean {
  let long = 0
  for (const form of forms) {
    if (form.length < LONG || !LETTERS.test(form)) continue
    if (!isCapitalized(form)) return false
    long++
  }
  return long >= WORDS
}

const LETTERS = /^\p{L}+$/u

const isCapitalized = (form: string): boolean => /^\p{Lu}/u.test(form)
