import type { Scenario } from "../../scenario.ts";

export const guaranteedSlot: Scenario = {
  id: "guaranteed-slot",
  title: "Quarante palettes avant sept heures",
  business: "Logistique",
  context:
    "Un transporteur régional livre des supermarchés depuis une plateforme de dix-huit quais. Novembre est la haute saison. Une enseigne lui a confié cet automne tous ses produits frais, sur la foi d’une seule phrase de l’offre : quarante palettes par jour, en magasin avant sept heures.",
  sides: {
    a: "Vous gagnez des clients, fixez avec eux prix et niveau de service, et c’est vous qu’ils appellent en premier.",
    b: "Vous planifiez quais, tournées et conducteurs, et vous êtes sur la plateforme à quatre heures du matin.",
  },
  beats: [
    {
      situation:
        "L’offre est partie un jeudi soir, avec « livraison avant 7 h 00, garantie ». L’équipe {b} en a reçu copie le lendemain, la signature de l’enseigne déjà au bas de la page. Le plan des quais de novembre était arrêté depuis trois semaines.",
      whatAKnows:
        "L’enseigne négociait avec deux transporteurs et voulait une réponse avant six heures. Vous avez regardé le plan des quais dans le système : il montrait des créneaux libres. Vous ne saviez pas qu’il ignore la haute saison.",
      whatBKnows:
        "Les créneaux libres du système sont réservés aux retours. Avec quarante palettes de plus, quatre tournées partent après cinq heures et demie, et deux chauffeurs dépassent leurs heures dès le mercredi.",
      choices: [
        "Revoir le plan ensemble ce soir et chercher ce qui peut bouger",
        "Demander à l’enseigne, avant le début, de livrer deux magasins plus tard",
        "Commencer comme signé, et voir ce qui se passe vraiment",
        "Dire à l’autre équipe que c’est à elle de régler cela",
      ],
      feelsQuestion: "Ce vendredi matin-là, que ressent {other} ?",
    },
    {
      situation:
        "La première semaine, neuf livraisons sur soixante sont arrivées en retard. À chaque fois, l’enseigne a écrit à l’équipe {a} en quelques minutes. Le mercredi, quelqu’un de l’équipe {a} est venu à quatre heures, est allé droit au quai sans passer par le chef d’équipe et a fait partir un chauffeur à moitié chargé.",
      whatAKnows:
        "Le contrat prévoit une pénalité dès la dixième livraison en retard. Vous aviez appelé la plateforme trois fois cette nuit-là, et personne n’avait décroché.",
      whatBKnows:
        "Personne ne décroche parce que tout le monde est sur le quai. Le camion à moitié vide a manqué pour le deuxième tour, et onze palettes d’un autre client sont restées sur place.",
      choices: [
        "Remercier d’être venu, et convenir d’un numéro qui répond toujours",
        "Dire nettement que personne ne donne d’ordres chez l’autre équipe",
        "Porter l’affaire aussitôt devant les deux responsables",
        "Regarder ensemble les neuf retards et chercher leur point commun",
      ],
      feelsQuestion: "Là, sur ce quai, que ressent {other} ?",
    },
    {
      situation:
        "Dès la deuxième semaine, les statistiques étaient parfaites. L’équipe {b} s’était mise à scanner les palettes comme livrées quand le camion quittait la plateforme. L’équipe {a} a montré les chiffres à l’enseigne et proposé un tarif plus élevé pour une telle fiabilité.",
      whatAKnows:
        "Vous avez vu la courbe bondir en une nuit et n’avez rien demandé. L’acheteuse de l’enseigne a ri et dit que ses magasins lui racontaient autre chose.",
      whatBKnows:
        "Pour les petits clients, le scan « au départ » avait toujours été permis. Pour celui-ci, personne ne l’a ordonné. Le chef d’équipe voulait une semaine sans mails à cinq heures du matin.",
      choices: [
        "Corriger les chiffres tout de suite et dire pourquoi à l’enseigne",
        "Cesser les scans anticipés dès demain, et ne pas toucher au passé",
        "Avant toute chose, demander à l’autre équipe comment on en est venu là",
        "Faire contrôler les scans par le siège",
      ],
      feelsQuestion: "Quand l’acheteuse a ri, que ressent {other} ?",
    },
    {
      situation:
        "À 5 h 40, un chauffeur s’est endormi au volant ; personne n’a été blessé. C’était son sixième service d’affilée, déplacé pour tenir la garantie. En réunion, l’équipe {b} a posé son planning sur la table : « Voilà ce que coûte votre phrase. » L’équipe {a} s’est levée et est partie.",
      whatAKnows:
        "Vous connaissez ce chauffeur depuis vingt ans ; il vous a appris à arrimer une charge. Vous avez quitté la pièce parce que vous ne pouviez plus parler. On y a vu de la froideur.",
      whatBKnows:
        "Ce sixième service, c’est vous qui l’avez signé. Une tournée confiée à un partenaire, à 300 la nuit, aurait suffi à tenir la garantie. Vous n’avez jamais demandé : l’an dernier, c’était « trop cher ».",
      choices: [
        "Aller les rejoindre et parler d’abord en tête à tête",
        "Écrire ensemble à l’enseigne : la sécurité passe avant sept heures",
        "Confier la tournée à un partenaire dès ce soir, et régler le coût plus tard",
        "S’en tenir à ce qui était prévu : quelqu’un doit en répondre",
      ],
      feelsQuestion: "Une fois la porte refermée, que ressent {other} ?",
    },
  ],
};
