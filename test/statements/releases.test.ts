import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn as related } from './told.js'

const classes = (text: string): string[] => readNews(text).entities.map(e => `${e.label} ${e.class}`)

describe('offices and units in releases', () => {
  it('gives offices that only Britain has to Britain, or to its Foreign Office', () => {
    const text = 'The UK will send aid to Peru. Foreign Secretary Ann Lee spoke to Foreign Minister Ana Ruiz.'
    expect(related(text)).toEqual(expect.arrayContaining(['Ann Lee worksFor United Kingdom', 'Ana Ruiz worksFor Peru']))
    expect(related('The UK condemned the attack in Mali. Minister for Africa Ann Lee spoke.')).toContain('Ann Lee worksFor United Kingdom')
    expect(related('The UK condemned it. The Foreign Office will help. Minister for Africa Ann Lee spoke.')).toContain('Ann Lee worksFor Foreign, Commonwealth and Development Office')
  })

  it('gives no president to a kingdom', () => {
    expect(related('Norway and Peru agreed. Norway will send tents to Peru, as Norway did before. President Ana Ruiz thanked them.')).not.toContain('Ana Ruiz leads Norway')
  })

  it('tells the director of a field from the director of the body', () => {
    const found = related('Ann Lee, the Red Cross medical director, and Odd Berg, the Red Cross’s director of operations, met Olu Okoro, director of the Red Cross.')
    expect(found).toContain('Ann Lee worksFor International Committee of the Red Cross')
    expect(found).toContain('Olu Okoro leads International Committee of the Red Cross')
    expect(found).not.toContain('Ann Lee leads International Committee of the Red Cross')
    expect(found).not.toContain('Odd Berg leads International Committee of the Red Cross')
  })

  it('finds units by their numbers, and who serves there', () => {
    expect(related('Tech. Sgt. Ann Lee, 388th Expeditionary Maintenance Squadron munitions specialist, loaded the jets.')).toContain('Ann Lee worksFor 388th Expeditionary Maintenance Squadron')
    expect(related('He served in the 5th Battalion, 61st Infantry Regiment.')).toEqual(['5th Battalion partOf 61st Infantry Regiment'])
    expect(related('The 19th Brigade is part of the 4th Division.')).toEqual(['19th Brigade partOf 4th Division'])
  })

  it('takes all fields of a ministry for its name, but not what is joined to it', () => {
    expect(classes('The Department of Foreign Affairs and Trade will help.')).toEqual(['Department of Foreign Affairs and Trade Government'])
    expect(classes('The Bureau of Salt, Tobacco and Spirits raided a shop.')).toContain('Bureau of Salt, Tobacco and Spirits Government')
    expect(classes('The Ministry of Defence and Interpol agreed.')).toContain('Ministry of Defence Government')
  })

  it('knows whom the Secretary-General sends', () => {
    expect(related('The United Nations said the Special Representative of the Secretary-General for Mali, Mr. Jan Kubis, would go.'))
      .toEqual(['Jan Kubis worksFor United Nations'])
  })

  it('allies troops with those who back them, also where these are people', () => {
    expect(related('Chadian government troops backed by Kenyan peacekeepers retook Gao.').some(r => /^Kenyan peacekeepers alliedWith Chadian government troops/.test(r))).toBe(true)
    expect(related('Warplanes from a Peruvian-led coalition bombed Lima.').some(r => /^Peruvian-led coalition owns Warplanes/.test(r))).toBe(true)
  })
})

