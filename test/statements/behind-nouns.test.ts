import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, tells } from './told.js'

const labels = (text: string): string[] => readNews(text, ALL).entities.map(e => e.label)

describe('what belongs to the verb and stands behind a noun', () => {
  it.each([
    ['She was abducted by armed men from her home in Elmar on Sunday.', 'armed men'],
    ['The clerk was questioned by detectives about the theft.', 'detectives'],
    ['Police arrested a baker in connection with the murder of a clerk.', 'baker'],
    ['Police blamed a trader for the death of a clerk.', 'trader'],
    ['A raider attacked a couple with a knife outside a mall.', 'couple'],
  ])('%s', (text, label) => {
    const names = readNews(text, ALL).entities.filter(e => e.label === label).flatMap(e => e.names)
    expect(names).not.toHaveLength(0)
    expect(names.join()).not.toMatch(/from|about|connection| for |knife/)
  })

  it('is told what for and with what', () => {
    expect(tells('A raider attacked a couple with a knife outside a mall.', 'Attack | target=couple | instrument=knife')).toBe(true)
    expect(labels('Police arrested the candidate for mayor.').join()).not.toBe('')
  })

  it('a clause with an object is no description', () => {
    expect(tells('The raid came after suspected Red Front rebels killed two teachers in Elmar.', 'Death | agent=Red Front')).toBe(true)
    expect(tells('The raid came after rebels jailed in Elmar were freed.', 'Arrest | agent=rebels')).toBe(false)
  })

  it('what whoever did it had done before hangs on the deed', () => {
    expect(tells('A bomber killed four clerks and a guard after detonating explosives at a checkpoint.', 'Attack | agent=bomber | target=checkpoint | victim=guard')).toBe(true)
  })

  it('how old they are is no number of people', () => {
    const [held] = readNews('Police arrested two men aged 23 and 29 in Elmar.', ALL).events.filter(e => e.class === 'Arrest')
    expect(held?.counts.map(c => c.value)).toEqual([2])
  })
})

describe('words that taggers take for others', () => {
  it('the accused are people', () => {
    expect(tells('The 10 accused were found guilty of murder.', 'Convict | target=10 accused')).toBe(true)
    expect(eventsIn('The men were jailed, and the two accused were freed.').join()).not.toContain('Accuse')
    expect(eventsIn('The mayor accused the clerk of theft.').join()).toContain('Accuse')
  })

  it('hours of fighting are a battle', () => {
    expect(tells('Three soldiers were wounded in two hours of fighting with militants, the army said.', 'Attack | victim=Three soldiers')).toBe(true)
  })

  it('at the end of what is told, an agency reports', () => {
    expect(labels('Kenya says it has killed 16 rebels, AFP reports.')).not.toContain('AFP reports')
    expect(labels('The minister read the AFP reports.').join()).toContain('reports')
  })

  it('a reporter, shot dead, was the victim', () => {
    const text = 'A judge convicted two men of the murder of reporter Ana Gomez, shot dead on April 21, while covering a march in Elmar.'
    expect(tells(text, 'Attack | victim=Ana Gomez')).toBe(true)
    expect(tells(text, 'Attack | agent=judge')).toBe(false)
  })
})

describe('words of courts, police and armies', () => {
  it.each([
    ['A court has condemned six men to 20 years in prison.', 'Convict | target=six men'],
    ['A court handed down death sentences to 54 soldiers.', 'Convict | agent=court | target=54 soldiers'],
    ['A raider slashed two clerks during a march in Elmar.', 'Attack | agent=raider | victim=two clerks'],
  ])('%s', (text, parts) => {
    expect(tells(text, parts)).toBe(true)
  })

  it.each([
    ['The minister condemned the raid.', 'Convict'],
    ['She has protested her innocence.', 'Protest'],
    ['Soldiers shot a man in the occupied West Bank on Monday.', 'Capture'],
    ['Ada Stone was named for her father.', 'Appoint'],
    ['Kenya describes the group as the country’s most serious security threat.', 'Threaten'],
  ])('%s', (text, cls) => {
    expect(eventsIn(text).map(e => e.split(' | ')[0])).not.toContain(cls)
  })

  it('who keeps searching searches', () => {
    const search = readNews('Rescuers in Kenya keep searching for survivors.', ALL).events.find(e => e.class === 'Operation')
    expect(search?.factuality).toBe('asserted')
  })
})
