import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { isAcronym, isAcronymOf } from '../names.js'
import type { Tree } from '../tree.js'
import type { Sieve } from './discourse.js'

/** Words between a name and another name of the same thing. */
const ALIAS_WORDS = new Set([
  'also', 'better', 'formerly', 'previously', 'sometimes', 'commonly', 'widely', 'or', 'known', 'called', 'as', 'named', 'nicknamed',
  'dubbed', 'abbreviated', 'acronym', 'aka', 'a.k.a', 'a.k.a.', 'by', 'the', 'its', 'his', 'her', 'name', 'nom', 'de', 'guerre', 'real',
  'is', 'was', 'who', 'which', 'in', 'short', 'for', 'alias', 'arabic',
])

/** At least one of these must be there, or an opening bracket. */
const ALIAS_CUE = /\(|known as|called|named|nicknamed|dubbed|aka|a\.k\.a|alias|abbreviated|acronym|nom de guerre|real name/i

/** Furthest distance of the two names, in characters. */
const REACH = 48

/**
 * A second name given in brackets or by "also known as".
 *
 * "[the Syrian Democratic Forces] ([SDF])", "[Abu Omar], also known as [Khalid Hasan]".
 */
export const alias: Sieve = {
  name: 'alias',
  link({ drafts, clusters, reader, tree }) {
    let previous: number | undefined
    drafts.forEach((d, i) => {
      if (d.form !== 'name' || d.isAdjective) return
      const before = previous === undefined ? undefined : drafts[previous]
      if (before !== undefined && previous !== undefined && isAlias(before, d, reader.text, tree(d))) clusters.join(previous, i)
      if (before === undefined || d.end > before.end) previous = i
    })
  },
}

function isAlias(a: Draft, b: Draft, text: string, tree: Tree): boolean {
  if (a.sentence !== b.sentence || b.start < a.end || b.start - a.end > REACH) return false
  const between = text.slice(a.end, b.start)
  const words = between.toLowerCase().split(/[\s,():;“”"'‘’]+/).filter(w => w !== '')
  if (!ALIAS_CUE.test(between) || !words.every(w => ALIAS_WORDS.has(w))) return false
  if (!/^\s*\(\s*$/.test(between)) return compatible(a, b)
  const after = text.slice(b.end, b.end + 1)
  if (after !== ')' && after !== ',' && after !== ';') return false
  if (isAcronymOf(b.core, a.core) || isAcronymOf(a.core, b.core)) return true
  // "Wicker (R-Miss.)", "Zagora (Morocco)": what stands in brackets may be party or place.
  return compatible(a, b) && (isAcronym(b.core) || tree.is(b.head, 'appos')) && a.class !== 'Person' && familyOf(a.class) !== 'place'
}

function compatible(a: Draft, b: Draft): boolean {
  const x = familyOf(a.class)
  const y = familyOf(b.class)
  return x === y || (x !== 'person' && y !== 'person' && (x === 'thing' || y === 'thing'))
}
