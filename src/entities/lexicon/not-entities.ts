/**
 * Capitalized words that name no thing of the vocabulary: languages, faiths, feasts, days, the net. By
 * themselves they give no entity; inside longer names they are left alone.
 */
export const notEntities: ReadonlySet<string> = new Set([
  // languages that are no nationality of one country alone
  'arabic', 'kurdish', 'english', 'spanish', 'french', 'latin', 'hebrew', 'hindi', 'urdu', 'pashto', 'dari', 'farsi', 'persian', 'mandarin',
  'cantonese', 'swahili', 'yiddish', 'gaelic', 'basque', 'catalan', 'tamil', 'bengali', 'punjabi', 'kurmanji', 'sorani', 'aramaic', 'sanskrit',
  'esperanto', 'cyrillic', 'hausa', 'yoruba', 'igbo', 'tagalog', 'malay', 'uyghur', 'tibetan',
  // theatres of war
  'eastern front', 'western front', 'home front',
  // what is awarded
  'victoria cross', 'george cross', 'military cross', 'iron cross', 'navy cross', 'distinguished service cross', 'distinguished flying cross', 'air force cross', 'air medal', 'presidential medal of freedom', 'purple heart', 'bronze star', 'silver star', 'medal of honor',
  'medal of honour', 'legion of honour', 'legion of merit', 'order of merit', 'golden globe', 'golden globes', 'oscar', 'oscars', 'grammy', 'grammys', 'emmy', 'emmys', 'bafta', 'baftas',
  // money
  'usd', 'eur', 'gbp', 'jpy', 'cny', 'inr', 'aud', 'cad', 'nzd', 'sgd', 'hkd', 'chf', 'rm', 'rs', 'dh', 'dhs', 'aed', 'sar', 'pkr', 'ngn', 'kes', 'zar', 'brl', 'mxn', 'rmb', 'php',
  // faiths and schools of thought
  'islam', 'christianity', 'judaism', 'hinduism', 'buddhism', 'sikhism', 'taoism', 'catholicism', 'protestantism', 'islamism', 'zionism',
  'communism', 'marxism', 'fascism', 'nazism', 'liberalism', 'islamic', 'jewish', 'christian', 'catholic', 'protestant', 'orthodox', 'muslim',
  'sunni', 'shia', 'shiite', "shi'ite", "shi'a", 'buddhist', 'hindu', 'sikh', 'arab', 'bible', 'quran', 'koran', 'torah', 'wicca', 'sharia',
  // feasts, seasons, rites
  'christmas', 'easter', 'ramadan', 'eid', 'hajj', 'umrah', 'hanukkah', 'passover', 'thanksgiving', 'halloween', 'diwali', 'lent', 'nowruz',
  'yom kippur', 'new year', 'ashura', 'eid al-fitr', 'eid al-adha',
  // heavenly beings
  'god', 'allah', 'satan', 'jesus', 'christ', 'jesus christ', 'muhammad', 'prophet muhammad', 'buddha', 'yahweh', 'jehovah', 'lucifer', 'holy spirit',
  'zeus', 'hera', 'poseidon', 'aphrodite', 'athena', 'artemis', 'hermes', 'ares', 'hephaestus', 'dionysus', 'demeter', 'hades', 'persephone', 'hestia', 'eros',
  'minerva', 'neptune', 'vulcan', 'bacchus', 'odin', 'thor', 'loki', 'freya', 'osiris', 'isis and osiris', 'anubis', 'horus', 'vishnu', 'shiva', 'brahma',
  'ganesha', 'lakshmi', 'hanuman', 'durga', 'krishna', 'santa claus', 'father christmas',
  // those who are bound by what states agree on
  'states', 'member states', 'all states', 'third states', 'states parties', 'state parties', 'state party', 'states party', 'contracting parties', 'contracting party', 'high contracting parties',
  // media without an owner, and other common names
  'internet', 'web', 'world wide web', 'wifi', 'wi-fi', 'gmt', 'utc', 'est', 'edt', 'pst', 'pdt', 'cet', 'bst', 'am', 'pm', 'ad', 'bc', 'bce', 'ce',
  'covid', 'dna', 'rna', 'gdp', 'tv', 'cctv', 'ceo', 'cfo', 'coo', 'phd', 'mba', 'llb', 'llm', 'bsc', 'msc', 'dphil', 'mp', 'mps', 'vip', 'faq', 'url', 'pdf', 'ok', 'ii', 'iii', 'iv', 'sic', 'image', 'video', 'photo',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
])
