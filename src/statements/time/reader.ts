import type { Name, Sentence, Token } from '../../model/index.js'
import type { Atom } from '../numerals/atoms.js'
import { atomsOf } from '../numerals/atoms.js'
import { numeralAt, ordinalAt } from '../numerals/numbers.js'
import type { Day, Period, Unit } from './calendar.js'
import { daysBetween } from './calendar.js'
import type { Dependents, Tense } from './tense.js'
import { dependentsOf, tenseAt } from './tense.js'
import words from './words.json' with { type: 'json' }

/** A word of a table and the first atom after it. */
export interface Read<T> {
  readonly value: T
  readonly to: number
}

const MONTHS = new Map(Object.entries(words.months))
const SHORT_MONTHS = new Map(Object.entries(words.shortMonths))
const WEEKDAYS = new Map(Object.entries(words.weekdays))
const SHORT_WEEKDAYS = new Map(Object.entries(words.shortWeekdays))
const UNITS = new Map<string, Unit>(
  Object.entries(words.units).flatMap(([word, unit]) => isUnit(unit) ? [[word, unit]] : []),
)
const SAYING = new Set(words.saying)
const JOINS = new Set(words.rangeJoins)
/** How far up the tree a clause is looked for. */
const MAX_STEPS = 8

function isUnit(word: string): word is Unit {
  return Object.hasOwn(words.durations, word) || word === 'weekend'
}

/** The last times told, by how exact they are: what is exact to the day is exact to the month too. */
export interface Anchors {
  readonly day?: Period
  readonly month?: Period
  readonly year?: Period
  /** The last time that was exact to the month, while the sentences right after it are read: what is told then goes on from it. */
  readonly story?: Period
  /** A month or longer that the main clause of a sentence is set in, while that sentence is read. */
  readonly scene?: Period
}

/** The anchors after one more time was told; `isScene` where the main clause is set in it. */
export function anchored(anchors: Anchors, period: Period, isScene = false): Anchors {
  const days = daysBetween(period.last, period.first) + 1
  if (days <= 7) return { day: period, month: period, year: period }
  const scene = isScene ? { scene: period } : {}
  return days <= 31 ? { ...anchors, ...scene, month: period, year: period } : { ...anchors, ...scene, year: period }
}

/** The anchors once a sentence has told others. */
export const anchoredBy = (anchors: Anchors, { scene, ...told }: Anchors): Anchors => ({ ...(scene === undefined ? anchors : within(anchors, scene)), ...told })

/** "In 1957 … that night": a day told before, of another year, is no longer what is counted from. */
const within = ({ day, month, ...rest }: Anchors, scene: Period): Anchors => ({ ...rest, ...(lies(day, scene) && { day }), ...(lies(month, scene) && { month }) })

const lies = (inner: Period | undefined, { first, last }: Period): boolean => inner !== undefined && first <= inner.first && inner.last <= last

function exactnessOf(unit: Unit): keyof Anchors {
  if (unit === 'month' || unit === 'quarter') return 'month'
  return unit === 'year' || unit === 'decade' || unit === 'century' ? 'year' : 'day'
}

/** What is looked up once in a sentence. */
interface Lookup {
  readonly sentence: Sentence
  readonly atoms: readonly Atom[]
  readonly tree: Dependents
  readonly names: readonly (Name | undefined)[]
}

function lookUp(sentence: Sentence): Lookup {
  const names: (Name | undefined)[] = sentence.tokens.map(() => undefined)
  for (const name of sentence.names) names.fill(name, name.first, name.last + 1)
  return { sentence, atoms: atomsOf(sentence), tree: dependentsOf(sentence), names }
}

/** A sentence as the rules of time see it: atoms, and what they ask of the surroundings. */
export class Reader {
  readonly #lookup: Lookup
  readonly atoms: readonly Atom[]
  /** The article's day. */
  readonly published: Day | undefined
  /** What was spoken of before the sentence. */
  readonly before: Anchors
  /** What the sentence itself has spoken of so far. */
  readonly here: Anchors

  private constructor(lookup: Lookup, published: Day | undefined, before: Anchors, here: Anchors) {
    this.#lookup = lookup
    this.atoms = lookup.atoms
    this.published = published
    this.before = before
    this.here = here
  }

  static of(sentence: Sentence, published: Day | undefined, before: Anchors): Reader {
    return new Reader(lookUp(sentence), published, before, {})
  }

  /** The same sentence, once it has told a time. */
  after(period: Period, at: number): Reader {
    return new Reader(this.#lookup, this.published, this.before, anchored(this.here, period, !this.#isAside(at)))
  }

  /** "officials said ⟨on Monday⟩" */
  isSaid(at: number): boolean {
    return SAYING.has(this.headOf(at)?.lemma.toLowerCase() ?? '')
  }

  /** "led by a man who broke with them ⟨in 2017⟩": told of something else than what the sentence is about. */
  #isAside(at: number): boolean {
    const { tokens } = this.#lookup.sentence
    for (let token = this.token(at), steps = 0; token !== undefined && steps < MAX_STEPS; token = tokens[token.head], steps++) {
      if (/^(?:acl|advcl)/.test(token.deprel)) return true
    }
    return false
  }

