import type { Scenario } from "../../scenario.ts";

export const promisedReport: Scenario = {
  id: "promised-report",
  title: "Le rapport qui n’existait pas",
  business: "Logiciel",
  context:
    "Un éditeur de logiciels vend des outils de planification à des industriels de taille moyenne. La croissance est bonne, et les marges de manœuvre minces. Son plus gros prospect compte neuf filiales et quatre devises ; sa signature ferait un tiers du trimestre. Tout ce qui suit s’est passé en douze semaines.",
  sides: {
    a: "Vous cherchez des clients, vous les gagnez, et vous êtes le visage qu’ils connaissent.",
    b: "Vous installez le produit chez les clients, vous le faites tourner et vous développez ce qui manque.",
  },
  beats: [
    {
      situation:
        "À la fin d’un long appel, la directrice financière du prospect a demandé : « Et le rapport de groupe, les neuf sociétés dans une seule devise, c’est compris ? » Quelqu’un de l’équipe {a} a répondu : « Oui, c’est couvert », en comptant vérifier ensuite. Le contrat doit être signé vendredi.",
      whatAKnows:
        "Un concurrent a montré hier quelque chose d’approchant. Le trimestre s’achève dans douze jours. La dernière fois que vous avez demandé à l’équipe {b} si une chose était faisable, la réponse a pris neuf jours : « ça dépend ».",
      whatBKnows:
        "Un rapport couvre une société dans une devise. Le rapport de groupe est une ligne dans la liste des idées, sans date ni conception. Depuis le printemps, personne de l’équipe {a} n’a posé la question.",
      choices: [
        "Appeler le prospect aujourd’hui et dire ce qui existe et ce qui n’existe pas",
        "Interroger l’autre équipe ce soir, avant l’envoi du contrat",
        "Laisser courir, et trouver une solution une fois le contrat signé",
        "L’écrire au contrat en des termes qui laissent de la marge",
      ],
      feelsQuestion: "En apprenant ce « oui », que ressent {other} ?",
    },
    {
      situation:
        "Deux semaines plus tard, à la réunion de lancement, le plan du client prévoyait le « rapport de groupe » dès le premier jour. Personne de l’équipe {a} n’était là. Quelqu’un de l’équipe {b} l’a lu à voix haute et a dit devant tout le monde : « Nous n’avons rien de tel. Je ne sais pas qui vous a dit cela. »",
      whatAKnows:
        "Vous n’aviez pas reçu d’invitation au lancement. Vous l’avez appris par la directrice financière, qui vous a transmis le compte rendu avec, pour tout message, trois points d’interrogation.",
      whatBKnows:
        "Vous avez lu le contrat dans le train, le matin même. Page 34, il est écrit « rapports de groupe inclus ». Trois ingénieurs suivent tous les nouveaux clients, et deux d’entre eux sont pris jusqu’à l’été.",
      choices: [
        "S’accorder avec l’autre équipe sur une réponse avant d’écrire au client",
        "Dire de son côté au client ce que son équipe peut garantir",
        "Demander à la direction qui doit réparer cela",
        "Proposer au client un premier rapport, plus réduit, avec une date",
      ],
      feelsQuestion: "Après cette phrase devant le client, que ressent {other} ?",
    },
    {
      situation:
        "Pour sauver la mise en service, deux ingénieurs ont été retirés de la feuille de route pendant cinq semaines. Sur le canal de l’entreprise, quelqu’un de l’équipe {b} a écrit : « La feuille de route s’arrête encore. Vous pouvez remercier {a}. » Quarante et une personnes ont mis un pouce en dessous.",
      whatAKnows:
        "Le client a salué votre réactivité. Vous l’avez fait savoir à la personne qui dirige l’équipe {b} ; le message semble s’être arrêté là. Deux autres prospects ont demandé le même rapport.",
      whatBKnows:
        "Ce qui s’est arrêté, c’est la correction du défaut qui vous réveille la nuit. L’un des deux ingénieurs a demandé s’il y avait une place dans une autre équipe.",
      choices: [
        "Répondre sur le canal et rétablir les faits",
        "Se voir une demi-heure, à deux équipes, et dire ce que cela coûte à chacune",
        "Laisser passer ; la semaine prochaine, ce sera oublié",
        "Demander une règle : qui peut arrêter la feuille de route, et quand",
      ],
      feelsQuestion: "Pendant que les pouces s’accumulent, que ressent {other} ?",
    },
    {
      situation:
        "Le rapport a été livré au jour dit. Ses totaux étaient faux là où l’exercice d’une filiale ne finit pas en décembre. L’équipe {b} le savait et l’avait noté dans le ticket : « hors contrat ». La directrice financière a présenté le mauvais total à son conseil.",
      whatAKnows:
        "Chaque lundi, vous demandiez « tout va bien ? » et receviez un pouce levé. Vous ne lisez pas les tickets et ne saviez pas que la réponse se trouvait là.",
      whatBKnows:
        "Vous avez livré ce que dit la page 34, à la lettre et au jour près. L’écart, vous l’avez noté là où tout le monde peut le lire. À ce stade, plus personne dans l’équipe ne voulait d’une discussion de plus.",
      choices: [
        "Appeler ensemble la directrice financière, avec un seul récit des faits",
        "Montrer par écrit que son équipe a fait ce qui était convenu",
        "Réparer d’abord, ce week-end, et parler ensuite",
        "Demander à l’autre équipe ce qu’il aurait fallu lui dire, et quand",
      ],
      feelsQuestion: "Quand la question du conseil revient, que ressent {other} ?",
    },
    {
      situation:
        "La direction a réuni les deux équipes dans une salle. L’équipe {a} est venue avec les mails imprimés de douze semaines, l’équipe {b} avec la liste des neuf promesses de l’an dernier que personne n’avait vérifiées. Première question : « Alors, à qui la faute ? »",
      whatAKnows:
        "Dans sept de ces neuf cas, le client est resté et paie encore aujourd’hui. Vous n’aviez jamais vu les neuf sur une même page et vous ignoriez ce qu’ils avaient coûté.",
      whatBKnows:
        "Dans six cas sur neuf, une réponse dans la journée aurait suffi. Vous n’avez jamais dit à l’équipe {a} que c’était l’attente des détails, et non la question, qui prenait tant de temps.",
      choices: [
        "Ranger les mails et dessiner ensemble les douze semaines, sans noms",
        "Répondre à la question : il faut que ce soit dit une fois",
        "Proposer une réponse dans la journée à « peut-on promettre ça ? »",
        "Parler peu, et attendre le verdict",
      ],
      feelsQuestion: "De l’autre côté de la table, que ressent {other} ?",
    },
  ],
};
