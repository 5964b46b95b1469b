const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const phrases = (lines: string): readonly string[] => lines.split("\n").map((line) => line.trim());

/**
 * Words for people that hurt wherever they stand. Swearing at a situation is not here: “this is
 * a bloody mess” calls nobody anything. Without accents, since many type without.
 */
export const namesForPeople: ReadonlySet<string> = new Set([
  // English
  ...list(`idiot idiots moron morons imbecile imbeciles cretin cretins fool fools clown clowns loser losers jerk jerks dumbass
    dumbasses jackass jackasses asshole assholes arsehole arseholes bastard bastards bitch bitches dickhead dickheads prick
    pricks wanker wankers twat twats cunt cunts douche douchebag douchebags scumbag scumbags slacker slackers halfwit
    halfwits dimwit dimwits nitwit nitwits dipshit dipshits shithead shitheads fuckwit fuckwits motherfucker motherfuckers
    liar liars crook crooks crybaby crybabies lazybones slut sluts whore whores`),
  // German
  ...list(`idioten trottel depp deppen vollidiot vollidioten dummkopf dummkopfe schwachkopf schwachkopfe blodmann blodmanner
    arschloch arschlocher arsch arsche wichser penner faulpelz faulpelze faulenzer versager lugner lugnerin lugnerinnen
    schwatzer mistkerl mistkerle schlampe schlampen hurensohn drecksack dreckskerl drecksau miststuck vollpfosten hohlkopf
    hohlkopfe schweine dilettant dilettanten betruger halsabschneider`),
  // French
  ...list(`imbeciles cretins cretine abruti abrutie abrutis connard connards connasse connasses salaud
    salauds salope salopes encule encules menteur menteurs menteuse menteuses faineant faineants faineante
    tocard tocards bouffon bouffons `),
  // Spanish
  ...list(`idiotas imbecil imbeciles gilipollas cabron cabrones
    cabrona pendejo pendejos pendeja pendejas mentiroso mentirosos mentirosa mentirosas payaso payasos     holgazan holgazanes tarado tarados puta putas puto putos sinverguenza sinverguenzas caradura boludo boludos`),
  // Portuguese
  ...list(`idiota burro burros burra burras otario otarios babaca babacas imbecis mentirosa palhaco palhacos
    canalha canalhas cretino cretinos cretina
    trouxa trouxas vagabundo vagabundos safado safados filhadaputa`),
]);

export const phrasesAtPeople: readonly string[] = phrases(`shut up
  fuck you
  fuck off
  screw you
  go to hell
  piece of shit
  full of shit
  son of a bitch
  sons of bitches
  pain in the ass
  waste of space
  brain dead
  useless people
  halt die klappe
  halt die fresse
  halt das maul
  halts maul
  leck mich
  verpiss dich
  fick dich
  nicht alle tassen im schrank
  quel con
  un con
  gros con
  ces cons
  des cons
  pauvre con
  ta gueule
  va te faire
  nique ta
  fils de pute
  tete de con
  cierra la boca
  vete a la mierda
  hijo de puta
  hijos de puta
  pedazo de mierda
  cala a boca
  cale a boca
  vai a merda
  filho da puta
  filhos da puta`);

/** Said of a thing these may be fair; said of people they judge. */
export const judgements: ReadonlySet<string> = new Set([
  ...list(`stupid dumb lazy incompetent clueless dishonest greedy arrogant ignorant pathetic worthless brainless idiotic
    moronic spineless unprofessional childish selfish liars`),
  ...list(`dumm dumme dummen blod blode bloden faul faule faulen unfahig unfahige unfahigen inkompetent inkompetente
    inkompetenten arrogante arroganten verlogen verlogene verlogenen gierig gierige ahnungslos ahnungslose hinterhaltig
    ignorante bescheuert egoistisch`),
  ...list(`bete betes stupide stupides paresseux paresseuse paresseuses incompetents incompetente incompetentes arrogants
    arrogante arrogantes malhonnete malhonnetes nul nuls nulle nulles egoiste egoistes debile debiles idiote
    idiotes`),
  ...list(`estupido estupidos estupida estupidas tonto tontos tonta tontas vago vagos vaga vagas perezoso perezosos perezosa perezosas incompetentes inutil inutiles flojo flojos deshonesto
    deshonestos ignorantes egoista egoistas`),
  ...list(`preguicoso preguicosos preguicosa preguicosas incompetentes desonesto desonestos inuteis burro burros estupido estupidos arrogantes
    ignorantes`),
]);

/** Words that stand for people; the names of the two sides count too. */
export const people: ReadonlySet<string> = new Set([
  ...list(`you they he she we everyone people guys folks team teams colleague colleagues management manager managers boss
    bosses rep reps salespeople salesperson seller sellers engineer engineers developers agents staff sales operations ops
    support delivery marketing`),
  ...list(`ihr sie er du leute team teams kollege kollegen kollegin kolleginnen chef chefs vertrieb vertriebler
    verkaufer betrieb verwaltung mitarbeiter abteilung typen`),
  ...list(
    `ils elles elle vous tu gens equipe equipes collegue collegues chef chefs commerciaux vendeurs vendeur direction`,
  ),
  ...list(`ellos ellas ella ustedes vosotros gente equipo equipos companeros companero jefe jefes vendedores comerciales
    ventas operaciones`),
  ...list(`eles elas ele ela voce voces gente pessoal equipe equipes colegas colega chefe chefes vendas operacoes`),
]);

/** Between people and a judgement: “they *are all so* lazy”. */
export const linking: ReadonlySet<string> = new Set([
  ...list(
    `is are was were am re s just so too all really totally completely very being both simply always a an bunch of the`,
  ),
  ...list(`ist sind war waren seid bist alle so zu einfach nur total vollig sehr echt ganz immer`),
  ...list(`est sont etait etaient etes tous toutes trop tres si vraiment completement toujours`),
  ...list(`es son era eran sois todos todas muy tan siempre demasiado`),
  ...list(`e sao eram muito tao sempre demais`),
]);

/** No word boundaries here: a short word is bounded by what its script would go on with. */
export const japaneseInsults =
  /(?<!\p{sc=Katakana})(?:バカ(?![\p{sc=Katakana}ー売正受])|アホ(?![\p{sc=Katakana}ー毛])|クズ(?![\p{sc=Katakana}ー])|ボケナス)|馬鹿(?![力売正])|阿呆|まぬけ|間抜け|(?<!電子)ウソつき|嘘つき|うそつき|役立たず|怠け者|無能な(?:人|奴|やつ|営業|上司|連中|社員)|(?:は|が|も)無能|死ね|老害|詐欺師|クソ(?:野郎|ったれ)|ろくでなし/u;

/** Without short vowels and with a plain alif. */
export const arabicInsults: ReadonlySet<string> = new Set(
  list(`غبي غبية اغبياء حمار حمير كلب كلاب حقير حقيرة كذاب كذابة كذابون كذابين احمق حمقى وغد اوغاد كسول كسالى لص لصوص نصاب
    نصابون خنزير قذر وقح معتوه بليد تافهون`),
);
