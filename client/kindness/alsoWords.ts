const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * Given names that are words too. They count as names only where the sentence says so: with a
 * capital in the middle of it, with a possessive, before “said” and the like, or after a title.
 */
export const alsoWords: readonly string[] = list(`
    Amber Angel Art Autumn Ben Bill Blake Blanca Bob Brook Brooke Bruno Buck Carol Carter Chad Chance Charity
    Chase Chip Christian Chuck Clara Claude Clay Cliff Concepción Constance Cooper Crystal Curtis Daisy Dale
    Dan Dawn Dean Destiny Dick Dolores Don Drew Duke Earl Ernst Eve Faith Finn Flora Frank Franz Gail Gene
    Ginger Glen Grace Grant Gray Guido Guy Hazel Heath Heather Holly Hope Horst Hunter Iris Isa Ivy Jack Jade
    Jan Jasmine Jay Jewel Josh Joy Kai Kim Lance Lane Laurel Leo Lily Linus Lutz Marina Marine Mark Mason Max
    Melody Mercy Mia Miles Nick Noel Norm Olive Otto Paige Pam Parker Pat Patience Pearl Peg Penny Percy Perry
    Pilar Piper Porter Prudence Ray Reed Rex Rich Rob Robin Rod Roman Ron Rosa Rose Ruby Rusty Sandy Sawyer
    Skip Sky Stew Sue Summer Tanner Taylor Till Tucker Tyler Victor Viola Violet Wade Ward Will Willow Wolf
    Woody`);

/** Names that in small letters are words somewhere, or products that people write so. */
export const wordsInSmallLetters: ReadonlySet<string> = new Set(
  list(`adele amparo anderson angela aurora barbara bobby carmen charlie chantal clement clemence diana felix francis
    garcia gloria isla jerry jimmy julia julio karim kelly kumar linda logan louis makoto malik manuel marc marco margarita
    marie martine maxime milan molly monica oscar pascal patricio peter pierre randy regina rocio romain sally serge shirley
    sierra simone stella taro terry tiffany vasco wagner wanda warren wellington xavier`),
);

/** Before a name of one of these it is a thing that is called so. */
export const thingsNamed: ReadonlySet<string> = new Set(
  list(`project projekt projet proyecto projeto operation server servidor serveur release version saint sainte dow san santa santo
    sao st sankt hotel street strasse rue calle rua hurricane hospital clinic klinik port cape lake mount codename`),
);

/** After a name of one of these it is a firm. */
export const firmForms: ReadonlySet<string> = new Set(
  list(`gmbh ag kg ohg inc ltd limited llc llp plc corp corporation co company group gruppe holding sa sarl sas sl slu lda ltda
    bv nv ab oy spa srl bank software systems logistics logistik consulting partners foundation university verlag`),
);

/** What a person does in the past, right after a name at the start of a sentence. */
export const deeds: ReadonlySet<string> = new Set(
  list(`said says promised promises told tells asked asks wanted wants forgot forgets sold sells answered refused refuses
    lied lies ignored ignores doesn didn
    sagt sagte verspricht versprach verkauft verkaufte vergisst vergass ignoriert
    dit promet promis vend oublie ignore dice promete prometio vende olvida ignora disse prometeu vendeu esqueceu`),
);

/** Articles and the like, after which a word is itself and no name; in German it has its capital all the same. */
export const beforeWords: ReadonlySet<string> = new Set(
  list(`der die das den dem des ein eine einen einem einer eines kein keine keinen keiner diese dieser dieses diesen diesem
    jede jeder jedes jeden jene welche welcher welches im in am an auf aus zum zur vom von pro aller alle alles beim unser
    unsere unserer unseren ihr ihre ihrer ihren sein seine seiner mein meine neue neuer neuen erste ersten letzte viel viele
    mehr und oder ohne mit als bis ende anfang mitte seit
    the a an this that these those our your their his her its my every each no any in by until since of end mid early late
    le la les un une des du au aux ce cette el los las una uno del al o os as um uma da do das dos`),
);

/** Titles after which a word with a capital is somebody. */
export const titles: ReadonlySet<string> = new Set(
  list(`Mr Mrs Ms Mx Dr Prof Professor Herr Herrn Frau Monsieur Madame Mme Mlle Señor Señora Señorita Sra Srta Senhor Senhora
    Dona Doña Don`),
);
export const arabicTitles: ReadonlySet<string> = new Set(
  list(`السيد السيدة الاستاذ الاستاذة المهندس المهندسة الدكتور الدكتورة`),
);

/** Mailboxes and mentions that belong to a team. */
export const sharedAddresses: ReadonlySet<string> = new Set(
  list(`all channel everyone everybody here team office info hello contact kontakt support help helpdesk service sales vertrieb
    ventes ventas vendas ops operations betrieb orders billing invoices invoice rechnung finance admin hr jobs noreply no-reply
    marketing it security legal press mail post home work scale once least present the`),
);
