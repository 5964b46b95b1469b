import type { Scenario } from "../../scenario.ts";

export const movedBathroom: Scenario = {
  id: "moved-bathroom",
  title: "El baño que se movió",
  business: "Construcción",
  context:
    "Una promotora construye un edificio de veintidós viviendas. Quien ha comprado puede pedir cambios hasta que se marcan los tabiques de su planta; después, cada cambio pasa por un formulario, con precio y demora. La entrega está prometida para finales de junio, con una penalización por cada semana.",
  sides: {
    a: "Usted atiende a quienes compran, desde el primer plano hasta las llaves.",
    b: "Usted lleva la obra: oficios, plazos, seguridad y costes.",
  },
  beats: [
    {
      situation:
        "En una visita de sábado, los compradores de un segundo piso, entre líneas de tiza, dijeron que el baño les parecía pequeño. Alguien de {a} trazó una línea nueva con el tacón: “Cuarenta centímetros no es nada. Lo hacemos”. No se rellenó ningún formulario.",
      whatAKnows:
        "Estos compradores han traído a otros tres. El formulario tarda dos semanas hasta para el menor cambio. Los tabiques aún no estaban levantados, y en el plano parecía un cambio fácil.",
      whatBKnows:
        "El conducto de agua y desagüe está donde va esa línea y atraviesa las cuatro plantas. La fontanería se pidió según el plano antiguo. Usted supo de la línea por una broma del albañil.",
      choices: [
        "Llamar a los compradores el lunes y decir que primero hay que comprobarlo",
        "Recorrer juntos la planta y buscar otra forma de cumplir el mismo deseo",
        "Construir según el plano: sin formulario no hay cambio",
        "Construirlo como se prometió y buscar el dinero después",
      ],
      feelsQuestion: "Al oír hablar de la línea el lunes, ¿qué siente {other}?",
    },
    {
      situation:
        "El tabique se levantó donde lo ponía el plano. Los compradores lo vieron por la ventana y llamaron a {a}, y {a} llamó a la obra. La respuesta fue: “Sin papel no puedo oír nada”. {a} dijo a los compradores que la obra había cometido un error.",
      whatAKnows:
        "Usted había escrito un correo sobre ello el domingo por la noche. Sigue en sus borradores. Lo encontró una hora después de la llamada con los compradores.",
      whatBKnows:
        "Usted recordaba muy bien la broma de la línea. Habría bastado una llamada. Quería que por una vez se notara lo que pasa sin formulario.",
      choices: [
        "Decir juntos a los compradores lo que se le pasó a cada lado",
        "Poner por escrito el orden de los hechos, con fechas",
        "Preguntar en fontanería qué se puede hacer todavía, y a qué precio",
        "Dejar a los compradores con la versión que tienen",
      ],
      feelsQuestion: "Cuando el error se le atribuye, ¿qué siente {other}?",
    },
    {
      situation:
        "Se acordó mover el tabique de todos modos, por 7400. {b} envió el formulario de cambio directamente a los compradores, con la nota: “según lo deseado por su contacto, que no lo encargó”. {a} no estaba en copia.",
      whatAKnows:
        "Usted había prometido a los compradores que no lo pagarían; la empresa había cubierto errores menos disculpables. Supo del formulario cuando escribió la abogada de los compradores.",
      whatBKnows:
        "El año pasado, 31.000 en favores así acabaron en el presupuesto de la obra, y con ellos la prima de toda la cuadrilla. Usted ha preguntado dos veces quién paga una promesa.",
      choices: [
        "Repartir el coste entre ambos presupuestos y decirlo a los compradores",
        "Fijar primero quién puede prometer qué, y hasta qué importe",
        "Dejar que hablen los abogados entre sí",
        "Pedir disculpas al otro lado por haber actuado a sus espaldas",
      ],
      feelsQuestion: "Al leer esa nota, ¿qué siente {other}?",
    },
    {
      situation:
        "En mayo la obra perdió cinco días por el conducto desplazado. {a} siguió diciendo “finales de junio” a todos los compradores durante tres semanas, porque nadie había dicho otra cosa. {b} había puesto la nueva fecha en el calendario, en la pared de la caseta de obra.",
      whatAKnows:
        "Dos familias han avisado de que dejan su vivienda. Usted pasa cada semana por delante de la caseta de obra, y el calendario cuelga detrás de la puerta. Nunca preguntó, para no oírlo.",
      whatBKnows:
        "Usted daba por hecho que {a} lee el calendario, como todo el mundo que trabaja allí. Le alivió no tener que decirlo en voz alta.",
      choices: [
        "Llamar esta noche a todos los compradores, ambos lados en una misma mesa",
        "Comunicar la nueva fecha por carta, en nombre de la empresa",
        "Encontrar cinco días: sábados, una segunda cuadrilla, lo que sea",
        "Desde ahora, diez minutos ante el mismo calendario cada viernes",
      ],
      feelsQuestion: "Con tres semanas de retraso, ¿qué siente {other}?",
    },
  ],
};
