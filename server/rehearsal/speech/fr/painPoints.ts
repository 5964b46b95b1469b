import type { Speech } from "../speech.ts";

export const painPoints: Speech["painPoints"] = {
  "no-answer": {
    name: "Des réponses qui prennent des jours",
    about: [
      "réponse+jour",
      "réponse+semaine",
      "réponse+attend",
      "réponse+long",
      "estimation+attend",
      "devis+attend",
      "revient vers",
    ],
    posts: [
      "J’attends quatre jours pour une estimation, et entre-temps le client reçoit trois offres d’ailleurs.",
      "Ma question entre dans une file, et personne ne peut dire quand une réponse en sortira.",
      "« On revient vers vous » est la phrase qui m’a fait perdre le plus d’affaires cette année.",
    ],
    restatements: [
      "Je suis devant un client qui veut acheter aujourd’hui et je n’ai rien à lui dire. Chaque jour de silence me coûte plus qu’un mauvais chiffre.",
      "Je n’ai pas besoin de la réponse parfaite. J’ai besoin de savoir quand j’en aurai une, pour pouvoir dire quelque chose de vrai.",
      "Quand personne ne me répond, j’invente une réponse. Je sais que ça vous fait mal plus tard. Le silence, lui, me fait mal maintenant.",
      "J’ai l’air de quelqu’un qui n’a pas d’entreprise derrière lui. Je préfère entendre un non rapide plutôt que rien.",
    ],
    proposals: [
      "Chaque question d’une affaire en cours reçoit une première réponse sous un jour ouvré, même si ce n’est que « jeudi, par Priya ».",
      "Une demi-heure par jour où l’on répond de vive voix aux questions sur les affaires en cours. Ce qui n’y est pas réglé reçoit un nom et une date.",
    ],
  },
  "no-without-offer": {
    name: "Un non sans alternative",
    about: ["entends non", "dit non", "disent non", "dire non", "non, mais", "alternative", "bloqu"],
    posts: [
      "J’entends non, et jamais « non, mais voilà ce qui marcherait ». Je ne peux pas retourner chez un client avec un non.",
      "On cherche ce qui cloche dans les idées, et ceux qui cherchent n’ont jamais vu le client.",
      "Le processus dit non avant que quelqu’un ait réfléchi.",
    ],
    restatements: [
      "J’apporte quelque chose qu’un client veut vraiment et je reçois une liste de raisons de ne pas le faire. Je repars les mains vides et je me sens ridicule.",
      "Je ne vous demande pas de contourner les règles. Je vous demande ce que vous feriez si vous vouliez ce client, vous aussi.",
      "Après le troisième non, je ne demande plus. C’est là que je commence à promettre de mon côté.",
      "Je suis entre un client qui demande « pourquoi pas ? » et une entreprise qui dit « non ». J’aimerais avoir une phrase de plus.",
    ],
    proposals: [
      "Un non vient toujours avec ce qui marcherait : plus tard, plus petit ou plus cher. Trois colonnes sur une carte.",
      "Une fois par mois, quelqu’un qui devrait le réaliser m’accompagne chez un client à qui l’on a dit non, et entend lui-même pourquoi il y tient.",
    ],
  },
  capacity: {
    name: "Personne ne voit la charge",
    about: ["capacité", "charge", "disponib", "ressource", "planning", "planification"],
    posts: [
      "Je ne vois pas à quel point les prochaines semaines sont pleines : chaque date que je donne est une supposition.",
      "On me dit de ne pas promettre de dates, et personne ne m’en donne une que je puisse promettre.",
      "Le plan est dans un outil auquel je n’ai pas accès. C’est comme vendre des places sans plan de salle.",
    ],
    restatements: [
      "On me demande une date dix fois par semaine, et je n’ai nulle part où regarder. Alors je dis ce que j’espère, et plus tard on me dit que j’ai menti.",
      "Je vendrais avec plaisir ce que vous pouvez livrer. Simplement, je ne le vois pas.",
      "Quand je demande, j’ai l’impression de déranger. Alors je ne demande plus et je devine.",
      "Moi aussi, j’ai un objectif fixé par quelqu’un qui n’a pas regardé votre calendrier.",
    ],
    proposals: [
      "Un feu tricolore pour les huit prochaines semaines, sur la page commune, mis à jour chaque lundi : au vert on promet, à l’orange on demande, au rouge on ne promet pas.",
      "Deux créneaux de démarrage par mois restent libres, pour les affaires que nous choisissons ensemble le premier lundi.",
    ],
  },
  "silent-slips": {
    name: "Des dates qui glissent en silence",
    about: ["gliss", "retard", "repouss", "report", "décal", "pas prévenu", "apprends par le client"],
    posts: [
      "Les mises en service glissent, et je l’apprends par le client.",
      "Tout le projet savait depuis des semaines que ce serait en retard. Je l’ai appris devant la direction du client.",
      "Les mauvaises nouvelles arrivent en dernier à la personne qui doit les expliquer.",
    ],
    restatements: [
      "Je déjeune avec mon client et il me parle du retard. Je ne savais pas qu’il y en avait un. À cet instant, je perds dix ans de confiance.",
      "J’aurais pu aider : décaler un paiement, préparer le client, apporter un gâteau. On ne m’a rien dit, alors je n’ai pu que m’excuser.",
      "J’ai promis à ce client d’être là après la signature aussi. Quand j’apprends tout en dernier, c’est que je lui ai menti.",
      "La date n’a pas à tenir à tout prix. Je veux juste l’apprendre en premier quand elle ne tient pas.",
    ],
    proposals: [
      "Quand une date est menacée, la personne qui suit le client l’apprend le jour même, avant lui : ce que nous savons, et quand nous en saurons plus.",
      "Chaque vendredi, une courte note pour chaque projet en cours : dans les temps, à risque, en retard, et une phrase qui dit pourquoi.",
    ],
  },
  "alone-after-signing": {
    name: "Mon client est seul après la signature",
    about: [
      "après la signature",
      "après la vente",
      "numéro de ticket",
      "de main en main",
      "onboarding",
      "accueil du client",
    ],
    posts: [
      "Après la signature, mon client devient un numéro de ticket, et c’est moi qu’il rappelle.",
      "Le premier mois décide s’ils restent, et c’est le mois où personne ne les appelle.",
      "Je passe un jour par semaine sur des questions qui ne sont pas les miennes, parce que moi, je réponds.",
    ],
    restatements: [
      "Je leur ai dit qu’ils seraient en de bonnes mains. Une semaine plus tard, ils m’appellent pour demander lesquelles.",
      "Je réponds à leurs questions la nuit, parce que j’ai donné ma parole. C’est du temps que je n’ai plus pour le client suivant.",
      "Ils ont acheté parce qu’ils faisaient confiance à une personne. Puis ils ont reçu un formulaire. J’ai l’impression de leur avoir vendu autre chose.",
      "Je ne veux pas faire votre travail. Je veux pouvoir passer la main l’esprit tranquille.",
    ],
    proposals: [
      "Chaque nouveau client a une personne attitrée pendant quatre-vingt-dix jours, présentée de vive voix par celle qui a vendu, et non par mail.",
      "Nous suivons ensemble le premier mois de chaque nouveau client, un quart d’heure par semaine, jusqu’à ce qu’il ait eu une semaine calme.",
    ],
  },
  forms: {
    name: "Plus de formulaires que de clients",
    about: ["formulaire", "paperasse", "champs", "bureaucra"],
    posts: [
      "Quarante champs pour ouvrir un projet, et personne n’en lit plus de cinq.",
      "Chaque erreur du passé est devenue un formulaire. Nous les remplissons pour des clients partis depuis longtemps.",
      "Je passe le vendredi en paperasse pour des affaires dont la moitié ne viendra jamais.",
    ],
    restatements: [
      "Je remplis quarante champs, puis on me demande la même chose au téléphone. J’ai l’impression de faire de la saisie, pas de connaître mes clients.",
      "Je vous donnerais tout ce dont vous avez besoin. Je ne crois pas que vous ayez besoin de tout ça.",
      "Chaque heure dans l’outil est une heure où je n’écoute pas un client. Le vendredi, je tape n’importe quoi pour que le champ passe au vert.",
      "Quand je laisse un champ vide, ce n’est pas du mépris. Il est cinq heures, et il reste quatre affaires.",
    ],
    proposals: [
      "Nous relisons le formulaire ensemble et rayons chaque champ dont personne ne s’est servi dans les trois derniers projets.",
      "Cinq champs avant l’offre, le reste seulement une fois l’affaire gagnée, et nous le remplissons à deux en un appel.",
    ],
  },
  "promised-dates": {
    name: "Des dates promises sans demander",
    about: [
      "date+promis",
      "date+promet",
      "date+demand",
      "délai+demand",
      "délai+promis",
      "sans demander",
      "sans nous demander",
    ],
    posts: [
      "On promet des dates aux clients avant que quelqu’un nous ait demandé si elles peuvent être tenues.",
      "Nous apprenons la date de mise en service en lisant le contrat signé. Il reste alors deux semaines.",
      "« Je leur ai dit fin du mois, vous y arriverez. » Nous y arrivons, le week-end.",
    ],
    restatements: [
      "J’apprends une date quand le client m’appelle à son sujet. À partir de là, c’est moi qui suis en retard, alors que personne ne m’a jamais rien demandé.",
      "Je dirais oui plus souvent si on me demandait avant. Quand on me prévient après, il ne me reste qu’à décevoir quelqu’un.",
      "Quand une date est vendue sans moi, j’épuise mon équipe ou je romps une promesse que je n’ai jamais faite. Et je rentre chez moi avec le mauvais rôle.",
      "Ce n’est pas que je ne veuille pas de l’affaire. Je veux une date que je puisse défendre quand le client me regarde dans les yeux.",
    ],
    proposals: [
      "Aucune date n’entre dans une offre avant qu’une personne désignée, parmi celles qui doivent la tenir, ait, sous un jour ouvré, dit oui ou proposé une autre date.",
      "Dans les offres, « date promise » ne s’écrit qu’après vérification ; avant, c’est « mois visé ». Les clients acceptent les deux si nous le disons d’emblée.",
    ],
  },
  "sold-before-built": {
    name: "Vendu avant d’exister",
    about: [
      "existe pas",
      "existent pas",
      "pas développé",
      "pas encore développé",
      "pas construit",
      "pas encore construit",
      "feuille de route",
      "roadmap",
      " démo",
      "maquette",
      "fonction+vend",
      "fonction+promis",
    ],
    posts: [
      "On vend des fonctions qui n’existent pas, et la feuille de route est lue comme un tarif.",
      "La démo montre une maquette, et le client achète la maquette.",
      "Chaque trimestre, une affaire dépend de quelque chose que nous n’avons pas développé. Alors tout le reste attend.",
    ],
    restatements: [
      "J’ouvre le contrat et j’y lis une fonction dont je n’ai jamais entendu parler. Je dois expliquer au client pourquoi elle manque, et à mon équipe pourquoi nous lâchons tout.",
      "J’avais planifié un trimestre avec soin, et une phrase dans une démo l’a balayé. Je me demande pourquoi je planifie encore.",
      "Nous pouvons être fiers de ce que nous avons construit. Quand on vend autre chose, c’est comme si ce qui existe n’était pas assez bon.",
      "Développer du neuf pour les clients ne me gêne pas. Ce qui me gêne, c’est d’apprendre en dernier que je l’ai déjà promis.",
    ],
    proposals: [
      "Les présentations ont trois couleurs : disponible, en cours avec une date, une idée. Seule la première entre dans un contrat sans qu’on en parle.",
      "Une affaire qui demande du neuf a droit à trente minutes avec quelqu’un du développement avant l’offre, et le client voit un plan par étapes.",
    ],
  },
  "hand-over": {
    name: "Des passations qui n’en sont pas",
    about: ["passation", "lancement", "kick-off", "ce qui a été convenu", "transféré", "contexte"],
    posts: [
      "Il n’y a pas de passation : nous partons d’un fil de mails transféré et devinons ce qui a été convenu.",
      "À la réunion de lancement, le client nous raconte ce qu’on lui a dit. Nous l’entendons pour la première fois.",
      "La moitié de ce qui a été convenu est dans une seule tête, et cette tête est déjà sur l’affaire suivante.",
    ],
    restatements: [
      "J’arrive à la réunion de lancement et le client en sait plus que moi. J’ai l’air mal préparé, et je le suis, parce que personne ne m’a rien dit.",
      "Ma première semaine passe en questions auxquelles le client a déjà répondu trois fois. Sa confiance s’en va avant que j’aie commencé.",
      "Je dois savoir ce qui a été dit, pas seulement ce qui a été signé. Sinon je livre le contrat et je passe à côté de ce qu’ils ont acheté.",
      "Donnez-moi une demi-heure et les trois choses qui comptent pour ce client, et je nous épargne un mois.",
    ],
    proposals: [
      "Une page par passation : pourquoi ils ont acheté, ce qui a été promis de vive voix, ce qu’ils craignent. Sans la page, pas de lancement.",
      "La personne qui a vendu reste pour les deux premiers appels après le lancement, puis dit clairement au revoir.",
    ],
  },
  "late-scope": {
    name: "Un périmètre qui change tard",
    about: [
      "périmètre",
      "petit changement",
      "petite chose",
      "petit plus",
      "demande de changement",
      "demandes de changement",
    ],
    posts: [
      "Le périmètre change une semaine avant la mise en service, et la date reste où elle était.",
      "« Juste une petite chose » est accordée au téléphone, gratuitement, et ensuite c’est pour nous.",
      "Les demandes de changement arrivent comme de petits services à rendre. Personne ne les note, donc personne ne voit ce qu’elles coûtent.",
    ],
    restatements: [
      "Tout est testé et prêt, puis une petite chose change. Pour moi elle n’est pas petite : c’est tout à refaire, la nuit.",
      "Je passe pour la personne qui dit toujours non. Je veux seulement que quelqu’un dise ce qui sort quand quelque chose entre.",
      "Quand on offre un extra au téléphone, c’est mon équipe qui paie, et personne ne la remercie, puisque personne ne le sait.",
      "J’aimerais faire un geste pour ce client. Je ne peux juste pas le faire et tenir la date sans qu’on en parle.",
    ],
    proposals: [
      "Deux semaines avant la mise en service, le périmètre est gelé. Ce qui vient après va dans une liste avec sa propre date, que nous montrons au client.",
      "Chaque extra a un prix, même quand on l’offre. Ainsi le client le sait, et nous aussi.",
    ],
  },
  discounts: {
    name: "Des remises que nous payons plus tard",
    about: ["remise", "rabais", "prix", "marge", "gratuit"],
    posts: [
      "On accorde des remises sur les heures de mise en place, et le travail reste exactement le même.",
      "Le prix a été baissé à la dernière minute, donc la formation a sauté. Maintenant nous formons quand même, ticket par ticket.",
      "Les clients qui paient le moins ont le plus besoin de nous, et ça ne se voit que dans nos chiffres.",
    ],
    restatements: [
      "J’ai la moitié des heures pour le même travail, et ensuite c’est mon projet qui est en rouge dans le tableau de bord.",
      "Quand la remise, c’est la formation, je la donne quand même, en cent petits appels que personne ne compte.",
      "Je vois fêter un contrat et je sais déjà quel week-end le paiera.",
      "Je ne reproche son affaire à personne. Je voudrais que le chiffre que nous fêtons soit celui avec lequel je dois vivre.",
    ],
    proposals: [
      "Les remises portent sur la licence, et non sur la mise en place ou la formation. Qui a besoin d’une exception demande d’abord à ceux qui font le travail.",
      "Nous revoyons chaque affaire gagnée ensemble après quatre-vingt-dix jours : la marge, avec les heures qu’il a vraiment fallu.",
    ],
  },
  "all-urgent": {
    name: "Tout est urgent",
    about: ["urgen", "priorit", "escalad", "tout de suite", "au plus vite", " asap", " feu "],
    posts: [
      "Tout est urgent. Quand tous les tickets sont rouges, nous réparons le plus bruyant et non le plus grave.",
      "Les escalades contournent la file vers la personne que l’on connaît le mieux. À dix heures, le plan de la journée est fichu.",
      "« Au plus vite » n’est pas une date. Nous devons savoir ce qui se passe si ça attend jusqu’à jeudi.",
    ],
    restatements: [
      "Je commence la journée avec un plan et à dix heures il appartient à quelqu’un d’autre. Le soir, j’ai travaillé dur et rien n’est fini.",
      "Quand tout est urgent, je dois deviner ce qui l’est vraiment. Si je me trompe, c’est ma faute.",
      "Je veux aider tout de suite. Mais chaque fois que je lâche quelque chose pour vous, un autre client attend, et celui-là, vous ne le rencontrez jamais.",
      "Dites-moi ce qui se passe si ça attend jusqu’à jeudi. Alors je peux dire oui, la conscience tranquille.",
    ],
    proposals: [
      "« Urgent » demande une phrase : que se passe-t-il, et quand, si nous attendons ? Avec elle, nous commençons dans l’heure ; sans elle, demain.",
      "Chaque équipe client a un joker par semaine, qui passe avant tout le reste. Quand il est joué, il est joué.",
    ],
  },
};
