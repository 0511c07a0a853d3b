import { describe, expect, it } from 'vitest'
import { analyseWords } from '../../src/language/index.js'
import { readAs } from '../../src/language/titles.js'
import { names } from './sentences.js'

describe('names', () => {
  it.each([
    ['Gen. Paul Okonkwo met the prime minister in Lagos on Monday.', ['Paul Okonkwo/PER', 'Lagos/GPE']],
    ['Officials from the World Health Organization flew to Nairobi.', ['World Health Organization/ORG', 'Nairobi/GPE']],
    ['Iraqi troops and Kurdish fighters entered the town.', ['Iraqi/NORP', 'Kurdish/NORP']],
    ['Germany’s parliament rejected the plan.', ['Germany/GPE']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('are found in no lower-case prose', () => {
    expect(names('the old man walked slowly down to the river and sat there until dark.')).toEqual([])
  })
})

describe('what the models read in place of a word', () => {
  it.each([
    [['met', 'HE', 'Dr', 'Mensah'], 1, 'Mr.'],
    [['H.E.', 'Ann', 'Lee'], 0, 'Mr.'],
    [['HE', 'WAS', 'KILLED'], 0, 'HE'],
    [['has', 'today', 'announced'], 1, 'now'],
    [['has', 'today', 'a'], 1, 'today'],
    [['announced', 'today', 'that'], 1, 'today'],
    [['Rovers', 'beat', 'Dalton'], 1, 'defeated'],
    [['a', 'beat', 'Monday'], 1, 'beat'],
    [['The', 'WHO', 'said', 'so'], 1, 'NATO'],
    [['THE', 'MAN', 'WHO', 'LEFT'], 2, 'WHO'],
  ])('%j %d → %s', (forms, at, expected) => expect(readAs(forms, at)).toBe(expected))

  it('the text keeps its words', () => {
    const [first] = analyseWords([['Ministers', 'have', 'today', 'condemned', 'the', 'raid', '.']])
    expect(first?.words[2]).toMatchObject({ form: 'today', deprel: 'advmod' })
    expect(first?.words[3]).toMatchObject({ form: 'condemned', deprel: 'root' })
  })
})
