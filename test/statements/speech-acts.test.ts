import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { eventsIn, someHas } from './told.js'

const told = (text: string): string[] => eventsIn(text, true)

const has = (text: string, parts: string): boolean => someHas(told(text), parts)

const count = (text: string, type: string): number => told(text).filter(event => event.startsWith(`${type} | `)).length

const RELEASE = `Norway and the ceasefire in Yemen

Norway welcomes the ceasefire in Yemen. We thank Oman, and we call on Hezbollah to leave Aden.`

describe('who speaks in a text of one’s own', () => {
  it.each([
    ['Support | agent=Norway | target=Oman'],
    ['Demand | agent=Norway | target=Hezbollah'],
  ])('takes "we" for the state that issues it: %s', parts => {
    expect(told(RELEASE)).toSatisfy(() => has(RELEASE, parts))
  })

  it('takes "I" for whoever signs it', () => {
    const text = 'Statement by Ann Lee\n\nMay 3, 2024\n\nNorway condemns the attack on Aden. I urge Hezbollah to leave.'
    expect(told(text)).toSatisfy(() => has(text, 'Demand | agent=Ann Lee | target=Hezbollah'))
  })

  it('leaves "we" in a quotation to its speaker', () => {
    const text = 'Norway condemned the attack on Aden. “We thank Oman,” said Ann Lee, the president of Peru.'
    expect(told(text)).toSatisfy(() => has(text, 'Support | agent=Peru | target=Oman'))
  })
})

describe('for whom a minister speaks', () => {
  it('takes "we" for the state that the minister says acts, not for the ministry', () => {
    const text = 'Ann Lee, the head of the Foreign Ministry, said:\n\nNorway supports Yemen. We urge Hezbollah to leave Aden.'
    expect(told(text)).toSatisfy(() => has(text, 'Demand | agent=Norway | target=Hezbollah'))
  })
})

describe('what is asked of whom', () => {
  it.each([
    ['Norway called on Peru to release Ann Lee.', 'Release | intended | agent=Peru | target=Ann Lee'],
    ['Norway appealed to Peru to release Ann Lee.', 'Release | intended | agent=Peru | target=Ann Lee'],
    ['Norway called upon Hezbollah to attack Aden.', 'Attack | intended | agent=Hezbollah'],
    ['Norway condemned in the strongest terms the attack carried out on Monday against Aden.', 'Criticize | agent=Norway | topic=Attack'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => has(text, parts))
  })
})

describe('acts of speech that are one', () => {
  it('joins what one speaker says again of the same event', () => {
    const text = 'Minister condemns attack on Aden\n\nAnn Lee has condemned the attack on Aden.\n\nAnn Lee said:\n\nI utterly condemn the cowardly attack on Aden.'
    expect(count(text, 'Criticize')).toBe(1)
  })

  it('offers condolences, not support, first', () => {
    const text = 'Ann Lee offered her condolences and support to the people of Peru.'
    expect(count(text, 'Communicate')).toBe(1)
  })

  it('reads a list of sanctions once', () => {
    expect(count('The European Union announced 12 new sanctions listings on Peru.', 'Sanction')).toBe(1)
  })
})

describe('what a speech act does not say', () => {
  it.each([
    'Ann Lee called on the Government of Peru to hold elections in Lima.',
    'Ann Lee welcomed the signing in Lima of an agreement between Norway and Peru.',
  ])('has no place where only what is spoken of happens: %s', text => {
    expect(told(text).filter(e => /^(?:Demand|Support) /.test(e)).join()).not.toContain('place=')
  })

  it('makes no ally of who is thanked', () => {
    const { relations } = readNews('Norway thanks Oman for its patience. Norway supports Yemen.', { minConfidence: 0 })
    expect(relations.filter(r => r.predicate === 'alliedWith').map(r => r.object)).toEqual(['country/yemen'])
  })

  it.each([
    ['Norway gave help to displaced families in Aden.', 'Displace'],
    ['Norway promised money for the displaced.', 'Displace'],
    ['Ann Lee was delighted to see Tom Reed in Lima.', 'Support'],
    ['Ann Lee spoke of a man suspected of belonging to Hezbollah.', 'Accuse'],
  ])('%s tells no %s', (text, type) => {
    expect(count(text, type)).toBe(0)
  })
})

describe('who takes part by what stands above', () => {
  it.each([
    ['A court in Lima sentenced Ann Lee to nine years in prison on charges of fraud.', 'Charge | target=Ann Lee'],
    ['The agreement between Norway and Peru to end the conflict was signed in Lima.', 'War | participant=Norway | participant=Peru'],
    ['Norway has provided more than $340 million in humanitarian and development assistance to Peru.', 'TransferMoney | agent=Norway | recipient=Peru'],
    ['Norway has stood by Peru for three decades.', 'Support | agent=Norway | target=Peru'],
    ['Ann Lee raised concerns about the arrest of Tom Reed.', 'Criticize | agent=Ann Lee | topic=Arrest'],
    ['The army has closed 19 newspapers, expelled foreign reporters and detained Ann Lee.', 'Arrest | agent=army | target=Ann Lee'],
    ['Norway pledged help for the most vulnerable in Aden.', 'Support | agent=Norway | target=the most vulnerable'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => has(text, parts))
  })
})

describe('what somebody calls a thing', () => {
  it.each([
    ['Ann Lee called the vote a "lynching" on Monday.', 'Criticize | agent=Ann Lee'],
    ['Ann Lee described the inquiry as a witch-hunt.', 'Criticize | agent=Ann Lee'],
    ['Ann Lee called the collapse of the bank "deeply regrettable" but ruled out a bailout.', 'Criticize | agent=Ann Lee'],
    ['Ann Lee described Norway as “a friend in need”.', 'Support | agent=Ann Lee | target=Norway'],
    ['Ann Lee hailed the accord as a historic step.', 'Support | agent=Ann Lee'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => has(text, parts))
  })

  it('says nothing of it where the word does not judge', () => {
    expect(count('Ann Lee called the town a suburb of Oslo.', 'Criticize') + count('Ann Lee called the town a suburb of Oslo.', 'Support')).toBe(0)
    expect(count('Ann Lee described the man as tall.', 'Criticize')).toBe(0)
  })
})
