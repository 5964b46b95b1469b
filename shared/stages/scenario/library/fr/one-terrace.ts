import type { Scenario } from "../../scenario.ts";

export const oneTerrace: Scenario = {
  id: "one-terrace",
  title: "Une terrasse, deux fêtes",
  business: "Hôtellerie",
  context:
    "Un hôtel au bord d’un lac compte 84 chambres, une salle de bal et une terrasse. Le deuxième samedi de juin, il accueille un mariage de 120 invités et un congrès de 90 dentistes. Les deux ont été vendus avec la soirée en terrasse, le mariage il y a un an, le congrès en mars.",
  sides: {
    a: "Vous vendez chambres, fêtes et séminaires, et les clients vous connaissent par votre nom.",
    b: "Vous êtes là quand les clients y sont : cuisine, service, chambres, technique.",
  },
  beats: [
    {
      situation:
        "Six semaines avant, la terrasse figurait deux fois sur le plan des banquets. Quelqu’un de l’équipe {a} le savait depuis mars et comptait sur la pluie, ou sur le goût des dentistes pour le bar. À la réunion hebdomadaire, on a entendu : « On trouvera bien quelque chose, comme toujours. »",
      whatAKnows:
        "Le congrès a été réservé le jour où un autre groupe de même taille annulait. Sans lui, juin aurait été dans le rouge. Le contrat du mariage dit « terrasse, si le temps le permet ».",
      whatBKnows:
        "L’an dernier, vous avez trouvé quelque chose quatorze fois. Chaque fois, les neuf mêmes personnes ont porté des tables à minuit. Deux d’entre elles sont parties.",
      choices: [
        "Appeler le couple et le congrès cette semaine, avec une proposition pour chacun",
        "Dessiner la soirée heure par heure : la terrasse peut-elle servir aux deux ?",
        "Laisser la question ouverte jusqu’à ce que la météo soit connue",
        "Demander que la double réservation soit réglée par qui l’a faite",
      ],
      feelsQuestion: "À « comme toujours », que ressent {other} ?",
    },
    {
      situation:
        "On a promis la terrasse au couple jusqu’à dix heures du soir, aux dentistes à partir de dix heures. Personne n’avait demandé à l’équipe {b} si elle peut être réaménagée entre les deux. Le service a reporté le plan sur le planning avec ces mots : « Bonne chance à tous. »",
      whatAKnows:
        "Au téléphone, tout le monde était content. Sur le plan que vous avez dessiné, il y a vingt minutes entre les deux. Vous n’avez jamais porté une table de votre vie.",
      whatBKnows:
        "Il faut soixante-dix minutes à douze personnes. Avec un bar au jardin pendant une demi-heure, personne n’aurait rien remarqué. Vous y avez pensé aussitôt, et ne l’avez pas dit.",
      choices: [
        "Répéter le changement ensemble, montre en main",
        "Dire ce qu’il faut, et proposer le bar au jardin",
        "S’en tenir au plan : on n’en est pas l’auteur",
        "Envoyer quatre personnes de l’équipe {a} porter avec les autres ce soir-là",
      ],
      feelsQuestion: "En lisant « bonne chance » sur le planning, que ressent {other} ?",
    },
    {
      situation:
        "Le soir venu, les discours ont traîné. À dix heures moins dix, le service s’est mis à débarrasser les verres autour du couple qui dansait, comme prévu au plan. Le père de la mariée a crié sur un serveur de dix-neuf ans. Quelqu’un de l’équipe {a} a donné raison au père, devant tout le monde.",
      whatAKnows:
        "Il avait payé 41 000 et était au bord des larmes. Vous vouliez le calmer. Vous avez vu trop tard le visage du serveur.",
      whatBKnows:
        "Le maître d’hôtel avait dit : « Selon le plan, à la minute près. » Une demi-heure de plus aurait été possible. Le serveur avait demandé s’il devait vraiment le faire.",
      choices: [
        "Aller voir le serveur, avant toute autre chose",
        "Arrêter de débarrasser et donner une demi-heure au couple",
        "S’en tenir à dix heures : quatre-vingt-dix personnes attendent",
        "Faire décider les deux responsables ensemble, loin des invités",
      ],
      feelsQuestion: "Devant tous les invités, que ressent {other} ?",
    },
    {
      situation:
        "Le couple a laissé un avis avec une étoile. L’équipe {a} a répondu publiquement dans l’heure : « Nous examinons le comportement de notre personnel de service. » Le serveur de dix-neuf ans l’a lu dans le bus.",
      whatAKnows:
        "C’était la phrase que vous employez toujours ; elle a calmé bien des clients. Vous n’avez pas pensé qu’elle parlait de quelqu’un.",
      whatBKnows:
        "Depuis, six personnes vous ont écrit qu’elles ne travailleraient plus le samedi. Aucune d’elles n’était sur la terrasse ce soir-là.",
      choices: [
        "Modifier la réponse, et dire ce que la maison a mal fait",
        "Parler au serveur et à ses collègues, les deux responsables ensemble",
        "Laisser la réponse, et l’expliquer en interne",
        "Offrir au couple une autre soirée, aux frais des deux équipes",
      ],
      feelsQuestion: "Cette réponse une fois publique, que ressent {other} ?",
    },
  ],
};