describe('places in entries and releases', () => {
  it('puts each of several things where the last one is said to be', () => {
    expect(related('A bomb hit a fuel depot and a school in Lima.')).toContain('fuel depot locatedIn Lima')
    expect(related('A bomb hit a petrol station and a restaurant at Lima.')).toContain('petrol station locatedIn Lima')
  })

  it('goes behind sides and borders', () => {
    expect(related('Clashes broke out in the town of Tacna near the Chilean border.')).toContain('Tacna near Chile')
    expect(related('Lake Orta is a lake on the border between Zambia and Malawi.')).toEqual(expect.arrayContaining(['Lake Orta near Zambia', 'Lake Orta near Malawi']))
    expect(related('Shells hit the town of Gao, in the north of Mali.')).toContain('Gao locatedIn Mali')
  })

  it('takes a land for what it is called', () => {
    expect(classes('They were found off Malaysia’s Sabah state.')).toContain('Sabah Region')
    expect(classes('Jets struck a camp in Idlib province, Syria.')).toContain('Idlib Region')
    expect(related('Jets struck a camp in Idlib province, Syria.')).not.toContain('Syria locatedIn Idlib')
    expect(classes('The village lies on the left bank of the Drova.')).toEqual(['village City', expect.stringMatching(/^Drova (?:Region|NaturalFeature)$/)])
  })
})

describe('people in entries and releases', () => {
  it('gives a list of offices each its own holder', () => {
    const found = related('It was signed by President Ana Ruiz and the leader of the Harbour Front, Commander Odd Berg.')
    expect(found).toContain('Odd Berg leads Harbour Front')
    expect(found).not.toContain('Ana Ruiz leads Harbour Front')
  })

  it('comes back from kin to whom the entry is about', () => {
    const text = 'Jan Berg was a Norwegian pilot. Berg was born in Oslo. His father, Odd Holm, was a judge. He studied at Oslo University and worked for Norsk Bank.'
    expect(related(text)).toContain('Jan Berg studiedAt Oslo University')
  })

  it('takes what is called an adjective for a noun behind an article', () => {
    expect(related('Jan Berg (born 1968) was a Norwegian militant who led Hezbollah.')).toEqual(expect.arrayContaining(['Jan Berg citizenOf Norway', 'Jan Berg leads Hezbollah']))
    expect(related('Ortega, a Peruvian national, was killed.')).toContain('Ortega citizenOf Peru')
  })

  it('knows whom a counterpart serves by the office alone', () => {
    expect(related('Defense Secretary Ann Lee met her Peruvian counterpart, Odd Berg, on Tuesday.')).toContain('Odd Berg worksFor Peru')
    expect(related('Prime Minister Ann Lee met her Peruvian counterpart, Odd Berg, on Tuesday.')).toContain('Odd Berg leads Peru')
  })

  it('reads for whom authors write', () => {
    expect(related('Storm hits Lima\n\nBy Ann Lee\nDoD News\n\nA storm hit Lima on Monday.')).toContain('Ann Lee worksFor DoD News')
    expect(related('Jets land\n\nBy Senior Airman Ann Lee, 61st Bomb Wing Public Affairs\n\nJets landed on Monday.')).toContain('Ann Lee worksFor 61st Bomb Wing')
  })

  it('finds bands by the words that their names begin with, and their wings', () => {
    expect(classes('The senior leader of Ansar al-Majd, Tarif al-Saadi, was killed.')).toEqual(['Tarif al-Saadi Person', 'Ansar al-Majd ArmedGroup'])
    expect(classes('The northern wing of Hezbollah withdrew.')).toContain('northern wing of Hezbollah ArmedGroup')
  })

  it('finds craft and arms by their designations', () => {
    expect(classes('Three KC-135 Stratotankers and six Polish F-16s landed.')).toEqual(expect.arrayContaining(['KC-135 Stratotankers Vehicle', 'F-16s Vehicle']))
    expect(related('Three Polish F-16s landed.')).toContain('Poland owns F-16s')
    expect(classes('He raised an AK-47 rifle.')).toContain('AK-47 Weapon')
  })
})

