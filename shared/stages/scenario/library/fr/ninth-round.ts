import type { Scenario } from "../../scenario.ts";

export const ninthRound: Scenario = {
  id: "ninth-round",
  title: "La neuvième version",
  business: "Agence",
  context:
    "Une agence de design de trente personnes a remporté, contre quatre autres, la nouvelle marque d’une banque. L’offre disait : un prix fixe, trois pistes, « modifications jusqu’à votre entière satisfaction ». Les quatre derniers mots ont été ajoutés la veille de la présentation. Le lancement est dans dix semaines.",
  sides: {
    a: "Vous gagnez des clients et les gardez : briefs, budgets, et le téléphone à toute heure.",
    b: "Vous faites le travail : concept, design, rédaction, production.",
  },
  beats: [
    {
      situation:
        "Après la cinquième série de modifications, le client a voulu revoir la deuxième piste, « juste pour être sûr ». Pendant l’appel, quelqu’un de l’équipe {a} a dit que cela ne posait aucun problème. Quatre personnes de l’équipe {b} écoutaient, micro coupé.",
      whatAKnows:
        "La directrice de marque du client a une nouvelle supérieure, qui n’a encore rien vu. La directrice de marque est à deux doigts de tout annuler et vous l’a dit en confidence.",
      whatBKnows:
        "Les heures de l’offre étaient épuisées dès la troisième version. Deux d’entre vous ont annulé des congés. Pendant l’appel, personne ne vous a rien demandé, alors que tout le monde était là.",
      choices: [
        "Dire sur-le-champ ce qu’une version de plus implique pour la date",
        "Rester en ligne après l’appel et régler cela en interne",
        "Faire la version, et compter les heures pour la facture",
        "Demander que la nouvelle supérieure soit là la prochaine fois",
      ],
      feelsQuestion: "À « aucun problème », micro coupé, que ressent {other} ?",
    },
    {
      situation:
        "Pour la septième version, l’équipe {b} a livré exactement ce que disait la liste du client, les trente et un points, sans un mot de commentaire. Le résultat était laid, et toute l’équipe {b} le savait. L’équipe {a} l’a présenté comme la recommandation de l’agence.",
      whatAKnows:
        "Vous avez vu les pages dix minutes avant la réunion. Faute de mots à vous, vous en avez fait l’éloge. La nouvelle supérieure a demandé : « C’est pour cela qu’on vous connaît ? »",
      whatBKnows:
        "Trois fois, vous aviez plaidé contre tel ou tel point, et chaque fois la réponse était « le client le veut ». Cette fois, vous avez fait passer l’argument sans rien dire.",
      choices: [
        "Retirer les pages et montrer ce que l’on recommanderait vraiment",
        "Demander à l’autre équipe pourquoi personne n’a rien dit",
        "Désormais, joindre à chaque version un avis écrit",
        "Laisser le client voir où mènent trente et un souhaits",
      ],
      feelsQuestion: "Dans cette réunion, à la question de la supérieure, que ressent {other} ?",
    },
    {
      situation:
        "Dans le dos des créatifs, l’équipe {a} a engagé un indépendant pour « rafraîchir » la première piste en un week-end, et l’a montrée au client le lundi. Elle a plu. L’équipe {b} a trouvé les fichiers sur le serveur, avec ses propres calques dedans.",
      whatAKnows:
        "C’était cela ou perdre le budget, et avec lui deux postes de l’équipe {b}. Vous comptiez le dire après la réunion. La bonne nouvelle avait déjà fait le tour.",
      whatBKnows:
        "L’indépendant est un ancien collègue ; il a appelé pour demander si cela vous convenait. Vous travailliez sur la même idée depuis le jeudi, et personne n’avait posé la question.",
      choices: [
        "Afficher les deux versions sur un mur et choisir ensemble",
        "Dire franchement à l’équipe ce que cela fait de le découvrir ainsi",
        "Laisser l’indépendant terminer",
        "Convenir de la façon d’annoncer la prochaine urgence",
      ],
      feelsQuestion: "Au moment où les fichiers ont été trouvés, que ressent {other} ?",
    },
    {
      situation:
        "La neuvième version a été approuvée. Pour la facture, l’équipe {b} avait noté 212 heures au-delà de l’offre, la plupart sur les deux dernières semaines et en chiffres ronds. L’équipe {a} les a toutes rayées : « Nous avons dit jusqu’à leur entière satisfaction. »",
      whatAKnows:
        "La banque en aurait payé environ quatre-vingts, si vous aviez demandé à la quatrième version. À la neuvième, il n’y avait plus de bon moment. Ces quatre mots vous ont valu le contrat.",
      whatBKnows:
        "Une soixantaine de ces heures n’ont pas été notées sur le moment ; c’est une estimation. Vous les avez arrondies, parce que sinon personne ne regarde ce que coûte une version.",
      choices: [
        "Revoir les heures ensemble et facturer ce que les deux peuvent défendre",
        "Passer la perte, et changer les quatre mots pour de bon",
        "Tout facturer : le travail a été fait",
        "Demander comment chaque équipe l’aurait vu dès la quatrième version",
      ],
      feelsQuestion: "Devant les heures rayées, que ressent {other} ?",
    },
  ],
};
