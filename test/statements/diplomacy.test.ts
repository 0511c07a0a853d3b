import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn as told, relationsIn as related, someHas, tells } from './told.js'

const timesOf = (text: string, type: string): (string | undefined)[] => readNews(text, ALL).events.filter(e => e.class === type).map(e => e.time?.value)

describe('deals and talks', () => {
  it.each([
    ['The minister asked all parties to respect the peace accord signed in Oslo in March.', 'Agree | place=Oslo', '2024-03'],
    ['Norway praised the agreement signed in March between Peru and Chile.', 'Agree | participant=Peru | participant=Chile', '2024-03'],
    ['The accord, which was signed by Norway and Peru in Lima in March, is in force.', 'Agree | participant=Norway | participant=Peru | place=Lima', '2024-03'],
  ])('one deal was signed and not two: %s', (text, parts, time) => {
    const found = told(text).filter(e => e.startsWith('Agree'))
    expect(found).toHaveLength(1)
    expect(found).toSatisfy(() => someHas(found, parts))
    expect(timesOf(text, 'Agree')).toEqual([time])
  })

  it('tells a signing that is still to come apart', () => {
    expect(told('Norway welcomed the accord that Peru and Chile will sign in Lima.', true).some(e => e.startsWith('Agree | intended'))).toBe(true)
  })

  it('is between the sides that talk, and not that the talks go on', () => {
    expect(tells('Norway welcomed the resumption of peace talks between the government of Peru and the Hill Front.', 'Meet | participant=government of Peru | participant=Hill Front')).toBe(true)
    expect(tells('Norway regrets the breakdown of negotiations between Peru and Chile.', 'Meet | participant=Peru | participant=Chile')).toBe(true)
  })
})

describe('what verbs have behind their objects', () => {
  it('soldiers go to the mission that they are given to, and are not called by it', () => {
    const text = 'Norway has contributed 40 police officers to the United Nations Mission in Liberia.'
    expect(told(text)).toSatisfy(() => tells(text, 'Deploy | agent=Norway | target=40 police officers | destination=United Nations Mission in Liberia'))
    expect(related(text).filter(r => r.startsWith('40 police officers'))).toEqual([])
  })

  it('condemns in strong terms what stands behind them', () => {
    const text = 'Norway condemned in the strongest possible terms the cowardly attack in Lima.'
    expect(told(text).filter(e => e.startsWith('Criticize'))).toEqual(['Criticize | agent=Norway | topic=Attack'])
  })

  it('appoints the one who is named, to the post named next', () => {
    const text = 'The council appointed Ann Lee deputy director of the Salt Board.'
    expect(tells(text, 'Appoint | target=Ann Lee')).toBe(true)
    expect(readNews(text).entities.map(e => e.label)).toContain('Ann Lee')
  })
})

describe('posts', () => {
  it.each([
    'Ann Lee became president of the Salt Board in May.',
    'Ann Lee became permanent secretary of the Ministry of Trade.',
  ])('names the body of a new post as such: %s', text => {
    expect(told(text).find(e => e.startsWith('Appoint'))).toMatch(/^Appoint \| target=Ann Lee \| organization=(?:Salt Board|Ministry of Trade)$/)
  })

  it('makes no ambassador the servant of the land that they are sent to', () => {
    expect(related('Ann Lee, a former ambassador to Tanzania, resigned.')).toEqual([])
    expect(related('Ann Lee, Norway’s ambassador to Tanzania, resigned.')).toEqual(['Ann Lee worksFor Norway'])
  })

  it('sits on boards', () => {
    expect(related('Ann Lee sits on the board of Norwell Bank.')).toEqual(['Ann Lee memberOf Norwell Bank'])
  })
})
