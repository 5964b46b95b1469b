import { counting } from "../counting.ts";

const counted = counting("pt");

export const summary = {
  title: "Resumo",
  agreed: "O que foi acordado",
  noneAgreed: "Nenhum termo foi acordado ainda.",
  more: (count: number) => `E mais ${count}.`,
  who: "Quem",
  what: "Faz o quê",
  when: "Até quando",
  commitments: "Quem faz o quê até quando",
  noCommitments: "Ninguém assinou um compromisso.",
  temperature: "Como a temperatura mudou",
  mean: (who: string, mean: string) => `${who}: ${mean}`,
  change: (who: string, first: string, last: string) => `${who}: ${first} → ${last}`,
  fromTo: (first: string, last: string) => `${first} → ${last}`,
  means: "Média, de 1 (calmo) a 5 (em chamas)",
  painPoints: "O que mais dói",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) => counted(count, { one: "# ponto", other: "# pontos" }),
  raisedBy: (side: string) => `levantado por ${side}`,
  open: "O que ainda está em aberto",
  openTerm: "Termos sem acordo",
  parked: "Termos em espera",
  notUnderstood: "Ainda não compreendido pelo outro lado",
  unsigned: "Compromissos que ninguém assinou",
  nothingOpen: "Nada está em aberto.",
  figures: {
    terms: (count: number) => counted(count, { one: "termo acordado", other: "termos acordados" }),
    commitments: (count: number) => counted(count, { one: "compromisso assinado", other: "compromissos assinados" }),
    painPoints: (count: number) => counted(count, { one: "problema apontado", other: "problemas apontados" }),
    temperature: "temperatura, no começo → no fim",
    temperatureNow: "temperatura",
    open: (count: number) => counted(count, { one: "questão em aberto", other: "questões em aberto" }),
  },
  mark: "Ensaio",
} as const;

export const pages = {
  report: "Relatório da sessão",
  glossary: "Glossário",
  commitments: "Compromissos",
  heldOn: (day: string) => `Sessão de ${day}`,
  asOf: (day: string) => `Situação em ${day}`,
  page: (page: string, of: string) => `Página ${page} de ${of}`,
  contents: "Conteúdo",
  asTable: "Os números em uma tabela",
  notDrawn: (characters: string) =>
    `Alguns caracteres não puderam ser mostrados neste arquivo porque não se encontrou uma fonte para eles: ${characters}. Os arquivos HTML e Markdown os contêm.`,
} as const;

export const pictures = {
  temperature: {
    title: "Qual é a temperatura entre as equipes",
    who: "Quem",
    atFirst: "no começo",
    atLast: "no fechamento",
    mean: "média",
    calm: "calmo",
    burning: "em chamas",
  },
  understood: {
    title: "O quanto as pessoas foram compreendidas",
    item: "Problema",
    who: "Quem foi compreendido",
    people: (count: number) => counted(count, { one: "# pessoa", other: "# pessoas" }),
    mean: "Compreendido, de 0 a 4",
    ends: ["nada", "por completo"],
  },
  agreement: {
    title: "Como cada lado votou em cada termo",
    term: "Termo",
    side: "Lado",
    agree: "Concorda",
    liveWith: "Pode aceitar",
    object: "Objeção",
    accepts: "aceita",
    rejects: "não aceita",
    withheld: "sem números, que poderiam mostrar como uma ou duas pessoas votaram",
  },
  groups: {
    byDots: "Mapa do que dói: quanto maior, mais pontos",
    byPosts: "Mapa do que dói: quanto maior, mais notas",
    item: "Problema",
    raisedBy: "Levantado por",
    posts: "Notas",
    dots: "Pontos",
  },
  placement: {
    title: "Atrito saudável ou guerra tóxica",
    item: "O quê",
    who: "Quem",
    median: "Mediana, de 0 a 100",
    healthy: "atrito saudável",
    toxic: "guerra tóxica",
  },
} as const;
