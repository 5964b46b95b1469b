import type { Speech } from "../speech.ts";

export const vocabulary: Speech["vocabulary"] = {
  terms: {
    done: {
      term: "Terminé",
      means: {
        a: [
          "Le contrat est signé et le client a son mail de bienvenue.",
          "Je peux dire au client qu’il peut s’en servir, et envoyer la facture.",
          "Ce qui était dans la démo, le client peut cliquer dessus.",
        ],
        b: [
          "Ça tourne chez le client, et personne n’a appelé depuis une semaine.",
          "Testé, documenté, transmis, et rayé de ma liste.",
          "Il ne reste rien que je doive expliquer à quelqu’un.",
        ],
        neutral: [
          "Chaque fois que je l’entends, je demande : pour qui ?",
          "Le client ne pose plus de questions à ce sujet.",
        ],
      },
      drafts: [
        {
          text: "En service chez le client, transmis, et une semaine calme.",
          usage: "Avant, dire « signé », « en service » ou « dans la semaine calme ».",
          example: "Les rapports de Norden sont en service depuis lundi ; ils seront terminés le 14.",
        },
        {
          text: "Tout ce qui est au contrat est activé chez le client.",
          against: {
            side: "b",
            reasons: [
              "C’est à l’activation que notre travail commence. Personne ne s’en est encore servi.",
              "Ce serait donc terminé pendant que les premières erreurs arrivent.",
            ],
          },
        },
      ],
    },
    urgent: {
      term: "Urgent",
      means: {
        a: [
          "Le client est au téléphone et veut une réponse aujourd’hui.",
          "Une affaire ou un renouvellement en dépend.",
          "J’ai promis que quelqu’un y jetterait un œil.",
        ],
        b: [
          "Quelque chose est en panne et des gens ne peuvent pas travailler.",
          "Chaque heure d’attente fait perdre des données ou de l’argent.",
          "Ça ne peut pas attendre demain matin, et je peux dire pourquoi.",
        ],
        neutral: [
          "Ce que veut la personne la plus bruyante du jour.",
          "Ça dépend de qui le dit, et c’est bien le problème.",
        ],
      },
      drafts: [
        {
          text: "Le client ou la personne qui le suit dit que ça l’est.",
          against: {
            side: "b",
            reasons: [
              "Alors tout reste urgent, et nous en sommes au même point.",
              "Je dois savoir ce qui se passe si ça attend, sinon je ne peux pas choisir ce qui est urgent.",
            ],
          },
        },
        {
          text: "Le système du client est en panne, et rien d’autre.",
          against: {
            side: "a",
            reasons: [
              "Un renouvellement d’un demi-million se perd sans que rien soit en panne.",
              "Alors aucune question d’une affaire ne serait jamais urgente.",
            ],
          },
        },
      ],
    },
    "committed-date": {
      term: "Date promise",
      means: {
        a: [
          "La date que j’ai donnée au client, parce qu’il lui en fallait une.",
          "La date de l’offre ; tout le monde sait qu’elle peut bouger un peu.",
          "Une date qui fait gagner l’affaire. Le reste se remplit plus tard.",
        ],
        b: [
          "Une date que nous avons vérifiée sur le plan et que je défends.",
          "La date à laquelle je perds mon week-end si ça tourne mal.",
          "Une date qui n’existe pas avant que ceux qui doivent la tenir aient dit oui.",
        ],
        neutral: [
          "Une date qui coûte quelque chose quand on la manque.",
          "J’en compte deux par projet : une par équipe.",
        ],
      },
      drafts: [
        {
          text: "Une date vérifiée avec ceux qui doivent la tenir et annoncée au client, avec un nom de chaque équipe derrière.",
          usage: "Sans la vérification, dire « mois visé ».",
          example: "« Le mois visé est mars. Vous aurez une date promise d’ici vendredi. »",
        },
      ],
    },
    "go-live": {
      term: "Mise en service",
      means: {
        a: [
          "Le jour de l’annonce : la direction du client est là, et il y a du gâteau.",
          "À partir de là, je peux les citer en référence.",
          "Les premiers utilisateurs se connectent.",
        ],
        b: [
          "Le passage au système de production, et le début de la plus longue semaine du mois.",
          "Tous les utilisateurs, toutes les données, et l’ancien système est arrêté.",
          "Le moment à partir duquel les erreurs coûtent de l’argent au client.",
        ],
        neutral: [
          "Un jour qu’on repousse deux fois.",
          "Quand les gens du client s’en servent pour leur propre travail.",
        ],
      },
      drafts: [
        {
          text: "Le premier jour où le client fait un vrai travail avec, et où des gens de chez nous, des deux équipes, sont d’astreinte.",
          usage: "Le jour de l’annonce est le « lancement » ; ce n’est pas forcément le même.",
          example: "Lancement jeudi, mise en service lundi.",
        },
      ],
    },
    "hand-over": {
      term: "Passation",
      means: {
        a: [
          "Le mail avec le contrat et les contacts.",
          "À partir de là, quelqu’un d’autre répond au téléphone.",
          "Un appel où je présente la personne qui dirige le projet.",
        ],
        b: [
          "Je sais pourquoi ils ont acheté, ce qui a été promis de vive voix et ce qu’ils craignent.",
          "Une conversation où je peux poser des questions, et non un dossier.",
          "Je peux continuer sans demander deux fois la même chose au client.",
        ],
        neutral: ["Le moment où les choses se perdent.", "Ce qui se fait à deux et que l’on fait souvent seul."],
      },
      drafts: [
        {
          text: "Un appel à deux, la note d’une page en main ; il se termine quand la personne qui reprend dit « je l’ai ».",
          usage: "Un mail transféré est un « pour info ».",
          example: "Passation de Norden : mardi, 30 minutes, note avant lundi soir.",
        },
      ],
    },
    "small-change": {
      term: "Petit changement",
      means: {
        a: [
          "Quelque chose que je peux expliquer en une phrase.",
          "Il fait plaisir au client et ne coûte presque rien.",
          "Un réglage, un texte, un champ de plus.",
        ],
        b: [
          "Moins de deux heures, tests compris, et rien d’autre n’en dépend.",
          "Il n’y en a pas dans la semaine avant la mise en service.",
          "Quelque chose que je peux annuler en cinq minutes.",
        ],
        neutral: ["Ce qui est petit pour qui le demande.", "Un changement sans ticket."],
      },
      drafts: [
        {
          text: "Moins de deux heures avec les tests, rien d’autre n’en dépend, et c’est la personne qui fait le travail qui l’a dit.",
          usage: "Tout le reste est un « changement », même si ça paraît petit.",
          example: "Un nouveau libellé est un petit changement. Un nouveau champ dans l’export est un changement.",
        },
      ],
    },
  },
  others: {
    means: {
      a: [
        "Ce que le client entend quand je le dis, et c’est là-dessus qu’on me juge.",
        "C’est réglé dès que le client a dit oui.",
        "Un mot qui ouvre des portes ; ce qu’il y a derrière, on verra plus tard.",
      ],
      b: [
        "Quelque chose que je peux vérifier, avec une date et un nom.",
        "C’est réglé quand personne n’a plus à demander.",
        "Un mot derrière lequel commence du travail, surtout le mien.",
      ],
      neutral: [
        "J’en ai entendu deux sens dans une même réunion.",
        "Demandez à trois personnes, vous aurez quatre réponses.",
      ],
    },
    drafts: [
      {
        text: "Ce dont les deux ont convenu par écrit, avec une date et un nom de chaque équipe derrière.",
        usage: "Tant que l’un des trois manque, dire « prévu ».",
      },
    ],
    reasons: [
      "Je devrais l’expliquer à un client, et je ne le peux pas encore.",
      "On n’y lit pas qui décide.",
      "Il y manque ce qui nous fait mal : la date.",
    ],
  },
};
