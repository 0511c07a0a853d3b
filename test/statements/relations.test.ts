import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn as related } from './told.js'


describe('relations between the two that a construction joins', () => {
  it('puts what a name of several words owns below all of it', () => {
    expect(related('The Department of the Treasury\'s Office of Foreign Assets Control fined the firm.')).toContain('Office of Foreign Assets Control partOf United States Department of the Treasury')
  })

  it('gives what several are to as many names as it tells', () => {
    const found = related('Two Al Jazeera journalists, Ana Holm and Elie Roux, and photographer Tina Asso were hurt.')
    expect(found).toEqual(expect.arrayContaining(['Ana Holm worksFor Al Jazeera', 'Elie Roux worksFor Al Jazeera']))
    expect(found).not.toContain('Tina Asso worksFor Al Jazeera')
  })

  it('puts a named place in the wider one that follows it, sides of it left out', () => {
    expect(related('Two bridges near Turin in northern Italy were closed.')).toContain('Turin locatedIn Italy')
  })

  it('finds who fights where somebody else is helped to', () => {
    const found = related('Norway remains committed to supporting the Government of Peru in the fight against Hezbollah.')
    expect(found).toContain('Government of Peru opposes Hezbollah')
    expect(found).not.toContain('Norway opposes Hezbollah')
  })

  it('takes whose targets are hit for the enemy', () => {
    expect(related('Norway launched four airstrikes against Hezbollah targets.')).toContain('Norway opposes Hezbollah')
  })

  it('does not take a person who speaks of a fight for a fighter', () => {
    expect(related('Ann Lee spoke of the fight against Hezbollah.')).not.toContain('Ann Lee opposes Hezbollah')
  })

  it('allies those who work together, each with each', () => {
    const found = related('Norway and Peru are working together at sea.')
    expect(found.some(r => r === 'Norway alliedWith Peru' || r === 'Peru alliedWith Norway')).toBe(true)
  })

  it('gives a minister to the one country that acts', () => {
    const text = 'Norway will send aid. “It is on its way,” Trade Minister Ann Lee said.'
    expect(related(text)).toContain('Ann Lee worksFor Norway')
    expect(related(`${text} Peru will send tents.`)).not.toContain('Ann Lee worksFor Norway')
  })

  it('gives who heads a state to the country that the article is about, also formerly', () => {
    const text = 'Norway will vote in May. Norway sent aid. Prime Minister Ann Lee and Former Finance Minister Odd Berg spoke.'
    expect(related(text)).toEqual(expect.arrayContaining(['Ann Lee leads Norway', 'Odd Berg worksFor Norway']))
    expect(related(`${text} Peru and Chile sent tents to Peru.`)).not.toContain('Ann Lee leads Norway')
    expect(readNews(text).relations.find(r => r.subject === 'person/odd-berg' && r.predicate === 'worksFor')?.temporal).toBe('former')
  })

  it('tells deputies from those whose deputies they are, and who led a government from who heads the state', () => {
    expect(related('Norway postponed a visit by its vice chancellor, Ann Lee.')).toContain('Ann Lee worksFor Norway')
    expect(related('Norway fell out with Peru, where rebels toppled the government of President Ana Ruiz.')).not.toContain('Ana Ruiz leads Norway')
    expect(related('Norway will vote in May. The bloc of former economy minister Ann Lee leads in Norway.')).toContain('Ann Lee worksFor Norway')
  })

  it('tells a minister’s party from what she is minister of', () => {
    expect(related('Trade Minister Ann Lee of the Harbour Party spoke.')).toContain('Ann Lee memberOf Harbour Party')
  })

  it('gives a counterpart the same office elsewhere', () => {
    const text = 'Peruvian Trade Minister Ana Ruiz met her Norwegian counterpart, Odd Berg, in Lima.'
    expect(related(text)).toEqual(expect.arrayContaining(['Ana Ruiz worksFor Peru', 'Odd Berg worksFor Norway']))
    expect(readNews(text).relations.find(r => r.subject === 'person/odd-berg' && r.predicate === 'worksFor')?.role).toMatch(/Minister$/)
  })

  it('takes the names listed after several bodies for members of these', () => {
    const found = related('The strike was called by the largest unions, SeaRight and the Harbour League.')
    expect(found.filter(r => r.includes('memberOf largest unions'))).toHaveLength(2)
  })

  it('tells who had led something from who leads it', () => {
    const { relations } = readNews('Ann Lee had led the Harbour Party for 12 years.')
    expect(relations.find(r => r.predicate === 'leads')?.temporal).toBe('former')
  })

  it('gives nobody a home for where their charity is based', () => {
    const found = related('Jonas Berg of the Lisbon-based charity Safe Passage Now spoke.')
    expect(found).toEqual(expect.arrayContaining(['Safe Passage Now basedIn Lisbon', 'Jonas Berg memberOf Safe Passage Now']))
    expect(found).not.toContain('Jonas Berg livesIn Lisbon')
  })

  it('takes whom a report is by for its author', () => {
    expect(related('A report by Ann Lee was published in Oslo.')).toContain('Ann Lee created report by Ann Lee')
  })
})

