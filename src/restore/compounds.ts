/**
 * Classes of words that are written with a hyphen, for each language: what a
 * grammar says of the two sides, whatever the lists have.
 */

/** What a class says: its weight for the hyphen, in log-odds. */
export interface Witness {
  readonly weight: number
  readonly says: string
}

// What follows a suspended hyphen: “pre- and post-war”, “Ein- und Ausfuhr”. Each
// language has its own: Spanish “abier-” “to” is no suspended compound.
const conjunctions: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|or|to|nor|versus|vs|through)$/i,
  de: /^(?:und|oder|bis|sowie|als|wie|noch|statt|bzw|beziehungsweise)$/i,
  nl: /^(?:en|of|tot)$/i,
  fr: /^(?:et|ou)$/i,
  es: /^[yoeu]$/i,
  it: /^(?:ed?|od?)$/i,
  pt: /^(?:e|ou)$/i,
  ru: /^(?:и|или)$/i,
  uk: /^(?:і|й|та|або|чи)$/i,
  pl: /^(?:i|oraz|lub|albo|czy)$/i,
  sv: /^(?:och|eller)$/i,
  da: /^(?:og|eller)$/i,
  nb: /^(?:og|eller)$/i
}

/** Whether a capital is a word of its own in one of the languages: “A”, “I”, “О”. */
export function isLetterWord(letter: string): boolean {
  return /^[AIOYEÀÈÓÉUВИКСОУЯАЗ]$/u.test(letter)
}

/** Whether a word joins the halves of a suspended compound. */
export function isConjunction(word: string, lang: string): boolean {
  return conjunctions[lang]?.test(word) ?? false
}

/** How a language makes one noun of two: as one word, with a hyphen, or by grammar alone. */
export function compoundingOf(lang: string): 'solid' | 'hyphen' | 'rare' {
  if (/^(?:de|nl|sv|da|nb|nn|no|is|fi|hu|et)$/.test(lang)) return 'solid'
  return lang === 'en' || lang === 'ru' || lang === 'uk' ? 'hyphen' : 'rare'
}

interface Class extends Witness {
  readonly left?: RegExp
  readonly right?: RegExp
}

const vowels = 'the same vowel on both sides'
const ending = 'the second part is an ending more often than a word'
const pronoun = 'a pronoun after a verb'

