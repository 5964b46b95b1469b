import type { Scenario } from "../../scenario.ts";

export const privateNumber: Scenario = {
  id: "private-number",
  title: "Appelez-moi, tout simplement",
  business: "Support client",
  context:
    "Un fournisseur de systèmes de caisse équipe 3 000 magasins. Le support répond de huit heures à vingt heures ; la formule supérieure couvre aussi nuits et dimanches. Une chaîne de quarante boulangeries a pris la moins chère, hésitante jusqu’au bout, puis quelqu’un de l’équipe {a} a dit : « À quatre heures du matin, personne ne vous laissera seuls. »",
  sides: {
    a: "Vous vendez et renouvelez les contrats, et vos clients ont votre numéro.",
    b: "Vous répondez aux demandes, dans l’ordre où elles arrivent, et vous remettez les choses en marche.",
  },
  beats: [
    {
      situation:
        "Un dimanche à 4 h 20, les caisses de onze boulangeries se sont arrêtées. Elles ont appelé le numéro donné par l’équipe {a} : celui de quelqu’un de l’équipe {b}, transmis sans un mot. La réparation a pris deux heures, dans une cuisine, avec un petit enfant réveillé.",
      whatAKnows:
        "Vous avez donné ce numéro parce qu’on vous avait dit un jour « appelle-moi s’il y a le feu ». L’intention était bonne : c’était la meilleure aide que vous connaissiez. La chaîne vous a envoyé un mail de remerciement.",
      whatBKnows:
        "L’offre valait pour l’équipe {a}, pour un soir. Le ticket indique « appel sous formule supérieure », car quelqu’un avait coché la case sans modifier le contrat.",
      choices: [
        "Appeler la personne et demander comment s’est passée la nuit",
        "Dire à la chaîne quel numéro vaut la nuit, et ce qu’il coûte",
        "Changer de numéro, et ne rien dire",
        "Offrir trois mois de formule supérieure, à décider ensemble",
      ],
      feelsQuestion: "Ce dimanche matin-là, que ressent {other} ?",
    },
    {
      situation:
        "Le lundi, l’équipe {b} a mis les tickets de la chaîne en « priorité minimale, hors contrat ». Une commande de papier de caisse a attendu neuf jours. L’équipe {a} l’a appris par la chaîne et a dès lors marqué chacun de ses tickets « système en panne ».",
      whatAKnows:
        "Vous avez découvert les cases par hasard, et vu que personne ne regarde pourquoi un ticket est urgent. Chaque case cochée à tort a valu une réponse dans l’heure.",
      whatBKnows:
        "La même semaine, une pharmacie réellement en panne a attendu cinquante minutes derrière deux commandes de papier de caisse. Vous aviez fixé la priorité sous le coup de la colère, puis oublié.",
      choices: [
        "Annuler les deux marques, et se dire pourquoi elles ont été mises",
        "Confier les priorités de ce client à une tierce personne",
        "Montrer à l’autre équipe le ticket de la pharmacie",
        "Écrire en une ligne ce que veut dire « système en panne »",
      ],
      feelsQuestion: "Pendant que les tickets attendent, que ressent {other} ?",
    },
    {
      situation:
        "Sur ordre de la direction, l’équipe {a} a passé un après-midi à la ligne d’assistance. L’équipe {b} lui a passé l’appel le plus dur de la semaine, sans préparation, et la moitié de la salle écoutait. Au bout de douze minutes, le casque était posé sur la table.",
      whatAKnows:
        "Vous n’aviez pas accès à l’écran que tous les autres regardent. Il y a deux ans, vous aviez fait une promesse à ce client. Vous avez reconnu la voix.",
      whatBKnows:
        "C’était une plaisanterie ; à la quatrième minute, ce n’en était plus une. Le même client a fait pleurer deux d’entre vous cette année. Personne dans l’équipe {a} ne le savait.",
      choices: [
        "Prendre le casque et finir l’appel ensemble",
        "Rester ensuite dans la salle et demander aux autres ce qu’ils ont entendu",
        "Bien préparer le prochain après-midi, dans les deux sens",
        "Arrêter l’expérience : chacun son travail",
      ],
      feelsQuestion: "Au bout de douze minutes, que ressent {other} ?",
    },
    {
      situation:
        "Au renouvellement, la chaîne a demandé le service de nuit à l’ancien prix, « comme nous l’avons eu jusqu’ici ». L’équipe {b} lui a envoyé directement la liste de tous les appels hors contrat, chiffrée à 18 600. L’équipe {a} s’en est excusée et a accordé la remise.",
      whatAKnows:
        "Avec cette liste, vous auriez pu vendre la formule supérieure : elle prouve le besoin. Vous ne saviez pas qu’elle était tenue. Vous avez accordé la remise par honte.",
      whatBKnows:
        "Vous aviez tenu la liste pour un entretien que l’équipe {a} a repoussé trois fois. Quand la facture est partie sans un mot sur les nuits, vous avez envoyé la liste.",
      choices: [
        "Aller ensemble voir la chaîne et repartir de la liste",
        "Accepter la remise pour cette fois, et convenir de la suivante",
        "Réclamer les 18 600 : le travail a été fait",
        "Revoir la liste ensemble chaque trimestre, avant un renouvellement",
      ],
      feelsQuestion: "Devant la remise, que ressent {other} ?",
    },
  ],
};