describe('missions, units and lands', () => {
  it('takes where a mission is for a part of its name, and whose it is', () => {
    const found = related('Ann Lee heads the United Nations Assistance Mission in Chad. The African Union Mission in Mali will help.')
    expect(found).toEqual(expect.arrayContaining([
      'Ann Lee leads United Nations Assistance Mission in Chad', 'United Nations Assistance Mission in Chad operatesIn Chad',
      'African Union Mission in Mali partOf African Union',
    ]))
    expect(related('The United Nations thanked the Secretary-General’s Special Representative, Ann Lee.')).toContain('Ann Lee worksFor United Nations')
  })

  it('tells several places behind a plural apart', () => {
    const found = related('Rebels seized the villages of Tal Orta and Merqab from Islamic State.')
    expect(found).toEqual(expect.arrayContaining(['Islamic State controls Tal Orta', 'Islamic State controls Merqab']))
    expect(found.some(r => r.startsWith('villages'))).toBe(false)
  })

  it('takes the second of two nationalities for a people', () => {
    expect(classes('A Syrian Turkmen rebel group withdrew.').some(c => c.startsWith('Turkmenistan'))).toBe(false)
  })

  it('finds the region of a provincial capital, and what lies along a road', () => {
    expect(related('Rebels attacked Yobe State. They shelled Damaturu, the state capital.')).toContain('Damaturu locatedIn Yobe State')
    expect(related('Orta is a town on the A3 highway some 60 kilometres north of Lagos.')).toContain('Orta near Lagos')
  })

  it('tells who staffs a body from its members, and who joins an army from who joins a party', () => {
    expect(related('Two staff members of the Norwegian Refugee Council were killed.').some(r => / worksFor Norwegian Refugee Council$/.test(r))).toBe(true)
    expect(related('Ann Lee joined the Peruvian Army in 2004.').some(r => /^Ann Lee worksFor/.test(r))).toBe(true)
    expect(related('Ann Lee joined the Green Party in 2004.')).toContain('Ann Lee memberOf Green Party')
  })

  it('gives the heads of other lands to these where a British minister speaks', () => {
    const text = 'Minister for Europe Ann Lee visited Georgia. The UK and Russia have been told. She met Prime Minister Zurab Gela in Georgia.'
    expect(related(text)).toEqual(expect.arrayContaining(['Ann Lee worksFor United Kingdom', 'Zurab Gela leads Georgia']))
  })

  it('does not take whoever does something to a body for the body', () => {
    const found = related('Orta Brigade is a rebel group. The group attacked Lima. Human Rights Watch accused the group. The group’s spokesman, Jan Berg, denied it.')
    expect(found).toContain('Jan Berg worksFor Orta Brigade')
  })
})

describe('towns and bands in entries', () => {
  it('tells a town from the district that bears its name', () => {
    const text = 'Sorqan is a town in Peru. It is the centre of Sorqan District.'
    expect(related(text)).toContain('Sorqan locatedIn Sorqan District')
  })

  it('puts on the bank of a river what stands on it', () => {
    const found = related('Sorqan is a town situated on the west bank of the Tigris, some 80 km south of Mosul.')
    expect(found).toContain('Sorqan near Mosul')
    expect(found).not.toContain('Mosul near Tigris')
    expect(related('Sorqan is a town on the west bank of the Tigris in Iraq.')).toContain('Sorqan locatedIn Iraq')
    expect(related('The army freed 11 villages west of Mosul.').some(r => /^11 villages.* near Mosul$/.test(r))).toBe(true)
  })

  it('takes a participle for what is said of the apposition right before it', () => {
    const found = related('Jan Berg is the head of the media department of Ansar al-Nur, a Salafist group based in the Halabja mountains.')
    expect(found.some(r => /^Ansar al-Nur basedIn Halabja/.test(r))).toBe(true)
    expect(found.some(r => /^Jan Berg livesIn/.test(r))).toBe(false)
    expect(related('In Syria, the U.S.-backed Syrian Democratic Forces, commanded by Gen. Jan Berg, hold Raqqa.')).toContain('Jan Berg commands Syrian Democratic Forces')
  })

  it('keeps a coalition apart from its aircraft', () => {
    const found = related('It was backed by US-led coalition aircraft.')
    expect(found).toEqual(expect.arrayContaining(['United States leads US-led coalition', 'US-led coalition owns US-led coalition aircraft']))
  })

  it('goes on to the part of a town behind its possessive', () => {
    expect(related('He opened a bookshop in Istanbul’s Fatih district.')).toEqual(expect.arrayContaining([expect.stringMatching(/^bookshop.* locatedIn Fatih/)]))
  })
})