  /** The last time told that is as exact as a unit: what "the following day" follows. */
  anchor(unit: Unit): Period | undefined {
    const exactness = exactnessOf(unit)
    const before = this.before[exactness]
    return this.here[exactness] ?? (this.here.scene === undefined || lies(before, this.here.scene) ? before : undefined)
  }

  /** The month of which the sentence or those right before it tell. */
  get story(): Period | undefined {
    return this.here.month ?? this.before.story
  }

  /** The atom in lower case; empty beyond the ends. */
  word(at: number): string {
    return this.atoms[at]?.word ?? ''
  }

  isOneOf(at: number, ...wanted: readonly string[]): boolean {
    return wanted.includes(this.word(at))
  }

  /** Whether the words stand one after the other. */
  sees(at: number, ...wanted: readonly string[]): boolean {
    return wanted.every((word, i) => this.word(at + i) === word)
  }

  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.atoms[at]?.text ?? '')
  }

  /** The syntactic word that an atom is part of. */
  token(at: number): Token | undefined {
    return this.#lookup.sentence.tokens[this.atoms[at]?.token ?? -1]
  }

  /** The head of an atom's word in the tree. */
  headOf(at: number): Token | undefined {
    return this.#lookup.sentence.tokens[this.token(at)?.head ?? -1]
  }

  tense(at: number): Tense {
    return tenseAt(this.#lookup.tree, this.atoms[at]?.token ?? 0)
  }

  /** The name that holds an atom. */
  nameAt(at: number): Name | undefined {
    return this.#lookup.names[this.atoms[at]?.token ?? -1]
  }

  /** "March", "Mar."; short forms only with a full stop or beside a number. */
  month(at: number): Read<number> | undefined {
    if (!this.isCapital(at)) return undefined
    const long = MONTHS.get(this.word(at))
    if (long !== undefined) return { value: long, to: at + 1 }
    const short = SHORT_MONTHS.get(this.word(at))
    if (short === undefined) return undefined
    const dot = this.word(at + 1) === '.' && this.atoms[at + 1]?.glued
    const besideNumber = this.atoms[at + 1]?.number !== undefined || this.atoms[at - 1]?.number !== undefined
    if (!dot && !besideNumber) return undefined
    return { value: short, to: dot ? at + 2 : at + 1 }
  }

  /** 1 for Monday; short forms only with a full stop or before a month. */
  weekday(at: number): Read<number> | undefined {
    if (!this.isCapital(at)) return undefined
    const long = WEEKDAYS.get(this.word(at))
    if (long !== undefined) return { value: long, to: at + 1 }
    const short = SHORT_WEEKDAYS.get(this.word(at))
    if (short === undefined) return undefined
    const dot = this.word(at + 1) === '.' && this.atoms[at + 1]?.glued
    const to = dot ? at + 2 : at + 1
    const date = this.month(this.word(to) === ',' ? to + 1 : to) ?? (this.dayNumber(to) && this.month(to + 1))
    return dot || date ? { value: short, to } : undefined
  }

  /** The day of a month: "5", "5th", "fifth". */
  dayNumber(at: number): Read<number> | undefined {
    const ordinal = ordinalAt(this.atoms, at)
    if (ordinal && ordinal.value >= 1 && ordinal.value <= 31 && this.word(at) !== 'second') {
      return { value: ordinal.value, to: ordinal.to }
    }
    const number = this.atoms[at]?.number
    const digits = /^\d{1,2}$/.test(this.atoms[at]?.text ?? '')
    return digits && number !== undefined && number >= 1 && number <= 31 ? { value: number, to: at + 1 } : undefined
  }

  /** Four digits that can be a year, whatever stands around them. */
  year(at: number): Read<number> | undefined {
    const atom = this.atoms[at]
    if (!atom?.number || !/^[12]\d{3}$/.test(atom.text) || atom.number > 2099) return undefined
    return { value: atom.number, to: at + 1 }
  }

  /** "days", "year"; after a hyphen too ("three-day"). */
  unit(at: number): Read<Unit> | undefined {
    const unit = UNITS.get(this.word(at))
    return unit && { value: unit, to: at + 1 }
  }

  /** "two", "2", "a", "a couple of"; with the hyphen of "two-week". */
  amount(at: number): Read<number> | undefined {
    if (this.sees(at, 'a', 'couple')) return { value: 2, to: this.word(at + 2) === 'of' ? at + 3 : at + 2 }
    const half = this.isOneOf(at, 'half') && this.isOneOf(at + 1, 'a', 'an')
    if (half) return { value: 0.5, to: at + 2 }
    const numeral = numeralAt(this.atoms, at)
    const end = numeral?.to ?? (this.isOneOf(at, 'a', 'an', 'one') ? at + 1 : undefined)
    if (end === undefined) return undefined
    const hyphen = this.word(end) === '-' && this.atoms[end]?.glued
    return { value: numeral?.value ?? 1, to: hyphen ? end + 1 : end }
  }

  /** What joins the two ends of a range: "to", "–". */
  join(at: number): number | undefined {
    return JOINS.has(this.word(at)) ? at + 1 : undefined
  }

  /** Passes over one comma. */
  skipComma(at: number): number {
    return this.word(at) === ',' ? at + 1 : at
  }
}
