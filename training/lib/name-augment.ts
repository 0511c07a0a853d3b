/**
 * Training text that the corpora lack and news has: the same sentences in capitals and in title case, score lines,
 * datelines. The lines are made from patterns of our own and lists of cities, countries and people's names.
 */
import { OUTSIDE_BIT, typeSet, type MarkedDocument, type MarkedName, type MarkedSentence } from './marked-names.js'
import { randomSource } from './random.js'

const SMALL = /^(a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|as|'s|n't|is|are|was|were)$/

/** Copies of some of a corpus's sentences with names, all in capitals and in title case. */
export function recased(documents: readonly MarkedDocument[], share: number, seed: number): MarkedDocument[] {
  const random = randomSource(seed)
  const copies: MarkedDocument[] = []
  for (const { corpus, outside, sentences } of documents) {
    for (const { forms, names } of sentences) {
      if (names.length === 0 || forms.length > 30) continue
      const dice = random()
      if (dice < share) copies.push({ corpus, outside, sentences: [{ names, forms: forms.map(form => form.toUpperCase()) }] })
      else if (dice < 2 * share) copies.push({ corpus, outside, sentences: [{ names, forms: forms.map((form, i) => i > 0 && SMALL.test(form) ? form : form.charAt(0).toUpperCase() + form.slice(1)) }] })
    }
  }
  return copies
}

/** `{kind}` is filled in; the rest stands as it is. Teams go by their city. */
const PATTERNS = [
  '{team} {number} {team} {number}', '{team} {number} {number} .{number} {number}', '{team} AT {team}', '{team} {number} , {team} {number}',
  '{team} beat {team} {score}', '{team} - {person} ( {number} )', '{team} {number} - {person} {number} , {person} {number}',
  '{team} ( {number} ) at {team} ( {number} )', '{team} {score} {team}', '{team} v {team}', '{team} defeated {team} {score} on Saturday .',
  '{team} drew {number} - {number} with {team} .', '{team} striker {person} scored twice in the {score} win over {team} .',
  '{person} scored for {team} in the {number}th minute .', '{person} hit a two-run homer as {team} beat {team} {score} .',
  '{person} ( {country} ) beat {person} ( {country} ) {score} {score}', '{number} . {person} ( {country} ) {number}', '{number} - {person} ( {country} ) beat {number} - {person} ( {country} ) {score}',
  '{number} {person}', '{person} {score}', '{country} - {person} ( {number} )', '{country} beat {country} {score} .', '{country} {number} {country} {number}',
  'In {city} : {country} {number} {country} {number}', 'At {city} : {team} {number} {team} {number}', '{team} coach {person} said his side deserved to win .',
  '{city} 1996-08-{number}', '{city} , {month} {number}', '{city} , {country} ( {agency} ) -', '{city} ( {agency} ) -', '{city} {month} {number} ( {agency} )', '-- {person} , {city} newsroom',
  '{person} , the {team} captain , said on Sunday that he was pleased .', 'The former {team} and {team} player joined {team} in July .',
  '{team} won the toss and chose to bat against {team} .', 'By the close {team} had reached {number} for three .', '{team} trail {team} by {number} points .',
  'He moved from {team} to {team} for a fee of $ {number} million .', '{person} took {number} for {number} as {team} beat {team} by an innings .',
  '{team} signed {person} from {team} on Tuesday .', '{team} manager {person} praised his players after the {score} draw with {team} .',
  '{team} goalkeeper {person} saved a penalty .', 'The {team} defender will miss the match against {team} .', '{team} and {team} play in the final on Sunday .',
  '{team} ( {city} ) {number} {number} {number}', '{city} : {team} {number} and {number} ( {person} {number} ) , {team} {number} .', '{person} , {team} , {number}',
  'AT {city} {team} {score}', '{number} {team} {number} {number} {number}', '{team} lost {score} at home to {team} .', '{person} of {team} leads the scorers with {number} goals .',
  '{team} center {person} had {number} points and {number} rebounds .', 'In {city} , {person} pitched a shutout and {team} beat {team} .',
  '{nation} {person} won the {number} metres ahead of {person} of {country} .', '{person} of {country} won the downhill .', '{city} , {country} -',
]

const AGENCIES = ['Reuters', 'AP', 'AFP', 'Xinhua', 'UPI', 'TASS', 'BBC', 'CNN', 'dpa', 'ANSA', 'Kyodo', 'Yonhap', 'SANA', 'Anadolu']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'Jan.', 'Feb.', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

export interface NameLists { readonly cities: readonly string[], readonly regions: readonly string[], readonly countries: readonly string[], readonly nations: readonly string[], readonly organizations: readonly string[], readonly first: readonly string[], readonly last: readonly string[] }

/** Made-up score lines, result lists and datelines. */
export function newsLines(lists: NameLists, count: number, seed: number): MarkedDocument[] {
  const random = randomSource(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const number = (): string => String(Math.floor(random() * (random() < 0.5 ? 10 : 100)))
  const team = (): string => {
    const dice = random()
    const place = pick(lists.cities)
    return dice < 0.25 ? pick(lists.regions) : dice < 0.3 ? `${place} United` : dice < 0.34 ? `${place} City` : dice < 0.37 ? `FC ${place}` : dice < 0.4 ? `Real ${place}` : place
  }
  const fill = (kind: string): { text: string, types: number } => {
    switch (kind) {
      case 'team': return { text: team(), types: typeSet('ORG') }
      case 'city': return { text: pick(lists.cities), types: typeSet('GPE') }
      case 'country': return { text: pick(lists.countries), types: typeSet('GPE') }
      case 'nation': return { text: pick(lists.nations), types: typeSet('NORP') }
      case 'person': return { text: random() < 0.7 ? `${pick(lists.first)} ${pick(lists.last)}` : pick(lists.last), types: typeSet('PER') }
      case 'agency': return { text: pick(AGENCIES), types: typeSet('ORG') }
      case 'month': return { text: pick(MONTHS), types: OUTSIDE_BIT }
      case 'score': return { text: `${number()}-${number()}`, types: OUTSIDE_BIT }
      default: return { text: number(), types: OUTSIDE_BIT }
    }
  }
  return Array.from({ length: count }, () => {
    const pattern = pick(PATTERNS)
    const shout = /AT|1996/.test(pattern) || random() < 0.25
    const forms: string[] = []
    const names: MarkedName[] = []
    for (const part of pattern.split(' ')) {
      const kind = /^(\W*)\{(\w+)\}(.*)$/.exec(part)
      if (!kind) {
        forms.push(part)
        continue
      }
      const [, before = '', name = '', after = ''] = kind
      const { text, types } = fill(name)
      const words = `${before}${text}${after}`.split(' ')
      if (types !== OUTSIDE_BIT) names.push({ first: forms.length, last: forms.length + words.length - 1, types })
      const shouts = shout && (types & typeSet('PER')) === 0
      forms.push(...words.map(word => shouts ? word.toUpperCase() : word))
    }
    const sentence: MarkedSentence = { forms, names }
    return { corpus: 'lines', outside: 0, sentences: [sentence] }
  })
}
