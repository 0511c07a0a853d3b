import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

/** The time of each event, by its class. */
function times(text: string): Record<string, string | undefined> {
  const { events } = readNews(text, { published: '2024-07-17', minConfidence: 0 })
  return Object.fromEntries(events.map(e => [e.class, e.time?.value]))
}

describe('when events happen', () => {
  it.each([
    ['On Monday, the army attacked the town and arrested 14 men.', { Attack: '2024-07-15', Arrest: '2024-07-15' }],
    ['The minister said on Tuesday that rebels had attacked the base on Sunday.', { Attack: '2024-07-14' }],
    ['The attack, which took place on 12 June, killed three.', { Attack: '2024-06-12' }],
    ['Police said the shooting happened at 2 p.m. on Wednesday.', { Attack: '2024-07-17' }],
    ['Militants overran the base before dawn on Tuesday, killing 14 soldiers and capturing the town of Marib.', { Capture: '2024-07-16' }],
    ['Police searched a flat in Oslo on Friday and arrested two men.', { Operation: '2024-07-12', Arrest: '2024-07-12' }],
    ['A firm founded by two engineers on Wednesday unveiled a telephone.', { ReleaseProduct: '2024-07-17' }],
    ['The navy said on Monday its jets bombed a depot near Marib on Sunday night.', { Attack: '2024-07-14' }],
    ['Halvorsen conceded defeat on Sunday evening and telephoned Brekke to congratulate her.', { Compete: '2024-07-14', Communicate: '2024-07-14' }],
    ['The chancellor urged both sides to hold talks when she spoke with the two leaders on Sunday.', { Demand: '2024-07-14' }],
    ['Tom Reed invested in a factory in Velm, where 600 workers were laid off in March.', { TransferMoney: undefined, EndPosition: '2024-03' }],
    ['Norway condemned the attack on a mosque in Peshawar on 2 July 2024.', { Attack: '2024-07-02', Criticize: undefined }],
    ['Norway condemned the attack on a mosque in Peshawar on Monday.', { Attack: undefined, Criticize: '2024-07-15' }],
    ['Norway has repeatedly called for the Velm Agreement, signed in October 2020, to be implemented in full.', { Demand: undefined, Agree: '2020-10' }],
    ['In its report, published in May 2008, the commission accused the army.', { Accuse: '2008-05' }],
    ['His trial is due to begin in September.', { Trial: '2024-09' }],
    ['Police arrested a man in Ardal on Saturday. Hours earlier, gunmen had attacked a market.', { Attack: '2024-07-13' }],
    ['Norway expels envoy\n\nOSLO - Norway has ordered an envoy of Tarvia to leave the country, the ministry said on Monday.', { Sanction: '2024-07-15' }],
    ['The minister condemned on Tuesday the raid on a convoy in Ardal.', { Criticize: '2024-07-16', Attack: undefined }],
    ['The minister condemned last week\'s raid on a convoy in Ardal.', { Criticize: undefined, Attack: '2024-07-08/2024-07-14' }],
    ['The group on Monday claimed responsibility for a bombing that killed nine people in Ardal.', { ClaimResponsibility: '2024-07-15', Attack: undefined }],
    ['Police arrested a man on Tuesday over the killing of a nurse in Ardal.', { Arrest: '2024-07-16', Death: undefined }],
    ['Police arrested a man in a raid on a flat in Ardal on Tuesday.', { Arrest: '2024-07-16' }],
    ['The death toll from an earthquake in Peru rose to 40 on Tuesday.', { Disaster: undefined }],
    ['The death toll from Sunday\'s earthquake in Peru rose to 40 on Tuesday.', { Disaster: '2024-07-14' }],
    ['Rebels broke a ceasefire that took effect on Sunday.', { Violate: undefined }],
    ['He was arrested in 2012, convicted in 2013 and released in 2020.', { Arrest: '2012', Convict: '2013', Release: '2020' }],
    ['The protest on Saturday followed the arrest of the opposition leader on Wednesday.', { Protest: '2024-07-13', Arrest: '2024-07-17' }],
    ['On Friday, the ambassador visited Oslo. He opened a school and met the mayor.', { BuildOrDestroy: '2024-07-12', Meet: '2024-07-12' }],
    ['Blast in Ardal market\n\nARDAL - A bomb ripped through a market in the southern town of Ardal on Monday, officials said.', { Disaster: '2024-07-15' }],
    ['The president arrived in Oslo on Friday to meet the king.', { Travel: '2024-07-12', Meet: '2024-07-12' }],
    ['The envoy is due in Velm on Saturday for talks with President Ann Lee.', { Travel: '2024-07-20', Meet: '2024-07-20' }],
    ['Six guards were shot dead on Monday evening in the latest breach of the truce between Tarvia and Norrland that took effect two weeks ago.', { Violate: '2024-07-15' }],
    ['The fire forced the evacuation of dozens of homes near where a train derailed in May, officials said.', { Displace: undefined, Disaster: '2024-05' }],
    ['Police arrested two men on Monday. Floods have hit the valley since June.', { Disaster: '2024-06/2024-07-17' }],
    ['The ministry said 900 families had been displaced from Velm since June 1.', { Displace: '2024-06-01/2024-07-17' }],
    ['Since its deployment in 2013, more than 90 peacekeepers have died in Tarvia.', { Death: '2013/2024-07-17' }],
    ['The agency said 4,000 migrants had entered Norrland through July 1.', { Travel: undefined }],
    ['A bomb exploded in Velm on Monday. In 2018, rebels attacked a mill in Ardal. Police arrested 14 men.', { Arrest: undefined }],
    ['Gunmen stormed the mill on Sunday, the police said, killing a guard before torching two trucks.', { BuildOrDestroy: '2024-07-14' }],
    ['Gunmen attacked a mill in Velm on Sunday. Police said soldiers arrested 14 men.', { Arrest: '2024-07-14' }],
    ['Minister Ann Lee, who met the head of the firm, Tom Reed, in Oslo last week, said the plan was dead.', { Meet: '2024-07-08/2024-07-14' }],
    ['In 2018 a flood in the neighbouring Tarvian state of Norrland killed more than 90 people and destroyed a dam.', { Disaster: '2018', BuildOrDestroy: '2018' }],
    ['On June 29, a mill in Velm village, about 10 kilometres southwest of Ardal, belonging to Tom Reed was destroyed in a drone attack which killed six militants.', { BuildOrDestroy: '2024-06-29', Attack: '2024-06-29' }],
    ['The bodies were recovered on an island not far from where the ferry lies after capsizing on Monday morning.', { Discover: undefined }],
    ['Just a day later, the ship Ada Krol, from the charity Safe Waters, rescued 100 people.', { Operation: undefined }],
    ['Police arrested the director at the airport on Tuesday as he tried to board a plane, and raided three of his offices.', { Arrest: '2024-07-16', Operation: '2024-07-16' }],
    ['A storm hit Oslo early on Monday, destroying a bridge, officials said.', { Disaster: '2024-07-15', BuildOrDestroy: '2024-07-15' }],
    ['Norwegian police have arrested two men.\n\nThe agreement on fish for 2025 was reached in Oslo.', { Agree: undefined }],
  ])('%s', (text, expected) => {
    expect(times(text)).toMatchObject(expected)
  })

  it('a day for which something is called is to come, and so is a near one that else were long past', () => {
    expect(times('The union has called a strike for Monday.')['Protest']).toBe('2024-07-22')
    expect(times('The unions announced a rally on August 12.')['Protest']).toBe('2024-08-12')
    expect(times('The army arrested 14 men on June 12.')['Arrest']).toBe('2024-06-12')
  })

  it('what is dated after the article is only intended, but not what is said of it', () => {
    const sure = (text: string): string[] => readNews(text, { published: '2024-07-17', minConfidence: 0 }).events.map(e => `${e.class} ${e.factuality}`)
    expect(sure('Ministers will discuss it at a meeting in Lima next week.')).toContain('Meet intended')
    expect(sure('Ann Lee, who is stepping down next month, spoke.')).toContain('EndPosition intended')
    expect(sure('The union threatened a strike from July 22.')).toContain('Threaten asserted')
  })

  it('the day of a toll is not that of the disaster, also not in the headline', () => {
    expect(times('Death toll from Peru floods jumps to 60\n\nLIMA - The death toll from floods in northern Peru rose to more than 60 on Monday, officials said.')['Disaster']).toBeUndefined()
    expect(times('Floods kill 60 in Peru\n\nLIMA - Floods in northern Peru killed more than 60 people on Monday, officials said.')['Disaster']).toBe('2024-07-15')
  })

  it('when something is to end is not when it is', () => {
    expect(times('The trial is due to end on Friday.')).toEqual({ Trial: undefined })
  })

  it('a year before a noun does not date what is done to it', () => {
    expect(times('The Senate rejected the 2026 budget.')['Legislate']).toBeUndefined()
  })

  it('a day holds on for what is told next in the past tense', () => {
    expect(times('A bomb exploded in Marib on Monday. Police arrested two suspects.')).toMatchObject({ Attack: '2024-07-15', Arrest: '2024-07-15' })
    expect(times('A bomb exploded in Marib on Monday. Police arrested two suspects the following day.')).toMatchObject({ Arrest: '2024-07-16' })
  })

  it('what is quoted in between does not end it, what is told does', () => {
    expect(times('Rebels shelled Velm on Monday. “We are ready,” the mayor said. “We will not leave,” he added. Police arrested two suspects.')['Arrest']).toBe('2024-07-15')
    expect(times('Rebels shelled Velm on Monday. The mayor was calm. It rained. Police arrested two suspects.')['Arrest']).toBeUndefined()
  })

  it('it does not for what had happened before, for what is to come, or after a year', () => {
    expect(times('A bomb exploded in Marib on Monday. Police had arrested two suspects.')['Arrest']).toBeUndefined()
    expect(times('A bomb exploded in Marib on Monday. The court will sentence two suspects.')['Convict']).toBeUndefined()
    expect(times('A bomb exploded in Marib in 2014. Police arrested two suspects.')['Arrest']).toBeUndefined()
  })

  it('the day of a match or an election is the day of all that is told of it', () => {
    const all = (text: string): (string | undefined)[] => readNews(text, { published: '2024-07-17', minConfidence: 0 }).events
      .filter(e => e.class === 'Compete' || e.class === 'Elect').map(e => e.time?.value)
    const match = 'Norvik beat Lund 3-1 in the final on Sunday. The stadium was full. It rained. Nobody left early. The band played. Norvik won the cup for the first time.'
    expect(all(match)).toEqual(['2024-07-14', '2024-07-14'])
    expect(all(`${match} Lund had beaten Norvik in May.`)).not.toEqual(['2024-07-14', '2024-07-14', '2024-07-14'])
  })
})
