import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn as told, tells } from './told.js'

describe('who is meant by what was told before', () => {
  it.each([
    ['Forty people marched through Lima on Friday. Three were detained.', 'Arrest | target=Forty people'],
    ['In March rebels abducted four Chinese miners; two were freed in May.', 'Release | target=four Chinese miners'],
    ['In 2018 the European Commission threatened Iceland with sanctions.', 'Sanction | agent=European Commission | target=Iceland'],
    ['Norway and Iceland reached an agreement on fish. The agreement was signed in Bergen by Ann Lee.', 'Agree | participant=Norway | participant=Iceland | participant=Ann Lee | place=Bergen'],
    ['Man sentenced for theft\n\nTom Reed was sentenced to two years in prison on Monday. He was arrested in May, the criminal court in Liege heard.', 'Convict | target=Tom Reed | agent=criminal court in Liege'],
    ['The village of Kisoro has been under siege since March.', 'Attack | target=Kisoro'],
    ['Gunmen attacked a barracks in Lima. Thirty-three people were wounded.', 'Attack | agent=Gunmen | victim=Thirty-three people'],
    ['Ann Lee is due in Kampala on Saturday for talks with President Tom Reed.', 'Meet | participant=Ann Lee | participant=Tom Reed | place=Kampala'],
    ['Islamic State claims truck bomb at barracks in Lima', 'ClaimResponsibility | agent=Islamic State'],
    ['Kenya began moving 12,000 refugees to a camp at Lodwar.', 'Displace | agent=Kenya | victim=12,000 refugees'],
    ['A spokesman for the Northern Front said its fighters had captured two tanks.', 'Capture | agent=Northern Front | target=two tanks'],
    ['Patients sued Halden Bank, accusing it of killing two men.', 'Charge | topic=Death'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })
})

describe('when it is to be', () => {
  const times = (text: string, type: string): (string | undefined)[] => readNews(text, ALL).events.filter(e => e.class === type).map(e => e.time?.value)

  it.each([
    ['Ann Lee is due in Kampala on Saturday for talks with Tom Reed.', 'Travel', '2024-05-18'],
    ['Ann Lee has invited them to a new meeting in London in November.', 'Meet', '2024-11'],
    ['Norway and Iceland agreed on Monday on the quota for 2025.', 'Agree', '2024-05-13'],
    ['Ann Lee ended her holiday and was due to meet Tom Reed in Oslo on Monday.', 'Meet', '2024-05-20'],
    ['Peru agreed to withdraw its forces from the valley by the end of the month.', 'Deploy', '2024-05-21/2024-05-31'],
    ['Chile would be downgraded if the budget was not adopted by November 30.', 'Legislate', '2024-11-30'],
    ['By the end of the year rebels had captured the town.', 'Capture', undefined],
  ])('%s', (text, type, time) => {
    expect(times(text, type)).toEqual([time])
  })
})

describe('who does it to whom', () => {
  it.each([
    ['Portomar is owned by the Dutch group Van Aarle, which bought it in 2019.', 'TransferGoods | recipient=Van Aarle | thing=Portomar'],
    ['Skagen Air was bought by the tour operator Ostwind, which sold it to its management.', 'TransferGoods | agent=Ostwind | thing=Skagen Air'],
    ['Rebels fired a rocket at the Saudi city of Jizan.', 'Attack | agent=Rebels | instrument=rocket | target=Jizan'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })
})
