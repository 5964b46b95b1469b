import type { Speech } from "../speech.ts";

export const painPoints: Speech["painPoints"] = {
  "no-answer": {
    name: "Antworten, die Tage dauern",
    about: [
      "antwort+tage",
      "antwort+woche",
      "antwort+wart",
      "antwort+lang",
      "schätzung+wart",
      "angebot+wart",
      "wir melden uns",
    ],
    posts: [
      "Ich warte vier Tage auf eine Schätzung, und der Kunde bekommt inzwischen drei Angebote von anderen.",
      "Meine Frage landet in einer Warteschlange, und niemand kann sagen, wann eine Antwort herauskommt.",
      "„Wir melden uns“ ist der Satz, der mich dieses Jahr die meisten Abschlüsse gekostet hat.",
    ],
    restatements: [
      "Ich sitze vor einem Kunden, der heute kaufen will, und kann ihm nichts sagen. Jeder Tag Schweigen kostet mich mehr als eine falsche Zahl.",
      "Ich brauche nicht die perfekte Antwort. Ich muss wissen, wann ich eine habe, damit ich etwas Wahres sagen kann.",
      "Wenn mir niemand antwortet, denke ich mir eine Antwort aus. Ich weiß, dass euch das später wehtut. Mir tut das Schweigen jetzt weh.",
      "Ich stehe da wie jemand, hinter dem keine Firma steht. Lieber höre ich ein schnelles Nein als gar nichts.",
    ],
    proposals: [
      "Jede Frage aus einem laufenden Geschäft bekommt innerhalb eines Arbeitstags eine erste Antwort, und sei es nur „am Donnerstag, von Priya“.",
      "Jeden Tag eine halbe Stunde, in der Fragen zu offenen Geschäften persönlich beantwortet werden. Was dort nicht geklärt wird, bekommt einen Namen und ein Datum.",
    ],
  },
  "no-without-offer": {
    name: "Ein Nein ohne Ausweg",
    about: [
      "höre nein",
      "höre ein nein",
      "sagt nein",
      "sagen nein",
      "nein+stattdessen",
      "nein+alternative",
      "blockier",
    ],
    posts: [
      "Ich höre Nein, und nie „Nein, aber so ginge es“. Mit einem Nein kann ich zu keinem Kunden gehen.",
      "Ideen werden darauf geprüft, was an ihnen falsch ist, und zwar von Leuten, die den Kunden nie gesehen haben.",
      "Der Prozess sagt Nein, bevor ein Mensch darüber nachgedacht hat.",
    ],
    restatements: [
      "Ich bringe etwas, das ein Kunde wirklich will, und bekomme eine Liste mit Gründen dagegen. Ich gehe mit leeren Händen zurück und fühle mich klein.",
      "Ich verlange nicht, dass ihr die Regeln verbiegt. Ich frage, was ihr tun würdet, wenn ihr diesen Kunden auch haben wolltet.",
      "Nach dem dritten Nein frage ich nicht mehr. Dann fange ich an, auf eigene Faust zu versprechen.",
      "Ich stehe zwischen einem Kunden, der „Warum nicht?“ fragt, und einer Firma, die „Nein“ sagt. Ich hätte gern einen Satz mehr.",
    ],
    proposals: [
      "Ein Nein kommt immer mit dem, was ginge: später, kleiner oder teurer. Drei Spalten auf einer Karte.",
      "Einmal im Monat kommt jemand, der es bauen müsste, zu einem Kunden mit, der ein Nein bekommen hat, und hört sich seinen Grund selbst an.",
    ],
  },
  capacity: {
    name: "Niemand sieht die Auslastung",
    about: ["auslastung", "kapazität", "wie voll", "verfügbar", "ressource", "planung"],
    posts: [
      "Ich sehe nicht, wie voll die nächsten Wochen sind. Jeder Termin, den ich nenne, ist geraten.",
      "Ich soll keine Termine versprechen, und niemand nennt mir einen, den ich versprechen darf.",
      "Der Plan steckt in einem Tool, auf das ich keinen Zugriff habe. Das ist wie Karten verkaufen ohne Sitzplan.",
    ],
    restatements: [
      "Ich werde zehnmal in der Woche nach einem Termin gefragt und kann nirgends nachsehen. Also sage ich, was ich hoffe, und höre später, ich hätte gelogen.",
      "Ich würde mit Vergnügen verkaufen, was ihr liefern könnt. Ich kann es nur nicht sehen.",
      "Wenn ich frage, komme ich mir vor, als würde ich stören. Also höre ich auf zu fragen und fange an zu raten.",
      "Auch ich habe ein Ziel, das jemand gesetzt hat, ohne in euren Kalender zu schauen.",
    ],
    proposals: [
      "Eine Ampel für die nächsten acht Wochen auf der gemeinsamen Seite, jeden Montag neu: Grün wird zugesagt, bei Gelb wird gefragt, Rot wird nicht zugesagt.",
      "Zwei Startplätze im Monat bleiben frei für die Geschäfte, auf die wir uns am ersten Montag gemeinsam einigen.",
    ],
  },
  "silent-slips": {
    name: "Termine, die still verrutschen",
    about: ["verschieb", "verschob", "verzöger", "verrutsch", "nicht gesagt", "erfahre es vom kunden", "verspät"],
    posts: [
      "Go-lives verschieben sich, und ich erfahre es vom Kunden.",
      "Alle im Projekt wussten seit Wochen, dass es später wird. Ich habe es vor dem Vorstand des Kunden erfahren.",
      "Schlechte Nachrichten kommen zuletzt bei der Person an, die sie erklären muss.",
    ],
    restatements: [
      "Ich sitze mit meinem Kunden beim Mittagessen, und er fragt nach der Verzögerung. Ich wusste von keiner. In dem Moment verliere ich zehn Jahre Vertrauen.",
      "Ich hätte helfen können: eine Zahlung verschieben, den Kunden vorbereiten, Kuchen mitbringen. Mir wurde nichts gesagt, also blieb mir nur, mich zu entschuldigen.",
      "Ich habe diesem Kunden versprochen, auch nach der Unterschrift da zu sein. Wenn ich alles zuletzt erfahre, habe ich ihn belogen.",
      "Der Termin muss nicht um jeden Preis halten. Ich muss es nur zuerst erfahren, wenn er nicht hält.",
    ],
    proposals: [
      "Ist ein Termin in Gefahr, erfährt es die Kundenbetreuung am selben Tag, vor dem Kunden: was wir wissen, und wann wir mehr wissen.",
      "Jeden Freitag eine kurze Notiz zu jedem laufenden Projekt: im Plan, gefährdet, verspätet, und ein Satz warum.",
    ],
  },
  "alone-after-signing": {
    name: "Nach der Unterschrift ist mein Kunde allein",
    about: [
      "nach der unterschrift",
      "nach dem abschluss",
      "ticketnummer",
      "weitergereicht",
      "einarbeitung",
      "onboarding",
    ],
    posts: [
      "Nach der Unterschrift wird mein Kunde zur Ticketnummer und ruft wieder mich an.",
      "Der erste Monat entscheidet, ob sie bleiben, und genau in dem Monat ruft sie niemand an.",
      "Ein Tag in der Woche geht für Fragen drauf, die nicht meine sind, weil Kunden von mir eine Antwort bekommen.",
    ],
    restatements: [
      "Ich habe gesagt, sie seien in guten Händen. Eine Woche später rufen sie mich an und fragen, in welchen.",
      "Ich beantworte ihre Fragen nachts, weil ich mein Wort gegeben habe. Diese Zeit fehlt mir für den nächsten Kunden.",
      "Sie haben gekauft, weil sie einem Menschen vertrauten. Dann bekamen sie ein Formular. Mir ist, als hätte ich ihnen etwas anderes verkauft.",
      "Ich will nicht eure Arbeit machen. Ich will mit einem guten Gefühl loslassen.",
    ],
    proposals: [
      "Jeder neue Kunde hat neunzig Tage lang eine feste Ansprechperson, vorgestellt von der Person, die verkauft hat, im Gespräch und nicht per Mail.",
      "Wir schauen uns den ersten Monat jedes neuen Kunden gemeinsam an, eine Viertelstunde pro Woche, bis er eine ruhige Woche hatte.",
    ],
  },
  forms: {
    name: "Mehr Formulare als Kunden",
    about: ["formular", "papierkram", "felder", "pflichtfeld", "bürokrat"],
    posts: [
      "Vierzig Felder, um ein Projekt anzulegen, und niemand liest mehr als fünf davon.",
      "Aus jedem Fehler der Vergangenheit ist ein Formular geworden. Wir füllen sie für Kunden aus, die längst weg sind.",
      "Den Freitag verbringe ich mit Papierkram für Geschäfte, von denen die Hälfte nie kommt.",
    ],
    restatements: [
      "Ich fülle vierzig Felder aus und werde dann am Telefon dasselbe gefragt. Ich fühle mich wie eine Schreibkraft und nicht wie jemand, der Kunden kennt.",
      "Ich würde euch alles geben, was ihr braucht. Ich glaube nur nicht, dass ihr das alles braucht.",
      "Jede Stunde im Tool ist eine, in der ich keinem Kunden zuhöre. Freitags tippe ich irgendetwas, damit das Feld grün wird.",
      "Wenn ich ein Feld leer lasse, ist das keine Missachtung. Es ist fünf Uhr, und vier Geschäfte warten noch.",
    ],
    proposals: [
      "Wir gehen das Formular zusammen durch und streichen jedes Feld, das in den letzten drei Projekten niemand gebraucht hat.",
      "Fünf Felder vor dem Angebot, der Rest erst, wenn es gewonnen ist, und wir füllen ihn zu zweit in einem Gespräch aus.",
    ],
  },
  "promised-dates": {
    name: "Termine, ohne zu fragen zugesagt",
    about: [
      "termin+gefragt",
      "termin+fragen",
      "termin+versprochen",
      "termin+versprech",
      "termin+zugesagt",
      "frist+gefragt",
      "ohne zu fragen",
      "ohne rückfrage",
      "ohne absprache",
    ],
    posts: [
      "Kunden werden Termine zugesagt, bevor uns jemand gefragt hat, ob wir sie halten können.",
      "Den Go-live erfahren wir aus dem unterschriebenen Vertrag. Dann sind es noch zwei Wochen.",
      "„Ich habe Monatsende gesagt, ihr schafft das schon.“ Wir schaffen es, am Wochenende.",
    ],
    restatements: [
      "Von einem Termin erfahre ich, wenn der Kunde deswegen anruft. Ab da bin ich zu spät dran, obwohl mich nie jemand gefragt hat.",
      "Ich würde öfter Ja sagen, wenn ich vorher gefragt würde. Erfahre ich es hinterher, bleibt mir nur, jemanden zu enttäuschen.",
      "Wird über meinen Kopf hinweg ein Termin verkauft, verheize ich meine Leute oder breche ein Versprechen, das ich nie gegeben habe. Und nach Hause gehe ich als Buhmann.",
      "Es ist nicht so, dass ich das Geschäft nicht will. Ich will einen Termin, zu dem ich stehen kann, wenn mir der Kunde in die Augen schaut.",
    ],
    proposals: [
      "Kein Termin kommt in ein Angebot, bevor eine benannte Person von denen, die ihn halten müssen, innerhalb eines Arbeitstags Ja gesagt oder einen anderen genannt hat.",
      "In Angeboten steht „zugesagter Termin“ erst nach einer Prüfung, vorher „Zielmonat“. Kunden können mit beidem leben, wenn wir es gleich sagen.",
    ],
  },
  "sold-before-built": {
    name: "Verkauft, bevor es existiert",
    about: [
      "gibt es nicht",
      "existiert nicht",
      "nicht gebaut",
      "roadmap",
      " demo",
      "attrappe",
      "funktion+verkauft",
      "funktion+versproch",
    ],
    posts: [
      "Verkauft werden Funktionen, die es nicht gibt, und die Roadmap wird als Preisliste gelesen.",
      "Die Demo zeigt eine Attrappe, und der Kunde kauft die Attrappe.",
      "Jedes Quartal hängt ein Geschäft an etwas, das wir nicht gebaut haben. Dann wartet alles andere.",
    ],
    restatements: [
      "Ich öffne den Vertrag und lese von einer Funktion, von der ich nie gehört habe. Dem Kunden muss ich erklären, warum sie fehlt, und meinem Team, warum wir alles liegen lassen.",
      "Ich habe ein Quartal sorgfältig geplant, und ein Satz in einer Demo hat es umgeworfen. Ich frage mich, wozu ich überhaupt plane.",
      "Ich bin stolz auf das, was wir gebaut haben. Wird etwas anderes verkauft, fühlt es sich an, als wäre das Vorhandene nicht gut genug.",
      "Ich baue gern Neues für Kunden. Ungern erfahre ich zuletzt, dass ich es längst versprochen habe.",
    ],
    proposals: [
      "Folien zeigen drei Farben: heute da, in Arbeit mit Datum, eine Idee. Nur das Erste kommt ohne Gespräch in einen Vertrag.",
      "Ein Geschäft, das etwas Neues braucht, bekommt vor dem Angebot eine halbe Stunde mit jemandem aus der Entwicklung, und der Kunde sieht einen Plan in Stufen.",
    ],
  },
  "hand-over": {
    name: "Übergaben, die keine sind",
    about: ["übergabe", "kick-off", "kickoff", "was vereinbart", "weitergeleitet", "absprache", "kontext"],
    posts: [
      "Es gibt keine Übergabe: Wir beginnen mit einem weitergeleiteten Mailverlauf und raten, was vereinbart wurde.",
      "Beim Kick-off erzählt uns der Kunde, was ihm gesagt wurde. Wir hören es zum ersten Mal.",
      "Die Hälfte der Absprachen steckt in einem einzigen Kopf, und der ist schon beim nächsten Geschäft.",
    ],
    restatements: [
      "Ich komme zum Kick-off, und der Kunde weiß mehr über das Geschäft als ich. Ich wirke unvorbereitet und bin es auch, weil mir niemand etwas gesagt hat.",
      "In meiner ersten Woche stelle ich Fragen, die der Kunde schon dreimal beantwortet hat. Das Vertrauen ist weg, bevor ich angefangen habe.",
      "Ich muss wissen, was gesagt wurde, nicht nur, was unterschrieben ist. Sonst liefere ich den Vertrag und verfehle, was sie gekauft haben.",
      "Gebt mir eine halbe Stunde und die drei Dinge, auf die es diesem Kunden ankommt, und ich spare uns einen Monat.",
    ],
    proposals: [
      "Ein One-Pager für jede Übergabe: warum sie gekauft haben, was mündlich versprochen wurde, was sie befürchten. Ohne ihn kein Termin für den Kick-off.",
      "Wer verkauft hat, bleibt in den ersten zwei Gesprächen nach dem Kick-off dabei und verabschiedet sich dann deutlich.",
    ],
  },
  "late-scope": {
    name: "Umfang, der sich spät ändert",
    about: ["umfang", "kleine änderung", "kleinigkeit", "nur noch eine sache", "änderungswunsch", "änderungswünsche"],
    posts: [
      "Der Umfang ändert sich eine Woche vor dem Go-live, und der Termin bleibt, wo er war.",
      "„Nur eine Kleinigkeit“ wird am Telefon zugesagt, umsonst, und dann gehört sie uns.",
      "Änderungswünsche kommen als Gefallen. Niemand schreibt sie auf, also sieht niemand, was sie kosten.",
    ],
    restatements: [
      "Alles ist getestet und fertig, und dann ändert sich eine Kleinigkeit. Für mich ist sie nicht klein: Es ist alles noch einmal, nachts.",
      "Ich komme mir vor wie jemand, der immer Nein sagt. Ich will nur, dass jemand sagt, was wegfällt, wenn etwas dazukommt.",
      "Wird am Telefon etwas verschenkt, bezahlt es mein Team, und niemand dankt ihm, weil es niemand weiß.",
      "Ich wäre diesem Kunden gegenüber gern großzügig. Nur großzügig und pünktlich zugleich geht nicht ohne ein Wort darüber.",
    ],
    proposals: [
      "Zwei Wochen vor dem Go-live steht der Umfang fest. Was später kommt, steht mit eigenem Datum auf einer Liste, die wir dem Kunden zeigen.",
      "Jedes Extra bekommt einen Preis, auch wenn wir es verschenken. Dann weiß es der Kunde, und wir auch.",
    ],
  },
  discounts: {
    name: "Rabatte, die wir später bezahlen",
    about: ["rabatt", "preis", "marge", "umsonst", "nachlass"],
    posts: [
      "Rabatt gibt es auf die Stunden für die Einrichtung, und die Arbeit bleibt genau dieselbe.",
      "Der Preis wurde in letzter Minute gedrückt, also fiel die Schulung weg. Jetzt schulen wir trotzdem, Ticket für Ticket.",
      "Kunden, die am wenigsten zahlen, brauchen uns am meisten, und man sieht es nur in unseren Zahlen.",
    ],
    restatements: [
      "Ich bekomme für dieselbe Arbeit die Hälfte der Stunden, und dann ist mein Projekt das rote im Bericht.",
      "Ist die Schulung der Rabatt, gebe ich sie trotzdem, in hundert kleinen Anrufen, die niemand zählt.",
      "Ich sehe, wie ein Abschluss gefeiert wird, und weiß schon, mit welchem Wochenende ich ihn bezahle.",
      "Ich gönne jedem sein Geschäft. Ich möchte nur, dass die Zahl, die wir feiern, die ist, mit der ich leben muss.",
    ],
    proposals: [
      "Rabatte gehen von der Lizenz ab und nicht von Einrichtung oder Schulung. Wer eine Ausnahme braucht, fragt zuerst die, die die Arbeit machen.",
      "Jedes gewonnene Geschäft sehen wir uns nach neunzig Tagen gemeinsam wieder an: die Marge, gerechnet mit den Stunden, die es wirklich gebraucht hat.",
    ],
  },
  "all-urgent": {
    name: "Alles ist dringend",
    about: ["dringend", "eilig", "sofort", "priorit", "eskal", " asap", "feuerwehr"],
    posts: [
      "Alles ist dringend. Wenn jedes Ticket rot ist, beheben wir das lauteste und nicht das schlimmste.",
      "Eskalationen gehen an der Warteschlange vorbei zu der Person, die man am besten kennt. Um zehn ist der Tagesplan hinüber.",
      "„Sofort“ ist kein Termin. Wir müssen wissen, was passiert, wenn es bis Donnerstag wartet.",
    ],
    restatements: [
      "Ich beginne den Tag mit einem Plan, und um zehn gehört er jemand anderem. Abends habe ich hart gearbeitet und nichts fertig.",
      "Wenn alles dringend ist, muss ich raten, was es wirklich ist. Rate ich falsch, war es meine Schuld.",
      "Ich will sofort helfen. Aber jedes Mal, wenn ich für euch etwas liegen lasse, wartet ein anderer Kunde, und den lernt ihr nie kennen.",
      "Sagt mir, was passiert, wenn es bis Donnerstag wartet. Dann kann ich mit gutem Gewissen Ja sagen.",
    ],
    proposals: [
      "„Dringend“ braucht einen Satz: Was passiert bis wann, wenn wir warten? Mit diesem Satz fangen wir binnen einer Stunde an, ohne ihn morgen.",
      "Jedes Kundenteam hat pro Woche einen Joker, der allem anderen vorgeht. Ist er verbraucht, ist er verbraucht.",
    ],
  },
};
