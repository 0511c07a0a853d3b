import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, someHas } from './told.js'

/** The events and the relations of a text. */
const told = (text: string): string[] => [...eventsIn(text), ...relationsIn(text, ALL)]

const tells = (text: string, parts: string): boolean => someHas(told(text), parts)

describe('who takes part in fighting', () => {
  it.each([
    ['Near Bergen, two strikes destroyed a bridge and a radar station.', 'Attack | target=bridge | place=Bergen'],
    ['A bridge was destroyed in the airstrike.', 'Attack | target=bridge'],
    ['The Norwegian Army conducted nine strikes. A strike near Bergen destroyed a bridge.', 'BuildOrDestroy | agent=Norwegian Army | target=bridge'],
    ['The truck struck a roadside bomb near Bergen.', 'Attack | target=truck | instrument=roadside bomb'],
    ['Ann Lee blamed the bombing on Hezbollah.', 'Accuse | agent=Ann Lee | target=Hezbollah'],
    ['The area has seen repeated ambushes by Hezbollah.', 'Attack | agent=Hezbollah'],
    ['Gunmen raided the village, north of the town, burning a school.', 'BuildOrDestroy | agent=Gunmen | target=school'],
    ['Two sailors were supporting Operation Blue Heron.', 'Operation | participant=Two sailors'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('makes nobody who only tells of deaths their cause', () => {
    expect(told('Norway announced the deaths of two sailors.').filter(e => e.startsWith('Death') && e.includes('agent='))).toEqual([])
  })

  it('aims no bomb at who blew himself up', () => {
    expect(told('A man blew himself up in a market.').filter(e => e.startsWith('Attack') && e.includes('target='))).toEqual([])
  })

  it('counts who was among the dead to what was told before', () => {
    const text = 'A bomb exploded in Bergen on Friday, killing 27 people. The street was quiet later. Ann Lee was among the dead.'
    expect(told(text)).toSatisfy(() => tells(text, 'Attack | victim=Ann Lee'))
  })

  it('gives the parts of an army to their wholes, and those in it to the smallest', () => {
    const found = told('Ann Lee was assigned to 5th Battalion, 83rd Infantry Regiment, 17th Armored Division.')
    expect(found).toEqual(expect.arrayContaining(['5th Battalion partOf 83rd Infantry Regiment', '83rd Infantry Regiment partOf 17th Armored Division']))
    expect(found).not.toContain('Ann Lee memberOf 17th Armored Division')
  })
})

describe('changes of command', () => {
  it.each([
    'Ann Lee took command of the 9th Division from Tom Reed.',
    'Tom Reed relinquished command of the 9th Division to Ann Lee.',
  ])('%s', text => {
    expect(told(text)).toEqual(expect.arrayContaining(['Ann Lee commands 9th Division', 'Tom Reed commands 9th Division', 'Ann Lee succeeds Tom Reed']))
  })
})

describe('what things of war are', () => {
  const classOf = (text: string, name: string): string | undefined =>
    readNews(text, { minConfidence: 0 }).entities.find(e => e.names.includes(name))?.class

  it.each([
    ['Police arrested three Abu Tariq militants on Monday.', 'Abu Tariq', 'ArmedGroup'],
    ['Gunmen fired on the tanker Marina Bella on Monday.', 'Marina Bella', 'Vehicle'],
    ['The frigate HNoMS Roald Berg left Oslo.', 'HNoMS Roald Berg', 'Vehicle'],
    ['The army retook the southern town of Abdi Gadud on Sunday.', 'Abdi Gadud', 'City'],
    ['Soldiers of the 7th Division entered the town.', '7th Division', 'Military'],
  ])('%s', (text, name, cls) => {
    expect(classOf(text, name)).toBe(cls)
  })

  it('has nobody where there is nobody', () => {
    expect(readNews('No group has claimed the attack.', { minConfidence: 0 }).entities.map(e => e.label)).not.toContain('No group')
  })

  it('takes a witness who is quoted at length for no culprit', () => {
    const text = [
      'A suicide bomber struck a market in Lima on Friday.', 'Police came late.', 'Shops closed.', 'Buses stopped.', 'Rain fell.', 'It was dark.', 'Nobody spoke.',
      '“I ran,” said Ann Lee, a baker.', 'Lee said her shop was gone.', 'She said she would leave.', 'Lee wept.',
    ].join('\n\n')
    expect(told(text).filter(e => e.startsWith('Attack') && e.includes('agent=Ann Lee'))).toEqual([])
  })
})
