/**
 * Sentences of the corpora once more under other names: real ones from lists and made-up ones that no list has, so that what stands
 * around a name is learnt, and not the name alone.
 */
import { typeSet, type MarkedDocument, type MarkedName, type MarkedSentence } from './marked-names.js'
import type { NameLists } from './name-augment.js'
import { randomSource } from './random.js'

/** What an organization is, after a name of its own. */
const KINDS = [
  'Group', 'Holdings', 'Bank', 'Airlines', 'Energy', 'Motors', 'Industries', 'Technologies', 'Robotics', 'Systems', 'Pharmaceuticals', 'Foods', 'Media', 'Capital', 'Partners',
  'Corporation', 'Corp', 'Inc', 'Ltd', 'Company', 'Mining', 'Shipping', 'Logistics', 'Insurance', 'University', 'College', 'Institute', 'Foundation', 'Party', 'Front', 'Brigades',
  'Movement', 'Union', 'Council', 'Association', 'Federation', 'Alliance', 'Network', 'Agency', 'Authority', 'Commission', 'Police Department', 'Police', 'Court', 'Parliament',
  'Times', 'Post', 'Herald', 'Daily', 'News', 'Radio', 'Hospital', 'Museum', 'Orchestra', 'Army', 'Navy', 'Militia', 'Liberation Army', 'Resistance', 'Observatory', 'Center', 'Club',
]
const OFFICES = [
  'Ministry of Defense', 'Ministry of Health', 'Foreign Ministry', 'Interior Ministry', 'Finance Ministry', 'Central Bank', 'Supreme Court', 'Senate', 'National Assembly', 'Department of Energy',
  'Department of Transport', 'Electoral Commission', 'Health Service', 'Food Agency', 'Intelligence Service', 'Border Guard', 'Coast Guard', 'Air Force', 'Revolutionary Council', 'High Court',
]

const PERSON = typeSet('PER')
const PLACE = typeSet('GPE')
const BODY = typeSet('ORG')

/** Copies of a share of the sentences that name persons, organizations or countries and cities, under other names. */
export function renamed(documents: readonly MarkedDocument[], lists: NameLists, share: number, seed: number): MarkedDocument[] {
  const random = randomSource(seed)
  const inventor = new Inventor(lists, random)
  return documents.flatMap(({ corpus, outside, sentences }) => sentences.flatMap(sentence => {
    if (sentence.forms.length > 50 || !sentence.names.some(({ types }) => inventor.knows(types)) || random() >= share) return []
    return [{ corpus, outside, sentences: [withNames(sentence, ({ types, first, last }) => inventor.name(types, last - first + 1))] }]
  }))
}

/** The sentence with other names where `invent` gives one. */
function withNames(sentence: MarkedSentence, invent: (name: MarkedName) => string | undefined): MarkedSentence {
  const forms: string[] = []
  const names: MarkedName[] = []
  let from = 0
  for (const name of [...sentence.names].sort((a, b) => a.first - b.first)) {
    if (name.first < from) continue
    forms.push(...sentence.forms.slice(from, name.first))
    const words = invent(name)?.split(' ') ?? sentence.forms.slice(name.first, name.last + 1)
    names.push({ first: forms.length, last: forms.length + words.length - 1, types: name.types })
    forms.push(...words)
    from = name.last + 1
  }
  return { forms: [...forms, ...sentence.forms.slice(from)], names }
}

class Inventor {
  private readonly lists: NameLists
  private readonly random: () => number

  constructor(lists: NameLists, random: () => number) {
    this.lists = lists
    this.random = random
  }

  knows(types: number): boolean {
    return types === PERSON || types === PLACE || types === BODY
  }

  /** A name of the types for one that had so many words; nothing for other types. */
  name(types: number, length: number): string | undefined {
    if (types === PERSON) return length === 1 ? this.surname() : `${this.pick(this.lists.first)} ${this.surname()}`
    if (types === PLACE) return this.place()
    return types === BODY ? this.body() : undefined
  }

  private surname(): string {
    return this.random() < 0.5 ? this.pick(this.lists.last) : this.splice(this.lists.last)
  }

  private place(): string {
    const dice = this.random()
    return dice < 0.4 ? this.pick(this.lists.cities) : dice < 0.55 ? this.pick(this.lists.countries) : this.splice(this.lists.cities)
  }

  private body(): string {
    const dice = this.random()
    if (dice < 0.25) return this.pick(this.lists.organizations)
    const own = this.random() < 0.4 ? this.surname() : this.random() < 0.6 ? this.pick(this.lists.cities) : this.splice(this.lists.cities)
    if (dice < 0.45) return `${this.random() < 0.5 ? this.pick(this.lists.nations) : own} ${this.pick(OFFICES)}`
    return dice < 0.6 ? own : `${own} ${this.pick(KINDS)}`
  }

  /** A new word of the first half of one name and the second half of another. */
  private splice(list: readonly string[]): string {
    for (let tries = 0; tries < 20; tries++) {
      const start = this.pick(list)
      const end = this.pick(list)
      const word = start.slice(0, Math.ceil(start.length / 2)) + end.slice(Math.floor(end.length / 2)).toLowerCase()
      if (word.length >= 4 && word.length <= 11 && !word.includes(' ')) return word
    }
    return this.pick(list)
  }

  private pick(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)] ?? ''
  }
}
