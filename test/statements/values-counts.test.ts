import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

/** All counts that a text gives to its events, however sure, each once. */
const counts = (text: string): string[] => [...new Set(
  readNews(text, { published: '2024-07-17', minConfidence: 0 }).events.flatMap(e => e.counts.map(c => `${c.what} ${c.bound} ${c.value}`)),
)].sort()

describe('what numbers count', () => {
  it.each([
    ['A car bomb killed 12 people in Marib on Monday.', ['killed exact 12']],
    ['At least 40 people died in the blast in Marib.', ['killed min 40']],
    ['Twelve people including three children died in a landslide near Velm last month.', ['killed exact 12']],
    ['Inhabitants from six villages in the east have fled the violence.', []],
    ['"Two jets fired four missiles, 11 rebels have been killed in this attack," he said.', ['count exact 4', 'killed exact 11']],
    ['Divers pulled out nearly 30 bodies on Sunday.', ['count approx 30']],
    ['Norrland will pull out 300 troops in May.', ['participants exact 300']],
    ['Authorities made at least nine arrests in Marib on Monday.', ['captured min 9']],
    ['The Harbour 2 fire was caused by a lamp, officials said.', []],
    ['The army killed 17 rebels in the raid, including 14 in the north and three in the west.', ['killed exact 17']],
    ['A total of 11 people were killed in the fire, up from seven deaths on Wednesday.', ['killed exact 11']],
    ['The death toll from floods in Tarvia reached 60 on Tuesday, officials said. Four more people were confirmed dead on Wednesday in the north.', ['killed exact 60']],
    ['The death toll from the earthquake in Tarvia could pass 25,000.', []],
    ['Tarvia will withdraw 500 troops from Velm and 2,000 from Ardal.', ['participants exact 2000', 'participants exact 500']],
    ['The army deployed 300 soldiers in May and another 200 in June.', ['participants exact 200', 'participants exact 300']],
    ['Rebels abducted about 30 boys, some of them as young as 11 and 13, on Monday.', ['captured approx 30']],
    ['Two men, aged 22 and 31, were arrested on Monday.', ['captured exact 2']],
    ['Gunmen stormed the camp and had shot dead two al-Karim Brigades militants, medics said.', ['killed exact 2']],
    ['At least 45 people were killed in an attack on Velm on Monday. "So far, 45 men have been killed," a nurse said.', ['killed min 45']],
    ['The attack left 12 people dead and 30 injured.', ['injured exact 30', 'killed exact 12']],
    ['The attack left 12 dead and 30 hurt.', ['injured exact 30', 'killed exact 12']],
    ['Two soldiers were killed and five wounded in the ambush.', ['injured exact 5', 'killed exact 2']],
    ['The rebels killed at least 12 soldiers and wounded 30 others in an ambush near Marib.', ['injured exact 30', 'killed min 12']],
    ['Twelve people died and some 40 were injured when a bus overturned near Ardal.', ['injured approx 40', 'killed exact 12']],
    ['The fire killed a family of four.', ['killed exact 4']],
    ['About a third of the 90,000 inhabitants of Marib were evacuated.', []],
    ['An explosion at a plant killed three workers, and 11 others were taken to hospital.', ['injured exact 11', 'killed exact 3']],
    ['More than 3,000 people took part in the march in Lyon.', ['participants min 3000']],
    ['The fire claimed the lives of seven people.', ['killed exact 7']],
    ['Seven people lost their lives in the fire.', ['killed exact 7']],
    ['The death toll from the earthquake in Tarvia has risen to 1,200.', ['killed exact 1200']],
    ['12 killed, 30 injured in Marib market bombing', ['injured exact 30', 'killed exact 12']],
    ['There were 12 casualties in the explosion.', ['casualties exact 12']],
    ['No casualties were reported in the attack.', ['casualties exact 0']],
    ['Some 30,000 people fled their homes.', ['displaced approx 30000']],
    ['Eight people were hurt, three of them seriously, when a bridge collapsed.', ['injured exact 8']],
    ['Police arrested 45 protesters in the capital.', ['captured exact 45']],
    ['The group attacked the base twice in May.', ['count exact 2']],
    ['The military carried out 153 attacks in the first half of the year.', ['count exact 153']],
    ['The coalition conducted five airstrikes on Monday, dropping 40 bombs on the depot.', ['count exact 40', 'count exact 5']],
    ['Thousands attended the rally in the capital.', ['participants min 1000']],
    ['Tens of thousands of people protested in the capital on Sunday.', ['participants min 10000']],
    ['A roadside bomb killed a judge, Omar Hadi, and two of his guards near Marib.', ['killed exact 1', 'killed exact 2']],
    ['Five gunmen and a nurse were killed in the raid.', ['killed exact 1', 'killed exact 5']],
    ['The blast resulted in four sailors from Norway being killed and nine injured.', ['injured exact 9', 'killed exact 4']],
    ['The outbreak has killed at least 80 people and sickened nearly 3,000 since May.', ['injured approx 3000', 'killed min 80']],
    ['Six people were being treated for burns after the blast in Marib.', ['injured exact 6']],
    ['A four-day conflict in April killed 55.', ['killed exact 55']],
    ['Jets shelled the village of Marib, killing two soldiers and wounding a local farmer.', ['injured exact 1', 'killed exact 2']],
    ['The army deployed 600 troops and four helicopters to Marib.', ['participants exact 600']],
    ['Doctors have counted 340 cases and 28 deaths since the outbreak began.', ['killed exact 28']],
    ['More than 70,000 have fled their homes.', ['displaced min 70000']],
    ['Rebels freed nine of the 14 hostages on Monday.', ['count exact 9']],
    ['Dozens of people were killed and scores injured in an explosion near Marib.', ['injured min 20', 'killed min 12']],
    ['An explosion killed nine people and injured scores more on Thursday.', ['injured min 20', 'killed exact 9']],
    ['Three dead, dozens hurt in Marib blast', ['injured min 12', 'killed exact 3']],
    ['Rebels attacked an army post. The army lost three men and 14 were wounded.', ['injured exact 14', 'killed exact 3']],
    ['The bodies of 12 migrants were found in a truck on Monday.', ['killed exact 12']],
    ['Twelve people were shot in Marib on Sunday, three of whom died.', ['killed exact 3']],
    ['Twelve people were killed in the raid, three of whom died in hospital.', ['killed exact 12']],
    ['Two people were killed and three others were injured in two separate attacks in Marib.', ['count exact 2', 'injured exact 3', 'killed exact 2']],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected)
  })

  it('harm goes to what the clause of time tells', () => {
    const { events } = readNews('At least three people were killed and a dozen injured on Friday when police fired on demonstrators in Marib.', { published: '2024-07-17' })
    expect(events).toMatchObject([{ class: 'Attack', counts: [{ what: 'killed', value: 3, bound: 'min' }, { what: 'injured', value: 12 }] }])
  })

  it('who has died since a war began has died in it', () => {
    const { events } = readNews('More than 12,000 people have been killed since the war in Tarvia began in 2014.', { published: '2024-07-17', minConfidence: 0 })
    expect(events.map(e => e.class)).toEqual(['War'])
    expect(events[0]?.counts).toMatchObject([{ what: 'killed', value: 12000, bound: 'min' }])
  })

  it('what was before the attack is not its harm', () => {
    const harm = (text: string): string[] => readNews(text, { published: '2024-07-17', minConfidence: 0 }).events
      .filter(e => e.counts.length > 0).map(e => `${text.slice(e.trigger.start, e.trigger.end)} ${e.counts[0]?.value ?? 0}`)
    expect(harm('The attack came a day after a bomb killed seven people in Marib.')).toEqual(['killed 7'])
    expect(harm('It was the deadliest attack in Marib since 2011, when a bomb killed 16 people.')).toEqual(['killed 16'])
    expect(harm('The attack in Marib on Monday killed seven people.')).toEqual(['attack 7'])
  })

  it('harm goes to what did it, and not to what happens to be told near it', () => {
    const harm = (text: string): string[] => readNews(text, { published: '2024-07-17', minConfidence: 0 }).events
      .filter(e => e.counts.length > 0).map(e => `${e.class} ${e.counts.map(c => `${c.what} ${c.value}`).join(' ')}`)
    expect(harm('The attack came two days after another suicide bomber killed 12 people and wounded more than 40 outside a ministry.')).toEqual(['Death killed 12', 'Injury injured 40'])
    expect(harm('A bomber blew himself up near a convoy on Monday, wounding three soldiers, while 15 people were killed in other violence around the country.')).toEqual(['Attack injured 3', 'Death killed 15'])
    expect(harm('A roadside bomb killed three soldiers as they were patrolling a pass on Monday.')).toEqual(['Death killed 3'])
    expect(harm('Residents were evacuated from two villages on Saturday. Four deaths were reported in Velm.')).toEqual(['Death killed 4'])
    expect(harm('The navy has recorded 126 survivors rescued and eight dead.')).toEqual(['Operation count 126', 'Death killed 8'])
    expect(harm('Clashes broke out in Velm on Monday. In another incident, 11 people were killed in Ardal.')).toEqual(['Death killed 11'])
    expect(harm('Drones kill three in Tarvia\n\nDrones killed three people in Tarvia on Friday, while a missile strike a day earlier killed two, officials said.')).toEqual(['Death killed 3', 'Attack killed 2'])
    expect(harm('Four men were killed in a shootout at a restaurant in Velm. The town has seen 590 deaths in disputes this year.')).toEqual(['Attack killed 4', 'Death killed 590'])
    expect(harm('Jets fired missiles at Velm on Friday, killing one person and wounding eight. The army has used drones for its attacks in recent weeks. One person was killed and eight were injured in the town.'))
      .toEqual(['Attack killed 1 injured 8'])
  })

  it.each([
    ['Rebels shelled Velm on Monday. No casualties were reported.', ['casualties exact 0']],
    ['Rebels shelled Velm on Monday. No injuries or deaths were reported in the attack.', ['injured exact 0', 'killed exact 0']],
    ['Rebels shelled Velm on Monday, but nobody was hurt.', ['injured exact 0']],
    ['An earthquake struck northern Tarvia. There were no immediate reports of damage or casualties.', ['casualties exact 0']],
    ['Rebels shelled Velm on Monday. No deaths had been announced by the king.', ['killed exact 0']],
    ['The company made no profit, and no one was promoted.', []],
    ['Rebels shelled Velm on Monday and killed nine people. No one was killed in Ardal.', ['killed exact 9']],
    ['The raid left five villagers, a police officer and three gunmen dead, police said.', ['killed exact 1', 'killed exact 3', 'killed exact 5']],
    ['The raid was told to five villagers, and the mayor said three gunmen were dead.', ['killed exact 3']],
    ['The two leaders met in Oslo on Monday.', []],
    ['Two leaders met in Oslo on Monday.', ['participants exact 2']],
  ])('who was harmed, or nobody: %s', (text, expected) => {
    expect(counts(text)).toEqual(expected)
  })

  it('that nobody was killed is no event of its own', () => {
    const { events } = readNews('Rebels shelled Velm on Monday. No one was killed or injured.', { published: '2024-07-17', minConfidence: 0 })
    expect(events.map(e => e.class)).toEqual(['Attack'])
  })

  it('a toll goes to the disaster told of before', () => {
    const { events } = readNews('An earthquake struck the coast of Tarvia on Monday. The death toll rose to 85 on Tuesday.', {
      published: '2024-07-17', minConfidence: 0,
    })
    expect(events.filter(e => e.class === 'Disaster').flatMap(e => e.counts)).toMatchObject([{ what: 'killed', value: 85, bound: 'exact' }])
  })

  it.each([
    ['The company paid $3 million to the victims.', '$3 million'],
    ['The two firms signed a deal worth $3 bn.', '$3 bn'],
    ['The company bought 14 jets for $2 billion.', '$2 billion'],
  ])('%s', (text, amount) => {
    expect(readNews(text, { minConfidence: 0 }).events.map(e => e.amount)).toContain(amount)
  })
})
