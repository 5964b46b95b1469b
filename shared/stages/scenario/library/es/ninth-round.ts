import type { Scenario } from "../../scenario.ts";

export const ninthRound: Scenario = {
  id: "ninth-round",
  title: "La novena ronda",
  business: "Agencia",
  context:
    "Una agencia de diseño de treinta personas ganó, frente a otras cuatro, la nueva marca de un banco. La oferta decía: un precio fijo, tres rutas creativas, “cambios hasta que les encante”. Las cuatro últimas palabras se añadieron la noche antes de la presentación. El lanzamiento es dentro de diez semanas.",
  sides: {
    a: "Usted gana clientes y los conserva: encargos, presupuestos y el teléfono a cualquier hora.",
    b: "Usted hace el trabajo: concepto, diseño, texto, producción.",
  },
  beats: [
    {
      situation:
        "Tras la quinta ronda de cambios, el cliente pidió ver otra vez la segunda ruta, “solo para estar seguros”. Alguien de {a} dijo en la llamada que no habría ningún problema. Cuatro personas de {b} escuchaban con el micrófono apagado.",
      whatAKnows:
        "La directora de marca del cliente tiene una jefa nueva, que aún no ha visto nada. La directora está a punto de cancelarlo todo, y así se lo dijo a usted en confianza.",
      whatBKnows:
        "Las horas de la oferta se agotaron en la tercera ronda. Dos de ustedes cancelaron sus vacaciones. En la llamada nadie les preguntó, aunque estaban todos ahí.",
      choices: [
        "Decir en el acto lo que otra ronda significa para la fecha",
        "Quedarse después de la llamada y aclararlo internamente",
        "Hacer la ronda y llevar la cuenta para la factura",
        "Pedir que la nueva jefa esté en la mesa la próxima vez",
      ],
      feelsQuestion: "Al oír “ningún problema” con el micrófono apagado, ¿qué siente {other}?",
    },
    {
      situation:
        "Para la séptima ronda, {b} entregó exactamente lo que decía la lista del cliente, los treinta y un puntos, sin una palabra al respecto. El resultado era feo, y en {b} lo sabía todo el mundo. {a} lo presentó como la recomendación de la agencia.",
      whatAKnows:
        "Usted vio las páginas diez minutos antes de la reunión. No tenía palabras propias para ellas, así que las elogió. La nueva jefa preguntó: “¿Esto es lo que les ha dado fama?”.",
      whatBKnows:
        "Tres veces había argumentado usted contra puntos concretos, y cada vez la respuesta fue “el cliente lo quiere”. Esta vez dio el argumento sin decir nada.",
      choices: [
        "Retirar las páginas y mostrar lo que de verdad se recomendaría",
        "Preguntar al otro lado por qué nadie dijo una palabra",
        "Entregar desde ahora una nota escrita con cada ronda",
        "Dejar que el cliente vea adónde llevan treinta y un deseos",
      ],
      feelsQuestion: "En esa reunión, al oír la pregunta de la jefa, ¿qué siente {other}?",
    },
    {
      situation:
        "A espaldas del equipo, {a} contrató a un autónomo para “refrescar” la primera ruta en un fin de semana, y el lunes la mostró al cliente. Gustó. {b} encontró los archivos en el servidor, con sus propias capas dentro.",
      whatAKnows:
        "Era eso o perder la cuenta, y con ella dos puestos en {b}. Usted pensaba contarlo después de la reunión. Para entonces la buena noticia ya estaba en todas partes.",
      whatBKnows:
        "El autónomo es un antiguo compañero; llamó para preguntar si a usted le parecía bien. Usted trabajaba en la misma idea desde el jueves, y nadie había preguntado.",
      choices: [
        "Colgar ambas versiones en una pared y elegir juntos",
        "Decir con franqueza en el equipo cómo fue enterarse así",
        "Dejar que el autónomo lo termine",
        "Acordar cómo se anuncia la próxima emergencia",
      ],
      feelsQuestion: "Cuando aparecieron los archivos, ¿qué siente {other}?",
    },
    {
      situation:
        "La novena ronda se aprobó. Para la factura, {b} había anotado 212 horas por encima de la oferta, la mayoría en las dos últimas semanas y en números redondos. {a} las tachó todas: “Dijimos hasta que les encante”.",
      whatAKnows:
        "El banco habría pagado unas ochenta si usted lo hubiera pedido en la cuarta ronda. En la novena ya no quedaba un buen momento. La cuenta la ganó usted con esas cuatro palabras.",
      whatBKnows:
        "Unas sesenta de esas horas no se anotaron en su momento y son una estimación. Usted las redondeó, porque si no nadie mira lo que cuesta una ronda.",
      choices: [
        "Repasar juntos las horas y facturar lo que ambos puedan defender",
        "Asumir la pérdida y cambiar para siempre las cuatro palabras",
        "Cobrarlo todo: el trabajo está hecho",
        "Preguntar cómo lo habría notado cada lado en la cuarta ronda",
      ],
      feelsQuestion: "Ante las horas tachadas, ¿qué siente {other}?",
    },
  ],
};