const classes: Readonly<Record<string, ReadonlyArray<Class>>> = {
  en: [
    {left: /^(?:self|ex|all|quasi|well|vice|ill)$/, weight: 2.6, says: 'a first part that takes a hyphen'},
    {
      left: /^(?:non|anti|pro|cross|mid|multi|intra|inter|post|pre|co|semi|pseudo|half|ultra|neo|pan|sub|micro|macro)$/,
      weight: 0.8,
      says: 'a prefix that may take a hyphen'
    },
    {
      left: /^(?:high|low|long|short|full|part|much|so|best|lower|higher|single|double|like|ever|open|real|large|small|hard|soft|old|new|left|right|top|front|narrow|broad|wide|good|free|deep|early|late|far|near|light|heavy|dark|fast|slow|strong|weak|fair|close|common|public|private|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)$/,
      weight: 1.2,
      says: 'a first part that often takes a hyphen'
    },
    {
      left: /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/,
      right:
        /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?$/,
      weight: 6,
      says: 'a number in words'
    },
    {
      left: /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/,
      right: /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/,
      weight: 4,
      says: 'a fraction in words'
    },
    {
      right:
        /^(?:based|like|free|wide|old|level|specific|related|oriented|driven|friendly|rich|term|scale|class|minded|bred|made|born|known|centered|centred|sized|style|type|only|proof|ready|led|run|owned|paid|funded|backed|aged|dependent|sensitive|intensive|adjusted|controlled|effective|efficient|defined|shaped|colou?red)$/,
      weight: 1.3,
      says: 'a last part that takes a hyphen'
    },
    {left: /.{2}ly$/, right: /.{2}(?:ed|ing|en)$/, weight: 1.5, says: 'an adverb before a participle'},
    {left: /^(?:re|pre|de)$/, right: /^e/, weight: 2.5, says: vowels},
    {left: /^(?:co|micro|macro|neo|pro)$/, right: /^o/, weight: 2.5, says: vowels},
    {left: /^(?:anti|semi|multi)$/, right: /^i/, weight: 2.5, says: vowels},
    {left: /^(?:intra|extra|ultra|meta)$/, right: /^a/, weight: 2.5, says: vowels},
    {
      right: /^(?:in|on|up|by|to|of|off|out|at|down|over|through|away|back)$/,
      weight: 1.2,
      says: 'a particle follows'
    },
    // “Compos-able”, “harm-less”.
    {
      right:
        /^(?:able|ably|ability|less|lessly|lessness|ful|fully|ness|hood|wards?|some|ments?|ally|ions?|ings?|isms?|ists?|ages?|ants?|ates?|ted|ters?|ton|tin|ling)$/,
      weight: -2.2,
      says: ending
    }
  ],
  fr: [
    {
      right: /^(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|lui|leur|les?|la|ce|y|en|eux|soi)$/,
      weight: 3.2,
      says: pronoun
    },
    {right: /^(?:là|ci|mêmes?|dessous|dessus|dedans|dehors|delà)$/, weight: 4, says: 'a last part that takes a hyphen'},
    {
      left: /^(?:sous|non|demi|mi|semi|quasi|ex|vice|contre|avant|après|arrière|au|ci|ceux|celui|celles?|là|peut|entre|nord|sud|est|ouest|grand|petit|libre|porte|chef|c|soi|elles?|eux|lui|nous|vous|vingt|trente|quarante|cinquante|soixante|quatre|dix|états|aujourd|rendez|mot|e|long|court|moyen|haut|bas|micro|auto|pro|anti)$/,
      weight: 2.2,
      says: 'a first part that often takes a hyphen'
    }
  ],
  es: [
    {left: /^(?:ex|pro|anti|vice|pre|post|no|auto|sub)$/, weight: -1, says: 'a prefix that Spanish joins'},
    {
      left: /(?:[ií]co|ario|ivo|oso|ano|ino|ario|oeco|socio|pol[ií]tico|franco|anglo|hispano|greco|luso|judeo)$/,
      right: /(?:[ií]c|al|ari|iv|os|an|es|ñol|in|or)(?:[oae]s?|es|)$/,
      weight: 2.4,
      says: 'two adjectives'
    }
  ],
  ru: [
    {right: /^(?:то|либо|нибудь|таки|ка|де)$/, weight: 4.5, says: 'a particle that takes a hyphen'},
    {left: /^(?:кое|кой)$/, weight: 6, says: '`кое-` takes a hyphen'},
    {left: /^по$/, right: /(?:ски|цки|ьи|ому|ему)$/, weight: 3.5, says: 'an adverb with `по-`'},
    {left: /^во?$/, right: /(?:ых|их)$/, weight: 5, says: 'a number with `во-` or `в-`'},
    {left: /^из$/, right: /^(?:за|под)$/, weight: 12, says: 'a double preposition'},
    {
      left: /^(?:веб|интернет|онлайн|офлайн|пресс|бизнес|вице|экс|мини|макси|топ|премьер|генерал|штаб|компакт|член|северо|юго|северно|южно|восточно|западно|социально|научно|политико|военно|общественно|финансово|экспресс|рок|поп|блок|чат|бот|плей|хай|альфа|бета|гамма|унтер|обер)$/,
      weight: 3,
      says: 'a first part that takes a hyphen'
    },
    {
      left: /.{3}[оеи]$/,
      right: /.{2}(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ыи]ми|[ыи]х|[ое]й|[ую]ю|[ое]м)$/,
      weight: 1,
      says: 'two adjectives'
    }
  ],
  de: [
    {left: /^nicht$/, weight: 2.2, says: '`nicht-` before an adjective'},
    {
      left: /^(?:ex|pro|anti|öffentlich|schwarz|rot|grün|deutsch|sozial|christlich)$/,
      weight: 0.8,
      says: 'a first part that may take a hyphen'
    }
  ],
  pt: [
    {right: /^(?:l[oa]s?|lhes?)$/, weight: 3, says: pronoun},
    {
      left: /^(?:ex|vice|pós|pré|pró|recém|bem|mal|guarda|segunda|terça|quarta|quinta|sexta|anti|micro|sócio)$/,
      weight: 2,
      says: 'a first part that takes a hyphen'
    }
  ],
  it: [
    {
      left: /^(?:ex|vice|non|multi|politico|socio|anglo|franco|italo)$/,
      weight: 1.5,
      says: 'a first part that may take a hyphen'
    }
  ],
  nl: [{left: /^(?:niet|non|anti|ex|oud|pro)$/, weight: 2.5, says: 'a first part that takes a hyphen'}],
  uk: [
    {right: /^(?:то|небудь|таки|но|от)$/, weight: 4, says: 'a particle that takes a hyphen'},
    {left: /^(?:будь|казна|хтозна)$/, weight: 5, says: 'a first part that takes a hyphen'},
    {left: /^по$/, right: /(?:ськи|цьки|ому|єму)$/, weight: 3.5, says: 'an adverb with `по-`'}
  ],
  pl: [
    {left: /.{3}o$/, right: /(?:sk|ck|dzk)(?:i|a|ie|iego|iej|iemu|im|imi|ich|ą)$/, weight: 3, says: 'two adjectives'}
  ]
}

/** Hear what the grammar of a language says of a hyphen between two parts, in small letters. */
export function* classesOf(left: string, right: string, lang: string): Generator<Witness> {
  for (const each of classes[lang] ?? []) {
    if ((each.left?.test(left) ?? true) && (each.right?.test(right) ?? true)) yield each
  }
}
