import type { Scenario } from "../../scenario.ts";

export const firstMonday: Scenario = {
  id: "first-monday",
  title: "Quarante-huit heures",
  business: "Santé",
  context:
    "Un groupe de centres d’imagerie a ouvert son cinquième. Aux médecins qui y adressent leurs patients, on a promis un rendez-vous sous 48 heures et le compte rendu le lendemain. Le nouveau centre a deux scanners, dont l’un est encore en essai, et une équipe de neuf personnes.",
  sides: {
    a: "Vous représentez les centres auprès des médecins et des assureurs, et faites venir des patients.",
    b: "Vous faites tourner les centres : rendez-vous, scanners, équipes et sécurité des patients.",
  },
  beats: [
    {
      situation:
        "La lettre des 48 heures est partie à 140 cabinets avant que quiconque ait consulté le nouveau centre. Le premier lundi, le téléphone a sonné 260 fois. Quelqu’un de l’équipe {b} a laissé le combiné décroché une heure durant, pour qu’on puisse s’occuper des patients présents.",
      whatAKnows:
        "À la quatrième ouverture, on vous a dit que votre lettre arrivait trop tard et que les scanners restaient vides. Cette fois, vous étiez en avance. Les cabinets vous disent que personne ne répond.",
      whatBKnows:
        "Vous aviez donné à l’équipe {a} une date de mise en service pour un scanner. La lettre parle de « notre nouveau centre », sans date et sans dire qu’il s’agit d’un seul scanner. Dans la salle d’attente, trois patients souffraient de douleurs aiguës.",
      choices: [
        "Écrire aux cabinets aujourd’hui : ce qui vaut, et à partir de quand",
        "Envoyer deux personnes de l’équipe {a} répondre au téléphone avec les autres",
        "Remplir les journées au maximum jusqu’à la fin de la vague",
        "Demander l’arrêt de toute lettre tant que le second scanner ne tourne pas",
      ],
      feelsQuestion: "Pendant que le combiné reste décroché, que ressent {other} ?",
    },
    {
      situation:
        "Pour tenir les 48 heures, quelqu’un de l’équipe {a} s’est mis à appeler l’accueil avec des noms de patients « de cabinets importants ». On les a casés entre deux rendez-vous. Deux semaines après, l’accueil avait sa propre liste : des noms à qui l’on disait que le système était plein.",
      whatAKnows:
        "Vous l’avez fait onze fois ; dans sept cas, le médecin était vraiment inquiet. Vous ne saviez pas que d’autres devaient attendre plus longtemps à chaque fois, et vous n’avez rien su de la liste.",
      whatBKnows:
        "Personne à l’accueil n’osait refuser. Parmi ceux qu’on a fait attendre, un conducteur de bus, qui ne peut pas travailler sans le compte rendu. La liste a été faite pour que quelqu’un s’en aperçoive.",
      choices: [
        "Arrêter les deux, les appels et la liste, et dire pourquoi",
        "Laisser un médecin, et personne d’autre, décider de l’urgence",
        "Garder quelques créneaux libres pour ces appels",
        "Signaler la liste à la direction",
      ],
      feelsQuestion: "Avec deux listes à un même accueil, que ressent {other} ?",
    },
    {
      situation:
        "Un compte rendu est parti au mauvais cabinet. À l’analyse, l’équipe {b} a écrit comme cause : « pression de l’équipe {a} ». L’équipe {a} l’a lu dans le procès-verbal et a écrit dessous : « cause : travail fait sans soin ». Les deux phrases sont parties au service qualité.",
      whatAKnows:
        "Cette semaine-là, vous aviez demandé si l’équipe pouvait en prendre douze de plus par jour. La réponse était « on va se débrouiller ». Vous avez compris « oui ».",
      whatBKnows:
        "« On va se débrouiller », a dit quelqu’un à son cinquième soir d’affilée. Les deux cabinets ont presque le même nom, et l’étape de vérification avait sauté cette semaine-là pour gagner du temps.",
      choices: [
        "Rayer les deux phrases et écrire ensemble le déroulé des faits",
        "Rétablir l’étape de vérification, quoi qu’il advienne des 48 heures",
        "Convenir d’un mot qui veut dire « non » sans avoir à le dire",
        "Laisser le service qualité décider quelle phrase reste",
      ],
      feelsQuestion: "En lisant la phrase de l’autre, que ressent {other} ?",
    },
    {
      situation:
        "Le second scanner était prêt la neuvième semaine. L’équipe {b} l’a gardé fermé une semaine de plus pour former du personnel, et a parlé à l’équipe {a} d’un motif « technique ». L’équipe {a} l’a découvert et, dans la nuit, a ouvert l’agenda du scanner aux réservations.",
      whatAKnows:
        "Votre promesse aux assureurs porte une date, et vous l’aviez donnée deux fois. En entendant « technique » pour la troisième fois, vous avez cessé d’y croire.",
      whatBKnows:
        "À la dernière ouverture, on vous avait refusé une semaine de formation ; cette fois, vous n’avez pas demandé. Le premier jour de l’agenda ouvert, deux personnes se sont retrouvées devant un scanner qu’elles n’avaient jamais utilisé.",
      choices: [
        "Refermer l’agenda jusqu’à la fin de la formation",
        "Le laisser ouvert pour les seuls examens simples",
        "Dire chacun à voix haute ce que l’on n’a pas osé demander",
        "Faire décider par un tiers de l’ouverture des appareils",
      ],
      feelsQuestion: "Quand l’agenda a été ouvert dans la nuit, que ressent {other} ?",
    },
  ],
};
