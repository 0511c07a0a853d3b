import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { eventsIn as told, tells } from './told.js'

describe('where it happens, and who else takes part', () => {
  it.each([
    ['Ann Lee later moved to Basra, where her brother was killed by gunmen.', 'Death | place=Basra'],
    ['Two students were shot dead by police in Cusco on Saturday.', 'Attack | agent=police in Cusco | place=Cusco'],
    ['Near Marib, soldiers destroyed a depot and captured 14 rebels.', 'Arrest | target=14 rebels | place=Marib'],
    ['Gunmen raided Marib, burning homes and abducting 20 schoolgirls.', 'Arrest | agent=Gunmen | target=20 schoolgirls | place=Marib'],
    ['Ann Lee is to visit Oslo on Thursday.', 'Travel | agent=Ann Lee | destination=Oslo'],
    ['The World Bank agreed to lend Peru $210 million for repairs.', 'TransferMoney | agent=World Bank | recipient=Peru'],
    ['Norway recalled its ambassador from Lima.', 'Deploy | agent=Norway | origin=Lima'],
    ['Two senators from the Harbour Party, Ann Lee and Tom Reed, sided with the opposition.', 'Support | agent=Ann Lee | agent=Tom Reed'],
    ['The sailors, identified as Ann Lee and Tom Reed, were abducted by Hezbollah.', 'Arrest | target=Ann Lee | target=Tom Reed'],
    ['Police detained nine employees, among them Ann Lee.', 'Arrest | target=nine employees | target=Ann Lee'],
    ['The unions have threatened a strike in June.', 'Protest | agent=unions'],
    ['Norway is committed to supporting Peru.', 'Pledge | agent=Norway'],
    ['Norway is opposed to the sanctions against Peru.', 'Criticize | agent=Norway | topic=Sanction'],
    ['Ann Lee said in an interview with The Guardian that she would stay.', 'Communicate | agent=Ann Lee | recipient=The Guardian'],
    ['Ann Lee returned the medal in protest.', 'Protest | agent=Ann Lee'],
    ['Saudi warplanes bombed a bridge near Taiz.', 'Attack | agent=Saudi Arabia | instrument=Saudi warplanes'],
    ['HMS Orwell shot down a drone over the Red Sea.', 'Attack | agent=HMS Orwell'],
    ['Hezbollah said its fighters had captured the town of Marib.', 'Capture | agent=Hezbollah'],
    ['The valley is a stronghold of Hezbollah, which attacked the port of Haifa last month.', 'Attack | agent=Hezbollah'],
    ['Ann Lee moved her government from Lima to Cusco.', 'Travel | agent=Ann Lee | origin=Lima | destination=Cusco'],
    ['Oman sent ships at the request of Norway.', 'Demand | agent=Norway'],
    ['Protesters broke into the National Assembly on Tuesday.', 'Attack | agent=Protesters | target=National Assembly'],
    ['Fifty soldiers were held by villagers for a week.', 'Arrest | agent=villagers | target=Fifty soldiers'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('names those who died in what was told before', () => {
    const text = 'A bomb exploded in a market in Basra on Monday, killing nine people. Among the dead was Ann Lee, a nurse. Police identified the other '
      + 'victims as Tom Reed, 24, and Omar Hadi, 19. Maria Silva was among those killed.'
    expect(tells(text, 'Attack | victim=Ann Lee | victim=Tom Reed | victim=Omar Hadi | victim=Maria Silva')).toBe(true)
    expect(readNews(text).events.find(e => e.class === 'Attack')?.counts.map(c => c.value)).toEqual([9])
  })

  it('reads the passives of titles', () => {
    expect(tells('Two soldiers killed in border shelling\n\nGunmen shelled an army post near Marib on Monday, killing two soldiers.', 'Attack | agent=Gunmen | victim=Two soldiers')).toBe(true)
    expect(told('Ten migrants arrested in Lima\n\nPolice raided a house on Monday.')).toContain('Arrest | target=Ten migrants | place=Lima')
  })

  it('reads how a contest was won as one contest, and who lost it', () => {
    expect(told('Ann Lee won the tournament, beating Tom Reed in the final.').filter(event => event.startsWith('Compete'))).toHaveLength(1)
    expect(tells('Norway lost 2-1 to Peru in Lima on Sunday.', 'Compete | agent=Peru | target=Norway')).toBe(true)
  })

  it('tells a siege from a strike on the town', () => {
    const text = 'Rebels break siege of Marib\n\nRebels entered Marib on Monday. Drones hit a power station in the town, killing nine people.'
    expect(told(text).filter(event => event.startsWith('Attack') && event.includes('power station')).join()).not.toContain('target=Marib')
  })

  it('tells building from destroying', () => {
    const events = told('A flood destroyed a power plant near Cusco on Sunday. The plant was built by Acme Power.').filter(event => event.startsWith('BuildOrDestroy'))
    expect(events).toHaveLength(2)
    expect(events.some(event => event.includes('agent=Acme Power'))).toBe(true)
  })

  it('ends where a description stands around what stands around it', () => {
    const text = 'The rebels, who hold most of the Tigray region, withdrew on Monday.'
    expect(() => readNews(text)).not.toThrow()
  })

  it('names no place by words that say nothing', () => {
    expect(tells('Ann Lee flew over the area on Monday.', 'Travel | agent=Ann Lee')).toBe(true)
    expect(told('Ann Lee flew over the area on Monday.').join()).not.toContain('area')
  })

  it('takes "the raid" for that of the title', () => {
    const text = 'Gunmen kill five soldiers in raid on post\n\nGunmen attacked an army post near Marib on Monday, killing five soldiers. Hezbollah raided a mine at '
      + 'Aden in April. Oman condemned the raid.'
    expect(told(text).filter(event => event.startsWith('Attack'))).toHaveLength(2)
    expect(tells(text, 'Criticize | agent=Oman | topic=Attack')).toBe(true)
  })

  it('takes "the deal" for one that was made', () => {
    expect(told('Norway and Peru signed a deal on water on Sunday. Ann Lee wants to sign a trade deal in June. Oman welcomed the deal.'))
      .toContain('Support | agent=Oman | topic=Agree')
  })
})

describe('what is said in few words, from what was told around it', () => {
  it.each([
    ['Gunmen attacked a market in Basra on Monday. No group claimed responsibility.', 'ClaimResponsibility | topic=Attack'],
    ['Soldiers fired on students in Cusco. The governor promised an inquiry.', 'Trial | topic=Attack'],
    ['A court in Oslo sentenced Ann Lee to nine years in prison. The trial was held in secret.', 'Trial | target=Ann Lee'],
    ['Ann Lee telephoned Tom Reed to congratulate him.', 'Support | agent=Ann Lee | target=Tom Reed'],
    ['Norway set up a panel to investigate the fire.', 'Trial | agent=panel'],
    ['Ann Lee was convicted of accepting bribes from Tom Reed.', 'TransferMoney | agent=Tom Reed'],
    ['Nobody has been charged with the killing of Ann Lee.', 'Charge'],
    ['Ann Lee visited a clinic in Lima.', 'Travel | agent=Ann Lee | destination=Lima'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })
})
