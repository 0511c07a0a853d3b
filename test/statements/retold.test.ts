import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, tells } from './told.js'

const eventsOf = (text: string, ...classes: string[]) => readNews(text, ALL).events.filter(e => classes.includes(e.class))

const counted = (text: string, cls: string): string[] => eventsOf(text, cls).flatMap(e => e.counts.map(c => `${c.what} ${c.value}`)).sort()

describe('one attack or accident that is told more than once', () => {
  it.each([
    ['what the clause tells of it', 'The accident happened on Thursday when a lorry collided with a tram in Orlu.', 'Disaster'],
    ['where and when it happened', 'Nine people died in a train accident in Kenya on Monday.\n\nThe accident occurred in Orlu County when a train left the rails.', 'Disaster'],
    ['two deeds at once', 'Raiders opened fire and threw a grenade at a bar in Elmar.', 'Attack'],
    ['one of the worst', 'Raiders have ambushed and killed ten soldiers in one of Kenya’s deadliest attacks this year.', 'Attack'],
    ['the lead again, with how', 'A suicide bomber blew himself up close to a checkpoint in northern Kenya on Tuesday, killing ten people, officials said.\n\nThe bomber rammed his motorcycle into the gate in the Orlu area, an official said.', 'Attack'],
    ['the lead again, of a thing of the same kind', 'Red Front militants raided a village in northern Kenya this week, killing three men, police said on Thursday.\n\nThe militants raided a village in the district of Orlu on Monday, the mayor said.', 'Attack'],
    ['the same aircraft, whoever is told to have died', 'A helicopter was shot down in Kenya on Tuesday and three of its crew were killed, the airline said.\n\nThe airline said the helicopter was shot down by rebels. Three crew members were killed.', 'Attack'],
  ])('%s', (_, text, cls) => {
    expect(eventsOf(text, cls)).toHaveLength(1)
  })

  it.each([
    ['on another day', 'A man stabbed a clerk in Elmar on Monday, police said on Friday.\n\nThe man attacked a guard at a school in Orlu on Tuesday.'],
    ['on another thing', 'Red Front militants raided a village in northern Kenya this week, killing three men, police said on Thursday.\n\nThe militants stormed a hospital in Orlu on Monday, the mayor said.'],
    ['two places', 'Raiders bombed a market and attacked a school in Elmar.'],
  ])('%s it is another', (_, text) => {
    expect(eventsOf(text, 'Attack')).toHaveLength(2)
  })

  it('a killing is told in detail behind it', () => {
    const text = 'Red Front fighters killed at least four villagers on Tuesday near Elmar.\n\nThe fighters stormed the village at dawn, survivors said.'
    expect(eventsOf(text, 'Attack', 'Death').map(e => e.class)).toEqual(['Attack'])
    expect(counted(text, 'Attack')).toEqual(['killed 4'])
  })

  it('those who were killed and those who were hurt, after one attack', () => {
    expect(counted('At least nine people were killed on Monday, and 25 people injured, after a car bomb attack on a market in Elmar.', 'Attack')).toEqual(['injured 25', 'killed 9'])
  })

  it('others were also killed in the clash, or in the incident', () => {
    expect(counted('Two officers were killed on Monday in a shootout in Elmar, officials said. Three civilians were also killed in the clash, prosecutors said.', 'Attack')).toEqual(['killed 2', 'killed 3'])
    expect(counted('Ten soldiers were killed in an ambush. Three rebels were also killed in the incident on Monday.', 'Attack')).toEqual(['killed 10', 'killed 3'])
  })

  it('it hurt others, some of whom are named', () => {
    const text = 'A bomber has killed four clerks after detonating explosives at a checkpoint in Elmar.\n\nThe attack wounded 16 other people, including three officers, the mayor said.'
    expect(counted(text, 'Attack')).toEqual(['injured 16', 'killed 4'])
  })

  it('a quake is felt elsewhere too', () => {
    const quakes = eventsIn('The earthquake killed nine people in Kenya on Sunday. The earthquake was also felt in Uganda.').filter(e => e.startsWith('Disaster'))
    expect(quakes).toHaveLength(1)
    expect(quakes[0]).toContain('place=Uganda')
  })

  it('what was shot down crashed', () => {
    const text = 'Rebels shot down an army helicopter near Elmar on Tuesday. All nine people aboard died in the crash.'
    expect(eventsOf(text, 'Disaster')).toHaveLength(0)
    expect(counted(text, 'Attack')).toEqual(['killed 9'])
    expect(eventsOf('Rebels shot down a drone near Elmar on Tuesday. A bus crashed in Orlu on Friday.', 'Disaster')).toHaveLength(1)
  })

  it('the worst attack of a land happened there', () => {
    expect(tells('It was Kenya’s deadliest attack in years.', 'Attack | place=Kenya')).toBe(true)
    expect(tells('Kenya’s attack on the camp killed nine people.', 'Attack | agent=Kenya')).toBe(true)
  })

  it('whom somebody is charged with killing is dead', () => {
    expect(eventsOf('He was charged with the murder of two guards.', 'Death').every(e => e.confidence >= 0.5)).toBe(true)
    expect(readNews('Police blamed a rebel for the death of Ada Stone in Elmar.', { published: '2024-05-15' }).events.map(e => e.class)).toContain('Death')
  })

  it('the dead and hurt of whom another sentence tells', () => {
    const text = 'At least 70 people died, some of them in bed, and more than 90 were injured after a night train derailed early on Monday in Kenya.\n\nHelpers came on foot.\n\nIt rained.\n\nAt least 30 people were badly injured, a nurse said.'
    expect(eventsOf(text, 'Death', 'Injury')).toHaveLength(0)
    expect(counted(text, 'Disaster')).toEqual(['injured 30', 'injured 90', 'killed 70'])
  })

  it('those who were killed are those who were attacked', () => {
    const text = 'The Red Front has killed 13 soldiers, the army said.\n\nThe army said the 13 soldiers were killed in an attack in the town of Orlu.'
    expect(eventsOf(text, 'Attack', 'Death').map(e => e.class)).toEqual(['Attack'])
  })

  it('whoever shot somebody and is dead was not shot at', () => {
    const text = 'A man who shot three people at a mosque in Elmar on Monday is dead, police said.'
    expect(counted(text, 'Attack')).toEqual([])
    expect(tells(text, 'Attack | victim=man')).toBe(false)
  })

  it('what somebody did while he shot is one', () => {
    expect(eventsOf('A hooded gunman opened fire at a theatre, pacing up and down as he shot clerks.', 'Attack')).toHaveLength(1)
  })

  it('the fighting that occurred was the clash', () => {
    const text = 'Six rebels were killed in clashes in Colombia.\n\nThe fighting occurred in Orlu. Three soldiers were injured.'
    expect(counted(text, 'Attack')).toEqual(['injured 3', 'killed 6'])
    expect(eventsOf(text, 'War')).toHaveLength(0)
  })

  it('the death of another is another', () => {
    const text = 'A commander was killed by raiders in Orlu on Monday, officials said.\n\nHis death followed the killing of another commander in Elmar.'
    expect(eventsIn(text).filter(e => e.includes('commander')).some(e => e.includes('place=Orlu') && e.includes('place=Elmar'))).toBe(false)
  })

  it('who is in custody was arrested', () => {
    expect(tells('Five men are in custody after raids.', 'Arrest | target=Five men')).toBe(true)
  })

  it('a bomb that was planted goes off once', () => {
    const attacks = eventsOf('A bomb planted under a car exploded in Elmar on Monday, wounding a lawyer, police said.', 'Attack')
    expect(attacks.map(e => e.label)).toEqual([expect.stringContaining('exploded')])
  })
})
