import type { Scenario } from "../../scenario.ts";

export const firstMonday: Scenario = {
  id: "first-monday",
  title: "Cuarenta y ocho horas",
  business: "Sanidad",
  context:
    "Un grupo de centros de diagnóstico por imagen ha abierto el quinto. A los médicos que envían allí a sus pacientes se les prometió una cita en 48 horas y el informe al día siguiente. El nuevo centro tiene dos escáneres, uno de ellos aún en pruebas, y un equipo de nueve personas.",
  sides: {
    a: "Usted habla en nombre de los centros con médicos y aseguradoras, y trae pacientes.",
    b: "Usted lleva los centros: citas, escáneres, personal y la seguridad de los pacientes.",
  },
  beats: [
    {
      situation:
        "La carta con las 48 horas salió hacia 140 consultas antes de que nadie preguntara al nuevo centro. El primer lunes el teléfono sonó 260 veces. Alguien de {b} lo dejó descolgado una hora, para poder atender a los pacientes que estaban en la sala.",
      whatAKnows:
        "En la cuarta apertura le dijeron que su carta llegó tarde y que los escáneres estaban parados. Esta vez se adelantó. Las consultas le dicen que nadie contesta.",
      whatBKnows:
        "Usted le había dado a {a} una fecha de inicio para un escáner. La carta habla de “nuestro nuevo centro”, sin la fecha y sin decir que es un solo escáner. En la sala de espera había tres pacientes con dolor agudo.",
      choices: [
        "Escribir hoy a las consultas: qué vale y desde cuándo",
        "Enviar a dos personas de {a} a atender el teléfono con el equipo",
        "Llenar los días al límite hasta que pase la ola",
        "Pedir que no salgan cartas hasta que funcione el segundo escáner",
      ],
      feelsQuestion: "Mientras el teléfono está descolgado, ¿qué siente {other}?",
    },
    {
      situation:
        "Para cumplir las 48 horas, alguien de {a} empezó a llamar a recepción con nombres de pacientes “de consultas importantes”. Se les hizo hueco. A las dos semanas, recepción tenía su propia lista: nombres a los que se decía que el sistema estaba lleno.",
      whatAKnows:
        "Usted lo usó once veces; en siete, el médico estaba preocupado de verdad. No sabía que otras personas tenían que esperar más por cada una, y de la lista no supo nada.",
      whatBKnows:
        "En recepción nadie se atrevía a negarse. Entre quienes tuvieron que esperar hay un conductor de autobús, que sin el informe no puede trabajar. La lista se hizo para que alguien se diera cuenta.",
      choices: [
        "Acabar con ambas cosas, las llamadas y la lista, y decir por qué",
        "Que un médico, y nadie más, decida qué es urgente",
        "Reservar varios huecos para esas llamadas",
        "Informar de la lista a la dirección",
      ],
      feelsQuestion: "Con dos listas en una recepción, ¿qué siente {other}?",
    },
    {
      situation:
        "Un informe fue a la consulta equivocada. En la revisión, {b} escribió como causa: “presión de {a}”. {a} lo leyó en el acta y escribió debajo: “causa: trabajo hecho sin cuidado”. Ambas frases llegaron al departamento de calidad.",
      whatAKnows:
        "Esa semana usted había preguntado si el equipo podía con doce más al día. La respuesta fue “nos las arreglaremos”. La tomó por un sí.",
      whatBKnows:
        "“Nos las arreglaremos” lo dijo alguien en su quinto turno de tarde seguido. Las dos consultas se llaman casi igual, y el paso de comprobación se suprimió esa semana para ganar tiempo.",
      choices: [
        "Tachar ambas frases y escribir juntos cómo fueron los hechos",
        "Recuperar el paso de comprobación, pase lo que pase con las 48 horas",
        "Acordar una palabra que signifique “no” sin tener que decirlo",
        "Que el departamento de calidad decida qué frase queda",
      ],
      feelsQuestion: "Al leer la frase del otro lado, ¿qué siente {other}?",
    },
    {
      situation:
        "El segundo escáner estuvo listo en la novena semana. {b} lo mantuvo cerrado una semana más para formar a la gente, y a {a} le dijo que era algo “técnico”. {a} se enteró y de un día para otro abrió el calendario a las reservas.",
      whatAKnows:
        "Su promesa a las aseguradoras tiene fecha, y usted ya la había dado dos veces. Cuando oyó “técnico” por tercera vez, dejó de creer nada.",
      whatBKnows:
        "En la última apertura se denegó una semana de formación, así que esta vez usted no preguntó. El primer día del calendario abierto, dos personas estaban ante un escáner que nunca habían usado.",
      choices: [
        "Cerrar otra vez el calendario hasta que acabe la formación",
        "Dejarlo abierto solo para las pruebas sencillas",
        "Decir cada lado en voz alta lo que no se atrevió a pedir",
        "Que una tercera persona decida cuándo se abren los equipos",
      ],
      feelsQuestion: "Cuando el calendario se abrió de un día para otro, ¿qué siente {other}?",
    },
  ],
};
