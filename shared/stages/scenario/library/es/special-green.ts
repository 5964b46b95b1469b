import type { Scenario } from "../../scenario.ts";

export const specialGreen: Scenario = {
  id: "special-green",
  title: "Un verde que no está en la carta de colores",
  business: "Industria",
  context:
    "Una fábrica hace sillas de oficina en once colores, en series de al menos 400. Los pedidos se entregan en tres semanas. Una arquitecta ha encargado 260 sillas para un ayuntamiento nuevo, y las sillas han de tener el verde del río que corre a sus pies.",
  sides: {
    a: "Usted asesora a estudios de arquitectura y distribuidores, y trae los pedidos.",
    b: "Usted planifica las líneas, compra el material y responde de la calidad y las entregas.",
  },
  beats: [
    {
      situation:
        "Alguien de {a} confirmó: “260 unidades, verde especial, tres semanas”. El pedido se registró en el verde estándar, con una observación en un campo de texto, porque el sistema no admite otro color por debajo de 400 unidades.",
      whatAKnows:
        "La arquitecta proyecta otros cuatro ayuntamientos. El último color especial salió igual, con una observación y una charla con alguien del turno que desde entonces se ha jubilado.",
      whatBKnows:
        "Las observaciones no se imprimen en la orden de trabajo. Un tono nuevo requiere seis días solo para igualarlo y medio turno para limpiar la línea. Dos hospitales esperan sillas grises.",
      choices: [
        "Parar el pedido y llamar a la arquitecta con una fecha sincera",
        "Ir a la línea con la muestra y preguntar qué sería posible",
        "Dejarlo seguir: alguien leerá la observación",
        "Averiguar qué haría falta para poder hacer series pequeñas",
      ],
      feelsQuestion: "Ante la palabra “confirmado”, ¿qué siente {other}?",
    },
    {
      situation:
        "La observación se descubrió en planificación la segunda semana. {b} cambió una línea de noche, sin decírselo a {a}, y aplazó seis días las sillas grises de los hospitales. Los hospitales se enteraron por el camión que no llegó.",
      whatAKnows:
        "Los hospitales también son clientes suyos. La compradora le preguntó por teléfono si todavía sabía lo que hacía su propia casa. Usted no lo sabía.",
      whatBKnows:
        "Usted quería salvar el ayuntamiento para {a}. Si hubiera preguntado, habría habido una reunión, y entonces ya habría sido tarde para ambos pedidos.",
      choices: [
        "Llamar juntos a los hospitales y ofrecer una entrega parcial",
        "Dar primero las gracias al turno de noche y luego hablar de quién avisa a quién",
        "Pedir una regla: ningún pedido se mueve sin ambos lados",
        "No ceder: sin esa observación no habría problema",
      ],
      feelsQuestion: "Cuando el camión no llegó, ¿qué siente {other}?",
    },
    {
      situation:
        "Bajo las lámparas del ayuntamiento, el verde parecía amarillo. {b} midió: dentro de la tolerancia. {a} dijo a la arquitecta, delante de la alcaldesa, que la fábrica había ahorrado en pigmento.",
      whatAKnows:
        "Usted había elegido el verde a partir de una foto del río hecha con el móvil. Le preguntaron delante de las cámaras y dijo lo primero que le vino a la cabeza.",
      whatBKnows:
        "Usted había notado que el tono cambia con luz cálida y aun así lo aprobó, porque el valor en el papel era correcto. Nadie le dijo qué lámparas habría.",
      choices: [
        "Retirar la frase del pigmento ante las mismas personas",
        "Enviar la medición a la arquitecta",
        "Ir juntos con tres muestras y mirar bajo las lámparas",
        "Cambiar las 260 y discutir después quién paga",
      ],
      feelsQuestion: "Ante la frase del pigmento, ¿qué siente {other}?",
    },
    {
      situation:
        "Un mes después, {a} pidió otro color especial, esta vez según las normas. {b} respondió con un formulario de once páginas y cuatro semanas para una oferta. En la línea, todo el mundo lo llamaba “el formulario verde”.",
      whatAKnows:
        "El distribuidor necesita un sí o un no, más que una fecha. Un no en un día sería más fácil de vender que una oferta en cuatro semanas.",
      whatBKnows:
        "Bastarían dos páginas. Las otras nueve las añadió cada departamento por turno, para que nadie volviera a quedar como con el verde.",
      choices: [
        "Reducir el formulario a lo que exige un primer sí o no",
        "Rellenar las once páginas con cuidado, y ver qué pasa",
        "Esquivarlo una vez más, a través de alguien conocido",
        "Nombrar en cada lado a una persona que decida en un día",
      ],
      feelsQuestion: "Con once páginas de por medio, ¿qué siente {other}?",
    },
  ],
};
