import { counting } from "../counting.ts";

const counted = counting("es");

export const summary = {
  title: "Resumen",
  agreed: "Lo que se acordó",
  noneAgreed: "Aún no se ha acordado ningún término.",
  more: (count: number) => `Y ${count} más.`,
  who: "Quién",
  what: "Hace qué",
  when: "Para cuándo",
  commitments: "Quién hace qué y para cuándo",
  noCommitments: "Nadie ha firmado un compromiso.",
  temperature: "Cómo cambió la temperatura",
  mean: (who: string, mean: string) => `${who}: ${mean}`,
  change: (who: string, first: string, last: string) => `${who}: ${first} → ${last}`,
  fromTo: (first: string, last: string) => `${first} → ${last}`,
  means: "Media, de 1 (en calma) a 5 (al rojo vivo)",
  painPoints: "Lo que más duele",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) => counted(count, { one: "# punto", other: "# puntos" }),
  raisedBy: (side: string) => `planteado por ${side}`,
  open: "Lo que sigue abierto",
  openTerm: "Términos sin acuerdo",
  parked: "Términos en espera",
  notUnderstood: "El otro lado aún no lo ha comprendido",
  unsigned: "Compromisos que nadie ha firmado",
  nothingOpen: "No queda nada abierto.",
  figures: {
    terms: (count: number) => counted(count, { one: "término acordado", other: "términos acordados" }),
    commitments: (count: number) => counted(count, { one: "compromiso firmado", other: "compromisos firmados" }),
    painPoints: (count: number) => counted(count, { one: "problema nombrado", other: "problemas nombrados" }),
    temperature: "temperatura, al principio → al final",
    temperatureNow: "temperatura",
    open: (count: number) => counted(count, { one: "cuestión abierta", other: "cuestiones abiertas" }),
  },
  mark: "Ensayo",
} as const;

export const pages = {
  report: "Informe de la sesión",
  glossary: "Glosario",
  commitments: "Compromisos",
  heldOn: (day: string) => `Sesión del ${day}`,
  asOf: (day: string) => `A ${day}`,
  page: (page: string, of: string) => `Página ${page} de ${of}`,
  contents: "Contenido",
  asTable: "Las cifras en una tabla",
  notDrawn: (characters: string) =>
    `Algunos caracteres no se pudieron mostrar en este archivo porque no se encontró una fuente para ellos: ${characters}. Los archivos HTML y Markdown sí los tienen.`,
} as const;

export const pictures = {
  temperature: {
    title: "Qué temperatura hay entre los equipos",
    who: "Quién",
    atFirst: "al principio",
    atLast: "al cierre",
    mean: "media",
    calm: "en calma",
    burning: "al rojo vivo",
  },
  understood: {
    title: "Hasta qué punto se comprendió a las personas",
    item: "Problema",
    who: "A quién se comprendió",
    people: (count: number) => counted(count, { one: "# persona", other: "# personas" }),
    mean: "Comprendido, de 0 a 4",
    ends: ["nada", "por completo"],
  },
  agreement: {
    title: "Cómo votó cada lado sobre cada término",
    term: "Término",
    side: "Lado",
    agree: "De acuerdo",
    liveWith: "Puede aceptarlo",
    object: "Objeción",
    accepts: "lo acepta",
    rejects: "no lo acepta",
    withheld: "sin cifras, que podrían mostrar cómo votaron una o dos personas",
  },
  groups: {
    byDots: "Mapa de lo que duele: cuanto más grande, más puntos",
    byPosts: "Mapa de lo que duele: cuanto más grande, más notas",
    item: "Problema",
    raisedBy: "Planteado por",
    posts: "Notas",
    dots: "Puntos",
  },
  placement: {
    title: "Fricción sana o guerra tóxica",
    item: "Qué",
    who: "Quién",
    median: "Mediana, de 0 a 100",
    healthy: "fricción sana",
    toxic: "guerra tóxica",
  },
} as const;
