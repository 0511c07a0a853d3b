/**
 * Abbreviations at the end of sentences, which treebanks have few of ("… back to the U.S. They bought …"), and as
 * many within ("the U.S. Congress", "5 p.m. Friday"), made from treebank sentences.
 */
import type { GoldSentence } from './conllu.js'

const AT_END = ['U.S.', 'U.N.', 'U.K.', 'D.C.', 'p.m.', 'a.m.', 'Inc.', 'Corp.', 'Co.', 'Ltd.', 'Jr.', 'B.C.', 'U.S.']
const BEFORE_NAME = ['U.S.', 'U.N.', 'U.K.', 'U.S.', 'St.', 'Gen.', 'U.S.']
const OPENS = /^(PRON|DET|ADP|ADV|SCONJ|CCONJ)$/
const WEEKDAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** Every so many fitting sentences give a made-up one. */
const EACH = 4

/** Takes turns over a list. */
class Turns {
  private turn = 0
  private readonly list: readonly string[]

  constructor(list: readonly string[]) {
    this.list = list
  }

  next(): string {
    return this.list[this.turn++ % this.list.length] ?? ''
  }
}

function ends(one: GoldSentence, two: GoldSentence): boolean {
  const n = one.forms.length
  return !two.newParagraph && n > 4 && one.forms[n - 1] === '.' && /^(NOUN|PROPN)$/.test(one.upos[n - 2]!) && one.spaceAfter[n - 1] === true
    && OPENS.test(two.upos[0]!) && /^[A-Z]/.test(two.forms[0]!) && one.forms[n - 3] !== '-'
}

function replaced(sentence: GoldSentence, at: number, form: string): GoldSentence {
  return { ...sentence, newParagraph: true, forms: sentence.forms.map((old, i) => i === at ? form : old) }
}

/** Sentences and pairs of sentences with abbreviations where there were other words. */
export function abbreviations(sentences: readonly GoldSentence[]): GoldSentence[] {
  const made: GoldSentence[] = []
  const atEnd = new Turns(AT_END)
  const beforeName = new Turns(BEFORE_NAME)
  let fitting = 0
  let within = 0
  sentences.forEach((one, k) => {
    const two = sentences[k + 1]
    const n = one.forms.length
    if (two && ends(one, two) && fitting++ % EACH === 0) {
      made.push({ ...one, newParagraph: true, forms: [...one.forms.slice(0, n - 2), atEnd.next()], spaceAfter: [...one.spaceAfter.slice(0, n - 2), true] }, two)
    }
    const name = one.forms.findIndex((_, i) => i > 0 && one.upos[i] === 'PROPN' && one.deprels[i] === 'compound' && one.upos[i + 1] === 'PROPN' && one.spaceAfter[i] === true)
    if (name > 0 && within++ % EACH === 0) made.push(replaced(one, name, beforeName.next()))
    const day = one.forms.findIndex((form, i) => form === 'on' && WEEKDAY.test(one.forms[i + 1] ?? ''))
    if (day > 0) made.push(replaced(one, day, day % 2 === 0 ? 'p.m.' : 'a.m.'))
    const company = one.forms.findIndex((form, i) => i > 0 && form === 'Inc' || form === 'Corp')
    if (company > 0) made.push(replaced(one, company, `${one.forms[company]}.`))
  })
  return made
}
