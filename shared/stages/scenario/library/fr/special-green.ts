import type { Scenario } from "../../scenario.ts";

export const specialGreen: Scenario = {
  id: "special-green",
  title: "Un vert absent du nuancier",
  business: "Industrie",
  context:
    "Une usine fabrique des chaises de bureau en onze couleurs, par séries d’au moins 400. Les commandes sont livrées en trois semaines. Une architecte a commandé 260 chaises pour une nouvelle mairie, et elles doivent avoir le vert de la rivière qui coule à ses pieds.",
  sides: {
    a: "Vous conseillez architectes et revendeurs, et vous apportez les commandes.",
    b: "Vous planifiez les lignes, achetez les matières, et répondez de la qualité et des livraisons.",
  },
  beats: [
    {
      situation:
        "Quelqu’un de l’équipe {a} a confirmé : « 260 pièces, vert spécial, trois semaines. » La commande a été saisie dans le vert standard, avec une remarque dans un champ de texte, car le système n’accepte pas d’autre couleur au-dessous de 400 pièces.",
      whatAKnows:
        "L’architecte prévoit quatre autres mairies. La dernière couleur spéciale s’était faite ainsi, par une remarque et un mot à quelqu’un de l’atelier, depuis parti à la retraite.",
      whatBKnows:
        "Les remarques ne s’impriment pas sur l’ordre de fabrication. Une nouvelle teinte demande six jours rien que pour la mise au point, et un demi-poste pour nettoyer la ligne. Deux hôpitaux attendent des chaises grises.",
      choices: [
        "Arrêter la commande et donner à l’architecte une date honnête",
        "Aller à la ligne avec l’échantillon et demander ce qui serait possible",
        "Laisser aller : quelqu’un lira bien la remarque",
        "Chercher ce qu’il faudrait pour pouvoir faire de petites séries",
      ],
      feelsQuestion: "Au mot « confirmé », que ressent {other} ?",
    },
    {
      situation:
        "La remarque a été découverte à la planification la deuxième semaine. L’équipe {b} a changé une ligne de nuit, sans le dire à l’équipe {a}, et a repoussé de six jours les chaises grises des hôpitaux. Les hôpitaux l’ont appris par le livreur qui n’est pas venu.",
      whatAKnows:
        "Les hôpitaux sont aussi vos clients. Leur acheteuse vous a demandé au téléphone si vous saviez encore ce que faisait votre propre maison. Vous ne le saviez pas.",
      whatBKnows:
        "Vous vouliez sauver la mairie pour l’équipe {a}. Poser la question, c’était une réunion, et il aurait alors été trop tard pour les deux commandes.",
      choices: [
        "Appeler ensemble les hôpitaux et proposer une livraison partielle",
        "Remercier d’abord l’équipe de nuit, puis parler de qui prévient qui",
        "Demander une règle : aucune commande n’est déplacée sans les deux équipes",
        "Ne pas en démordre : sans cette remarque, il n’y aurait pas de problème",
      ],
      feelsQuestion: "Quand le livreur n’est pas venu, que ressent {other} ?",
    },
    {
      situation:
        "Sous les lampes de la mairie, le vert paraissait jaune. L’équipe {b} a mesuré : dans la tolérance. L’équipe {a} a dit à l’architecte, devant la maire, que l’usine avait économisé sur le pigment.",
      whatAKnows:
        "Vous aviez choisi le vert d’après une photo de la rivière prise au téléphone. On vous a posé la question devant des caméras, et vous avez dit la première chose venue.",
      whatBKnows:
        "Vous aviez remarqué que la teinte vire sous une lumière chaude et l’avez validée quand même, puisque la valeur sur le papier était bonne. Personne ne vous avait dit quelles lampes il y aurait.",
      choices: [
        "Retirer la phrase sur le pigment, devant les mêmes personnes",
        "Envoyer la mesure à l’architecte",
        "Y aller ensemble avec trois échantillons et regarder sous les lampes",
        "Remplacer les 260, et débattre ensuite de qui paie",
      ],
      feelsQuestion: "À la phrase sur le pigment, que ressent {other} ?",
    },
    {
      situation:
        "Un mois plus tard, l’équipe {a} a demandé une autre couleur spéciale, cette fois dans les règles. L’équipe {b} a répondu par un formulaire de onze pages et quatre semaines pour une offre. Sur la ligne, tout le monde l’appelait « le formulaire vert ».",
      whatAKnows:
        "Le revendeur a besoin d’un oui ou d’un non, plus que d’une date. Un non dans la journée se vendrait mieux qu’une offre dans quatre semaines.",
      whatBKnows:
        "Deux pages suffiraient. Les neuf autres ont été ajoutées par chaque service à son tour, pour que personne ne se retrouve plus dans la situation du vert.",
      choices: [
        "Réduire le formulaire à ce qu’exige un premier oui ou non",
        "Remplir les onze pages, avec soin, et voir",
        "Le contourner encore une fois, en passant par une connaissance",
        "Nommer dans chaque équipe une personne qui décide dans la journée",
      ],
      feelsQuestion: "Avec onze pages entre vous, que ressent {other} ?",
    },
  ],
};
