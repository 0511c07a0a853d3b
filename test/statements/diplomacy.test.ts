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

  it('tells a deal that is said to have been made, in whatever words it is spoken of', () => {
    const events = readNews('“I call on both governments to implement the agreement reached in Lima in March,” Ann Lee said.', { published: '2024-05-15' }).events
    expect(events.map(e => e.class)).toEqual(['Demand', 'Agree'])
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

describe('people in talks and behind statements', () => {
  it('joins who agrees, also behind a clause about the first', () => {
    const text = 'Premier Ann Lee, who heads the cabinet in Lima, and Tom Reed, the leader of the Hill Front, agreed to resume talks.'
    expect(told(text)).toSatisfy(() => tells(text, 'Agree | participant=Ann Lee | participant=Tom Reed'))
    expect(related(text)).toContain('Tom Reed leads Hill Front')
    expect(related(text)).not.toContain('Tom Reed leads cabinet')
  })

  it('takes "they" for the two who met', () => {
    const text = 'Ann Lee met President Juan Mora in Lima. They discussed the war in Sudan.'
    expect(told(text).filter(e => e.startsWith('Meet'))).toHaveLength(1)
    expect(tells('Norway named Ann Lee. She met Juan Mora of the Hill Front in Lima. They agreed on a truce.', 'Agree | participant=Ann Lee | participant=Juan Mora')).toBe(true)
  })

  it('demands that somebody step down', () => {
    const text = 'Protesters marched in Lima, demanding that Ana Ruiz step down.'
    expect(told(text)).toSatisfy(() => tells(text, 'EndPosition | target=Ana Ruiz'))
  })

  it.each([
    ['The Green Party denied the claim. “We respect the law,” spokesman Juan Mora said.', ['Juan Mora worksFor Green Party']],
    ['Peru denounced the decision. Foreign ministry spokeswoman Ana Ruiz called it illegal.', ['Ana Ruiz worksFor Peru']],
    ['Ann Lee denied the claim. “We respect the law,” spokesman Juan Mora said.', []],
  ])('knows for whom a spokesman speaks: %s', (text, relations) => {
    expect(related(text)).toEqual(relations)
  })

  it('calls nobody a general who is sent by the Secretary-General', () => {
    const text = 'The Special Envoy of the Secretary-General for Yemen, Hans Berg, met Ann Lee in Muscat.'
    expect(readNews(text).entities.flatMap(e => e.names).filter(name => name.startsWith('General'))).toEqual([])
  })
})

describe('what is no deed, place or body of its own', () => {
  it('nobody travels who is banned from it or returns to talks', () => {
    expect(told('Norway banned the judges from travelling to Peru.').some(e => e.startsWith('Travel'))).toBe(false)
    expect(told('Norway urged Peru and Chile to return to the negotiating table.').some(e => e.startsWith('Travel'))).toBe(false)
    expect(told('Norway urged Ann Lee to return to Peru.').some(e => e.startsWith('Travel'))).toBe(true)
  })

  it('a settlement that is negotiated is no town', () => {
    expect(readNews('Norway called for a negotiated settlement of the conflict in Sudan.').entities.map(e => e.label)).toEqual(['Norway', 'Sudan'])
    expect(readNews('Norway bombed a settlement in Sudan.').entities.map(e => e.class)).toContain('City')
  })

  it.each([
    'The UN mission was attacked on Monday. A convoy of MINUSMA was hit in Gao.',
    'The United Nations peacekeeping mission in Mali was attacked. MINUSMA said two soldiers died.',
  ])('a mission and its acronym are one: %s', text => {
    const [mission, ...others] = readNews(text).entities.filter(e => /mission/i.test(e.label))
    expect(mission?.names).toContain('MINUSMA')
    expect(others).toEqual([])
  })

  it('tells a mission elsewhere from the one whose acronym is given', () => {
    const found = readNews('The UN mission in Lebanon was attacked. MINUSMA was not.').entities.filter(e => /mission/i.test(e.label))
    expect(found).toHaveLength(2)
  })
})

describe('deals told of again', () => {
  it('a state and its government, or who signs for it, are parties to one deal', () => {
    const text = 'Minister welcomes Peru peace accord\n\nThe minister has welcomed the peace accord signed in Lima by the Peruvian Government and the Hill Front.'
    expect(told(text).filter(e => e.startsWith('Agree'))).toHaveLength(1)
    const pact = 'Norway and Peru sign defence pact\n\nAnn Lee and Juan Mora signed an agreement on Monday to end the dispute.'
    expect(told(pact).filter(e => e.startsWith('Agree'))).toHaveLength(1)
  })

  it('a deal was not made on the day on which it is spoken of', () => {
    expect(timesOf('Voters will vote on the accord on Sunday.', 'Agree')).toEqual([undefined])
    expect(timesOf('Norway and Peru signed the accord on Sunday.', 'Agree')).toEqual(['2024-05-12'])
  })

  it('talks about relations with somebody are held without them', () => {
    expect(told('The European Council will discuss relations with Georgia in Oslo.').find(e => e.startsWith('Meet'))).not.toContain('participant=Georgia')
    expect(told('Norway discussed fish with Georgia in Oslo.').find(e => e.startsWith('Meet'))).toContain('participant=Georgia')
  })

  it('calls on somebody at home, or on somebody to do something', () => {
    expect(tells('Ann Lee called on President Juan Mora at the palace.', 'Meet | participant=Ann Lee | participant=Juan Mora')).toBe(true)
    expect(tells('Ann Lee called on President Juan Mora to resign.', 'Demand | agent=Ann Lee | target=Juan Mora')).toBe(true)
  })

  it('what is told of somebody in passing is not what they oppose', () => {
    expect(related('Peru will vote on the accord. Ann Lee, who leads the Green Party, opposes it.')).not.toContain('Ann Lee opposes Green Party')
  })

  it('membership, shared intelligence and third parties are nobody', () => {
    const labels = (text: string): string[] => readNews(text).entities.map(e => e.label)
    expect(labels('Norway applied for membership of the European Union.')).toEqual(['Norway', 'European Union'])
    expect(labels('Norway and Peru share military intelligence.')).toEqual(['Norway', 'Peru'])
    expect(labels('Norway said the deal targets no third party.')).not.toContain('third party')
  })
})
