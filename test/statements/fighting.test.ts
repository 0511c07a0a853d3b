import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, someHas, tells } from './told.js'

const attacks = (text: string): string[] => eventsIn(text).filter(e => e.startsWith('Attack'))

describe('what one sentence tells twice', () => {
  it.each([
    'Gunmen stormed a hotel in Bergen on Friday, killing 23 guests and wounding 60 in the deadliest assault on foreigners this year.',
    'The bombing killed nine people in the worst attack on the city since 2019.',
    'Two of the bombers detonated their vests at a market in Bergen while a third opened fire on soldiers.',
    'Norwegian forces continued to attack Hezbollah on Monday, conducting 21 strikes in Syria.',
  ])('%s', text => {
    expect(attacks(text)).toHaveLength(1)
  })

  it.each([
    'Rebels shelled Bergen on Friday while soldiers attacked a camp near Oslo.',
    'A bomb killed nine people in Bergen in an attack on a bus, police said. Gunmen attacked a bank in Oslo.',
  ])('but not %s', text => {
    expect(attacks(text).length).toBeGreaterThan(1)
  })
})

describe('who fought', () => {
  it.each([
    ['Three attackers were killed in a gun battle with police.', 'Attack | agent=police | victim=Three attackers'],
    ['Six militants died in a clash with Norwegian soldiers.', 'Attack | victim=Six militants'],
    ['Two bombers detonated their vests at a market.', 'Attack | agent=Two bombers | target=market'],
    ['The bomb detonated at a market.', 'Attack | instrument=bomb | target=market'],
  ])('%s', (text, parts) => {
    expect(text).toSatisfy(() => tells(text, parts))
  })

  it('seizes no initiative', () => {
    expect(eventsIn('Ukrainian forces have seized the initiative in the south.').filter(e => e.startsWith('Capture'))).toEqual([])
  })

  it('is not where a war is', () => {
    const events = eventsIn('It was a war between the Iran-backed Houthi movement and the government.')
    expect(events).toSatisfy((all: string[]) => someHas(all, 'War | participant=Houthis') && !all.some(e => e.includes('place=Iran')))
  })
})

describe('the days of strikes', () => {
  const text = 'Norwegian forces continued to attack Hezbollah yesterday, conducting 21 strikes in Syria, officials reported today. Near Raqqa, two strikes destroyed a bridge.'
  const events = readNews(text, ALL).events.filter(e => e.class === 'Attack')

  it('are those on which they were made, and not on which they are reported', () => {
    expect(events.map(e => e.time?.value)).toEqual(['2024-05-14', '2024-05-14'])
  })

  it('and those told apart are not counted together', () => {
    expect(events.map(e => e.counts.filter(c => c.what === 'count').map(c => c.value))).toEqual([[21], [2]])
    expect(attacks(text).every(e => e.includes('agent=Norwegian forces'))).toBe(true)
  })
})

describe('with what and by whom it was struck', () => {
  it.each([
    ['Norwegian forces fired a barrage of missiles at Bergen.', 'Attack | agent=Norwegian forces | instrument=missiles'],
    ['Norwegian forces launched dozens of drones overnight.', 'Attack | agent=Norwegian forces | instrument=dozens of drones'],
    ['The strike was conducted by MQ-9s.', 'Attack | instrument=MQ-9s'],
    ['The strike was carried out by drones.', 'Attack | instrument=drones'],
    ['Norway responded with air strikes on Bergen.', 'Attack | agent=Norway | target=Bergen'],
    ['The civil war, a war between Hezbollah and the army, has killed 900 people.', 'War | participant=Hezbollah | participant=army | victim=900 people'],
  ])('%s', (text, parts) => {
    expect(text).toSatisfy(() => tells(text, parts))
  })

  it('and so many operations are not what was told of in another word', () => {
    const text = 'We remain committed to the defeat of Hezbollah. On Monday the Norwegian Army carried out 37 operations against Hezbollah in Syria.'
    expect(eventsIn(text).filter(e => e.startsWith('Operation'))).toHaveLength(2)
  })
})

describe('which attack is meant', () => {
  const SIEGE = 'Gunmen stormed a hotel in Bergen on Friday after two of the attackers blew themselves up at the gate. The attackers were killed in a gun battle with police.'

  it('is the assault, with its suicide bombers, and not what was fought afterwards', () => {
    const reading = readNews(`${SIEGE} The mayor condemned the attack.`, ALL)
    const topic = reading.events.find(e => e.class === 'Criticize')?.roles.find(r => r.role === 'topic')?.filler
    expect(reading.events.find(e => e.key === topic)?.label).toContain('stormed')
    expect(attacks(SIEGE)).toHaveLength(2)
  })

  it('is none of those that are made time and again', () => {
    const text = 'A bomber killed four soldiers in Bergen on Monday. Hezbollah claimed the attack. The group still carries out attacks in Oslo.'
    expect(attacks(text)).toHaveLength(2)
  })

  it('and a siege is not of those who end it', () => {
    expect(attacks('Special forces ended the siege of the hotel on Saturday.').filter(e => e.includes('agent='))).toEqual([])
  })
})
