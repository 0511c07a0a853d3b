/** Inflected forms of the lexicon's words, for what the treebanks lack: "bombed", "shelled", "fled". */
import events from '../../src/statements/lexicon/events.json' with { type: 'json' }
import relations from '../../src/statements/lexicon/relations.json' with { type: 'json' }
import cues from '../../src/statements/lexicon/cues.json' with { type: 'json' }
import reporting from '../../src/statements/lexicon/reporting.json' with { type: 'json' }
import heads from '../../src/entities/lexicon/heads.json' with { type: 'json' }
import irregular from './irregular-verbs.json' with { type: 'json' }

export interface Inflection {
  readonly form: string
  /** UPOS and Penn tag: `VERB|VBD`. */
  readonly tag: string
  readonly lemma: string
}

const IRREGULAR = new Map<string, readonly string[]>(Object.entries<readonly string[]>(irregular))

/** One syllable that ends in consonant, vowel, consonant: its last letter doubles ("shell" does not, "rob" does). */
const SHORT = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$/

/** Longer verbs that double their last letter, by stress or by British spelling. */
const DOUBLING = new Set([
  'abet', 'abut', 'admit', 'allot', 'annul', 'cancel', 'channel', 'commit', 'compel', 'concur', 'confer', 'control', 'counsel', 'defer',
  'deter', 'dial', 'dispel', 'eavesdrop', 'enrol', 'equip', 'excel', 'expel', 'extol', 'fuel', 'fulfil', 'incur', 'infer', 'instil', 'kidnap',
  'label', 'level', 'marshal', 'model', 'occur', 'omit', 'patrol', 'permit', 'prefer', 'propel', 'quarrel', 'rebel', 'rebut', 'recur',
  'refer', 'refuel', 'regret', 'remit', 'rival', 'signal', 'submit', 'total', 'transfer', 'transmit', 'travel', 'unravel', 'worship',
])

/** Nouns in -o that take -es. */
const WITH_ES = new Set(['cargo', 'echo', 'embargo', 'hero', 'mosquito', 'potato', 'tomato', 'torpedo', 'veto', 'volcano'])

const consonantY = /[^aeiou]y$/
const sibilant = /(?:s|x|z|ch|sh)$/

/** "raids", "searches", "flies". */
function withS(word: string): string {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`
  return sibilant.test(word) || WITH_ES.has(word) ? `${word}es` : `${word}s`
}

/** The form before "-ed" and "-ing" where no letter is lost. */
const doubled = (verb: string): string =>
  SHORT.test(verb) || DOUBLING.has(verb) ? verb + verb.slice(-1) : verb

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return consonantY.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`
}

function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  return verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`
}

/** The third person, past, participles of a verb. */
export function verbForms(lemma: string): readonly Inflection[] {
  const [did, done] = IRREGULAR.get(lemma) ?? [past(lemma), past(lemma)]
  const forms: readonly (readonly [string, string])[] = [
    ['VBZ', /o$/.test(lemma) ? `${lemma}es` : withS(lemma)], ['VBD', did ?? past(lemma)], ['VBN', done ?? past(lemma)], ['VBG', gerund(lemma)],
  ]
  return forms.map(([tag, form]) => ({ form, tag: `VERB|${tag}`, lemma }))
}

/** Singular and plural of a noun. */
export function nounForms(lemma: string): readonly Inflection[] {
  const plural = /[a-z]{2}man$/.test(lemma) && lemma !== 'human' ? `${lemma.slice(0, -2)}en` : withS(lemma)
  return [{ form: lemma, tag: 'NOUN|NN', lemma }, { form: plural, tag: 'NOUN|NNS', lemma }]
}

/** All inflected forms of the verbs and nouns that the reader of statements and entities knows. */
export function inflections(): readonly Inflection[] {
  const verbs = new Set<string>()
  const nouns = new Set<string>(Object.keys(heads))
  for (const { lemma, pos } of [...events, ...relations, ...cues, ...reporting]) {
    if (pos === 'VERB') verbs.add(lemma)
    else if (pos === 'NOUN') nouns.add(lemma)
  }
  // Plurals in -s that have no singular ("outskirts"), and words of more than one part, have no forms to learn.
  const plain = (word: string): boolean => /^[a-z]{3,}$/.test(word)
  return [
    ...[...verbs].filter(plain).sort().flatMap(verbForms),
    ...[...nouns].filter(word => plain(word) && !/(?:s|craft|men)$/.test(word)).sort().flatMap(nounForms),
  ]
}