describe('who works together', () => {
  it('is no ally of those who investigate', () => {
    expect(related('Norwell Bank cooperated with prosecutors and with Interpol.').join()).not.toContain('alliedWith prosecutors')
    expect(related('Norway has cooperated with Interpol.').join()).toContain('Norway alliedWith')
  })
})

describe('titles and homes, read from the order of the words', () => {
  it('reads a home after an age', () => {
    expect(related('Ann Lee, 42, of Lisbon was rescued on Monday.')).toContain('Ann Lee livesIn Lisbon')
  })

  it('knows a governor by the short title', () => {
    expect(related('New York Gov. Ann Lee signed the bill.')).toContain('Ann Lee leads New York')
  })
})

describe('descriptions and what they describe', () => {
  it('gives what a description says to the name beside it', () => {
    expect(related('Ann Lee, a 14-year-old girl from Lisbon, was rescued.')).toContain('Ann Lee livesIn Lisbon')
  })

  it('finds the name after what the title is a title in', () => {
    expect(related('Executive director of Amnesty International Ann Lee met the mayor on Monday.')).toContain('Ann Lee leads Amnesty International')
  })

  it('reads whose an organization is that only its country tells', () => {
    const text = 'Peru is quiet. Troops in Peru are calm, and people in Peru wait for the Pinto regime to fall.'
    expect(related(text).some(r => /regime partOf Peru$/.test(r))).toBe(true)
    expect(related(`${text} Norway has warned Chile, and Norway waits.`).some(r => / partOf Peru$/.test(r))).toBe(false)
  })

  it('takes the service before a rank for the employer', () => {
    expect(related('Army Lt. Gen. John Smith arrived in Lisbon on Monday.')).toContain('John Smith worksFor Army')
  })

  it('takes whoever has control of a place to control it', () => {
    expect(related('Hezbollah has had control of Lisbon for two years.')).toContain('Hezbollah controls Lisbon')
  })

  it('takes an envoy to work for who sends him, not for whom he is sent to', () => {
    const found = related('Ann Lee, the Norwegian envoy for Peru, resigned.')
    expect(found).toContain('Ann Lee worksFor Norway')
    expect(found).not.toContain('Ann Lee worksFor Peru')
  })

  it('puts a place near the one that a direction leads to', () => {
    expect(related('A bridge in Sintra, 30 miles north of Lisbon, fell.')).toContain('Sintra near Lisbon')
  })
})

describe('lists, datelines and lives', () => {
  it('takes the party in brackets or beside a name for the party joined', () => {
    expect(related('Ann Lee (Green Party) won the seat.')).toContain('Ann Lee memberOf Green Party')
    expect(related('Ann Lee, Green Party, received 300 votes.')).toContain('Ann Lee memberOf Green Party')
  })

  it('takes the agency of a dateline to work where the line begins', () => {
    expect(related('LISBON, Portugal (AP) — Two bridges were closed on Monday.')).toContain('Associated Press operatesIn LISBON')
  })

  it('takes the state beside the party of a member of parliament for the home', () => {
    expect(related('Gov. Ann Lee (R-Ohio) voted against the bill.')).toContain('Ann Lee livesIn Ohio')
  })

  it('takes a native land for the place of birth', () => {
    expect(related('John Smith won easily in his native South Carolina.')).toContain('John Smith bornIn South Carolina')
  })

  it('reads a post between a body and a name', () => {
    expect(related('Harvard University horticulture tutor Ann Lee retired.').some(r => /^Ann Lee worksFor Harvard/.test(r))).toBe(true)
  })

  it('puts what a sentence opens with around the places that it goes on to name', () => {
    expect(related('In Portugal, two bridges fell in Sintra.')).toContain('Sintra locatedIn Portugal')
  })

  it('gives fewer points to what has no name than to what has one', () => {
    const sure = (text: string): number => readNews(text, { minConfidence: 0 }).relations.find(r => r.predicate === 'locatedIn')?.confidence ?? 0
    expect(sure('A shed in Lisbon burned.')).toBeLessThan(sure('Sintra, Portugal, is quiet.'))
  })
})
