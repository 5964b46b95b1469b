import type { Language } from "../../../shared/languages.ts";

/** Words that say nothing about what is meant. Plain negations are among them: the verb beside them is marked. */
export const stopWords: Readonly<Record<Language, string>> = {
  en: `
    a about after again all also always am an and any are aren't as at be because been before being but by can
    can't cannot could couldn't did didn't do does doesn't doing don't done't each either else etc even ever
    every few for from get gets got had hadn't has hasn't have haven't having he her here hers him his how i i'd
    i'll i'm i've if in into is isn't it it's its itself just let's like made make makes many may me mean means
    might more most much must my myself neither no nor not of off on once one only onto or other our ours out
    over own per quite rather really same shall she should shouldn't so some somebody someone something such
    than that that's the their theirs them then there there's these they they're this those through thus to too
    under until up upon us use very via was wasn't we we'll we're we've were weren't what when where whether
    which while who whom whose why will with within without won't would wouldn't yet you you'll you're your
    yours`,
  de: `
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei
    damit dann darf das dass dein dem den denn der des dessen die dies diese diesem diesen dieser dieses doch
    dort du durch ein eine einem einen einer eines einfach einmal er erst es etwa etwas euch euer für gegen
    gehabt genug gerade gibt ging habe haben hat hatte hatten hätte hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im immer in ins irgendwie ist ja je jede jedem jeden jeder jedes jemand jetzt kann kannst
    kein keine keinem keinen keiner können könnte machen macht man manchmal mehr mein meine mich mir mit muss
    müssen nach nachdem nicht nichts nie niemand noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner
    seit selbst sich sie sind so sobald sogar soll sollen sollte sondern sonst über um und uns unser unsere
    unserem unseren unserer unter viel viele vielleicht vom von vor während war waren was weil welche welcher
    welches wem wen wenn wer werde werden wie wieder wir wird wirklich wo wohl worden wurde wurden würde zu zum
    zur zwar zwischen`,
  fr: `
    à afin ai ainsi alors après as assez au aucun aucune aujourd'hui aussi autre autres aux avait avant avec
    avoir avons ayant beaucoup bien car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme
    comment dans de déjà depuis des dès doit doivent donc dont du elle elles en encore entre es est et étaient
    était étant été être eux faire fait fois font ici il ils je jusque la là laquelle le lequel les lesquelles
    lesquels leur leurs lorsque lui ma mais me même mêmes mes moi moins mon ne ni non nos notre nous on ont ou
    où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait presque puis puisque quand
    que quel quelle quelles quelque quelques quels qui quoi rien sa sans se sera ses seulement si sinon soi soit
    sommes son sont sous sur ta tant te tel telle tellement tes toi ton toujours tous tout toute toutes très
    trop tu un une vers voici voilà vont vos votre vous y`,
  es: `
    a al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquello aquí así aun aún
    aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto de del desde
    después donde dónde durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso
    esos esta está estaba están estar estas este esto estos estoy fue fueron ha había habían hace hacen hacer
    hacia han hasta hay he hemos incluso jamás la las le les lo los luego más me mi mí mientras mis misma mismo
    mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotras nosotros nuestra
    nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por porque pues puede pueden puedo
    que qué quien quién quienes se sea según ser si sí sido siempre sin sino sobre solo sólo somos son soy su
    sus suya suyo tal también tampoco tan tanto te tenemos tener tengo tiene tienen toda todas todavía todo
    todos tras tu tú un una unas uno unos usted ustedes va vamos van vez y ya yo`,
  pt: `
    a à ao aos aquela aquelas aquele aqueles aquilo as às até cada com como da das de dela delas dele deles
    depois desde dessa desse desta deste disso do dos e é ela elas ele eles em enquanto entre era eram essa
    essas esse esses esta está estão estar estas estava este estes estou eu faz fazem fazer foi foram há isso
    isto já lá lhe lhes lo logo mais mas me mesma mesmo meu meus minha minhas muita muitas muito muitos na nada
    não nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa
    nunca o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem poder por porque pouco
    pra quais qual quando quanto que quê quem são se seja sem sempre ser será seu seus si sido só sob sobre
    somos sou sua suas talvez também tanto tão te tem têm temos tenho ter teu tinha toda todas todo todos tu tua
    tudo um uma umas uns vai vamos vão vez você vocês`,
  ja: `
    あ あそこ あっ あと あの あり ある あれ い いい いう いけ いた いっ いつ いつも いて いま いる
    いれ う え お おり か が かつ かなり から かも き くる くれ けど こ ここ こそ こと この これ
    ご さ さえ さらに し しか しかし しまう しまっ しまった すぐ すべて する ず せ せる ぜ そう
    そこ そして その その後 それ それぞれ た たい ただ たち ただし ため たら たり だ だけ だれ だっ
    だった だろ だろう ち って つ つまり て てい ていた ている で でき できる でし でした です
    でしょう でも と という といった とき ところ とも どう どこ どの どれ な なお なか なかっ
    なかった なく なけれ なし なっ なった など なら なり なる なん に にて にとって によって により
    による について に対して に関する ね の ので のに のみ は ば ばかり へ べき ほか ほど ほう ま
    まし ました ます ませ ません また まだ まで まま み みな みんな む め も もう もっと もの や
    やすい やる よ よう ように より よる ら られ られる る れ れる ろ わ わたし を ん んだ 一つ
    中 人 今 何 何か 全部 全て 前 後 彼 彼ら 彼女 我々 時 時点 毎 物 私 私たち 者 自分 誰 誰か
    誰も 際`,
  ar: `
    أ أحد أحدهم أخرى آخر إذ إذا أقل أكثر إلا إلى أمام أن أنا أنت أنتم إن إنه إنها أنه أنها أنهم أننا أو أي أيضا
    أين التي الذي الذين الآن بأن بأنه بعد بعض بل بلا به بها بهم بين تحت تكون تلك ثم جدا حتى حول حيث حين خلال دون
    ذاك ذلك سوف سوى شيء شيئا ضد على علينا عليه عليها عليهم علي عما عن عند عندما عندنا عنه عنها غير فإن فقط فلا
    في فيه فيها قبل قد كان كانت كانوا كل كلا كم كما كي كيف لا لأن لأنه لأنها لدى لدينا لديه لديهم لكن لكنه لكنها
    لم لما لماذا لن لنا له لها لهم لو لي ليس ليست ما ماذا متى مثل مع معه معنا مما من منا منه منها منهم مهما نحن
    نفس نفسه هؤلاء هذا هذه هل هم هما هنا هناك هو هي وأن وإلا وإن وعلى وفي وقد وكل ولا ولكن ولم ولن وما ومن وهو
    وهي يكن يكون`,
};
