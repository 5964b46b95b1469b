import type { Scenario } from "../../scenario.ts";

export const oneTerrace: Scenario = {
  id: "one-terrace",
  title: "Una terraza, dos fiestas",
  business: "Hostelería",
  context:
    "Un hotel junto a un lago tiene 84 habitaciones, un salón de baile y una terraza. El segundo sábado de junio hay una boda con 120 invitados y un congreso de 90 dentistas. Ambos se vendieron con la noche en la terraza: la boda, hace un año; el congreso, en marzo.",
  sides: {
    a: "Usted vende habitaciones, fiestas y congresos, y los huéspedes le conocen por su nombre.",
    b: "Usted está cuando están los huéspedes: cocina, servicio, habitaciones, personal técnico.",
  },
  beats: [
    {
      situation:
        "Seis semanas antes, el plan de banquetes mostraba la terraza dos veces. Alguien de {a} lo sabía desde marzo y contaba con la lluvia, o con que a los dentistas les gustara el bar. En la reunión semanal se dijo: “Algo encontraremos, como siempre”.",
      whatAKnows:
        "El congreso se reservó el mismo día en que otro grupo igual de grande canceló. Sin él, junio habría quedado en números rojos. El contrato de la boda dice “terraza, si el tiempo lo permite”.",
      whatBKnows:
        "El año pasado encontraron ustedes algo catorce veces. Cada vez fueron las mismas nueve personas las que cargaron mesas a medianoche. Dos de ellas se han ido.",
      choices: [
        "Llamar esta semana a la pareja y al congreso, con una propuesta para cada uno",
        "Dibujar la noche hora por hora: ¿puede servir la terraza para ambos?",
        "Dejarlo abierto hasta saber qué tiempo hará",
        "Pedir que la doble reserva la resuelva quien la hizo",
      ],
      feelsQuestion: "Al oír “como siempre”, ¿qué siente {other}?",
    },
    {
      situation:
        "A la pareja se le prometió la terraza hasta las diez; a los dentistas, desde las diez. Nadie había preguntado a {b} si entre medias da tiempo a cambiarla. El servicio pasó el plan al cuadrante con la nota: “Mucha suerte a todo el mundo”.",
      whatAKnows:
        "Por teléfono, ambas partes quedaron contentas. En el plan que usted dibujó hay veinte minutos entre una y otra. Usted no ha cargado una mesa en su vida.",
      whatBKnows:
        "Hacen falta setenta minutos y doce personas. Con un bar en el jardín durante media hora, nadie lo habría notado. A usted se le ocurrió enseguida, y no lo dijo.",
      choices: [
        "Ensayar juntos el cambio, reloj en mano",
        "Decir lo que hace falta y ofrecer el bar en el jardín",
        "Ceñirse al plan: lo hizo otra gente",
        "Enviar a cuatro de {a} a cargar con los demás esa noche",
      ],
      feelsQuestion: "Al leer “mucha suerte” en el cuadrante, ¿qué siente {other}?",
    },
    {
      situation:
        "Esa noche los discursos se alargaron. A las diez menos diez, el servicio empezó a retirar copas alrededor de la pareja, que bailaba, como decía el plan. El padre de la novia le gritó a un camarero de diecinueve años. Alguien de {a} le dio la razón al padre, delante de todo el mundo.",
      whatAKnows:
        "Él había pagado 41.000 y estaba al borde de las lágrimas. Usted quería calmarlo. Vio demasiado tarde la cara del camarero.",
      whatBKnows:
        "La jefa de turno había dicho: “Según el plan, al minuto”. Media hora más habría sido posible. El camarero había preguntado si de verdad debía hacerlo.",
      choices: [
        "Ir a ver al camarero antes que nada",
        "Dejar de retirar copas y dar media hora a la pareja",
        "Mantener las diez: hay noventa personas esperando",
        "Que decidan las dos jefaturas juntas, lejos de los invitados",
      ],
      feelsQuestion: "Delante de todos los invitados, ¿qué siente {other}?",
    },
    {
      situation:
        "La pareja escribió una reseña de una estrella. {a} respondió en público antes de una hora: “Estamos revisando la conducta de nuestro personal de servicio”. El camarero de diecinueve años lo leyó en el autobús.",
      whatAKnows:
        "Era la frase que usted usa siempre; ha calmado a muchos huéspedes. No pensó que hablara de una persona.",
      whatBKnows:
        "Desde entonces, seis personas le han escrito que no trabajarán más en sábado. Ninguna de ellas estaba en la terraza esa noche.",
      choices: [
        "Cambiar la respuesta y decir lo que la casa hizo mal",
        "Hablar con el camarero y su equipo, las dos jefaturas juntas",
        "Dejar la respuesta y explicarla dentro de la casa",
        "Ofrecer a la pareja otra noche, a cargo de ambos lados",
      ],
      feelsQuestion: "Con esa respuesta ya en público, ¿qué siente {other}?",
    },
  ],
};
