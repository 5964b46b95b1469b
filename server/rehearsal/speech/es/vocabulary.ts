import type { Speech } from "../speech.ts";

export const vocabulary: Speech["vocabulary"] = {
  terms: {
    done: {
      term: "Terminado",
      means: {
        a: [
          "El contrato está firmado y el cliente tiene el correo de bienvenida.",
          "Puedo decirle al cliente que ya puede usarlo, y enviar la factura.",
          "El cliente puede hacer clic en lo que salía en la demo.",
        ],
        b: [
          "Al cliente le funciona, y nadie ha llamado por ello en una semana.",
          "Probado, documentado, traspasado y fuera de mi lista.",
          "No queda nada que yo tenga que explicarle a nadie.",
        ],
        neutral: ["Cada vez que lo oigo pregunto: ¿para quién?", "El cliente ha dejado de preguntar por ello."],
      },
      drafts: [
        {
          text: "En marcha en el cliente, traspasado y una semana tranquila.",
          usage: "Antes de eso decimos “firmado”, “en marcha” o “en la semana tranquila”.",
          example: "Los informes de Norden están en marcha desde el lunes; estarán terminados el 14.",
        },
        {
          text: "Todo lo que pone el contrato está activado para el cliente.",
          against: {
            side: "b",
            reasons: [
              "Activado es donde empieza nuestro trabajo. Nadie lo ha usado todavía.",
              "Entonces estaría terminado mientras llegan los primeros errores.",
            ],
          },
        },
      ],
    },
    urgent: {
      term: "Urgente",
      means: {
        a: [
          "El cliente está al teléfono y quiere una respuesta hoy.",
          "De ello depende un negocio o una renovación.",
          "He prometido que alguien lo va a mirar.",
        ],
        b: [
          "Algo está caído y hay gente que no puede trabajar.",
          "Con cada hora de espera se pierden datos o dinero.",
          "No puede esperar a mañana por la mañana, y puedo decir por qué.",
        ],
        neutral: ["Lo que tenga la persona más ruidosa del día.", "Depende de quién lo diga, y ese es el problema."],
      },
      drafts: [
        {
          text: "Lo dice el cliente o la persona que lo lleva.",
          against: {
            side: "b",
            reasons: [
              "Entonces todo sigue siendo urgente, y estamos donde estábamos.",
              "Necesito saber qué pasa si espera; si no, no puedo elegir qué es urgente.",
            ],
          },
        },
        {
          text: "El sistema del cliente está caído, y nada más.",
          against: {
            side: "a",
            reasons: [
              "Una renovación de medio millón se pierde sin que nada se caiga.",
              "Entonces ninguna pregunta de un negocio sería nunca urgente.",
            ],
          },
        },
      ],
    },
    "committed-date": {
      term: "Fecha comprometida",
      means: {
        a: [
          "La fecha que le di al cliente, porque necesitaba una.",
          "La fecha de la oferta; todos saben que puede moverse un poco.",
          "Una fecha que gana el negocio. El resto lo llenamos después.",
        ],
        b: [
          "Una fecha que comprobamos con el plan y que yo respaldo.",
          "La fecha en la que pierdo mi fin de semana si sale mal.",
          "Una fecha que no existe antes de que digan que sí quienes tienen que cumplirla.",
        ],
        neutral: ["Una fecha que cuesta algo si no se cumple.", "Yo cuento dos en cada proyecto: una por lado."],
      },
      drafts: [
        {
          text: "Una fecha comprobada con quienes deben cumplirla y comunicada al cliente, con un nombre de cada lado detrás.",
          usage: "Sin la comprobación decimos “mes objetivo”.",
          example: "“El mes objetivo es marzo. Tendrá una fecha comprometida para el viernes”.",
        },
      ],
    },
    "go-live": {
      term: "Puesta en marcha",
      means: {
        a: [
          "El día del anuncio: está la dirección del cliente y hay pastel.",
          "Desde aquí puedo nombrarlos como referencia.",
          "Entran los primeros usuarios.",
        ],
        b: [
          "El paso a producción, y el comienzo de la semana más larga del mes.",
          "Todos los usuarios, todos los datos, y el sistema viejo apagado.",
          "El punto desde el que los errores le cuestan dinero al cliente.",
        ],
        neutral: ["Un día que se mueve dos veces.", "Cuando la gente del cliente lo usa para su propio trabajo."],
      },
      drafts: [
        {
          text: "El primer día en que el cliente hace trabajo real con ello, con gente de los dos lados de guardia.",
          usage: "El día del anuncio es el “lanzamiento”; no tienen por qué coincidir.",
          example: "Lanzamiento el jueves, puesta en marcha el lunes.",
        },
      ],
    },
    "hand-over": {
      term: "Traspaso",
      means: {
        a: [
          "El correo con el contrato y los contactos.",
          "Desde aquí contesta el teléfono otra persona.",
          "Una llamada en la que presento a quien dirige el proyecto.",
        ],
        b: [
          "Sé por qué compraron, qué se prometió de palabra y qué les da miedo.",
          "Una conversación en la que puedo preguntar, y no una carpeta.",
          "Puedo seguir sin preguntarle nada dos veces al cliente.",
        ],
        neutral: ["El momento en que las cosas se pierden.", "Algo que es cosa de dos y casi siempre hace uno."],
      },
      drafts: [
        {
          text: "Una llamada de los dos con la nota de una página en la mano; termina cuando quien recibe dice “lo tengo”.",
          usage: "Un correo reenviado es un “aviso”.",
          example: "Traspaso de Norden: martes, 30 minutos, nota para el lunes por la noche.",
        },
      ],
    },
    "small-change": {
      term: "Cambio pequeño",
      means: {
        a: [
          "Algo que puedo explicar en una frase.",
          "Alegra al cliente y no cuesta casi nada.",
          "Un ajuste, un texto, un campo más.",
        ],
        b: [
          "Menos de dos horas con pruebas, y nada más depende de ello.",
          "En la semana antes de la puesta en marcha no hay ninguno.",
          "Algo que puedo deshacer en cinco minutos.",
        ],
        neutral: ["Lo que es pequeño para quien lo pide.", "Un cambio sin ticket."],
      },
      drafts: [
        {
          text: "Menos de dos horas con pruebas, nada más depende de ello, y lo ha dicho quien hace el trabajo.",
          usage: "Todo lo demás es un “cambio”, aunque suene pequeño.",
          example: "Una etiqueta nueva es un cambio pequeño. Un campo nuevo en la exportación es un cambio.",
        },
      ],
    },
  },
  others: {
    means: {
      a: [
        "Lo que el cliente oye cuando lo digo, y con eso me miden.",
        "Está resuelto en cuanto el cliente ha dicho que sí.",
        "Una palabra que abre puertas; lo que hay detrás lo vemos después.",
      ],
      b: [
        "Algo que puedo comprobar, con una fecha y un nombre.",
        "Está resuelto cuando nadie tiene que volver a preguntar.",
        "Una palabra detrás de la que empieza trabajo, casi todo mío.",
      ],
      neutral: [
        "He oído dos significados en una misma reunión.",
        "Pregunten a tres personas y tendrán cuatro respuestas.",
      ],
    },
    drafts: [
      {
        text: "Lo que los dos han acordado por escrito, con una fecha y un nombre de cada lado detrás.",
        usage: "Mientras falte una de las tres cosas, decimos “previsto”.",
      },
    ],
    reasons: [
      "Tendría que explicárselo a un cliente, y todavía no puedo.",
      "No dice quién decide.",
      "Deja fuera la parte que nos duele: la fecha.",
    ],
  },
};
