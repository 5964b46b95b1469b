import { counting } from "../counting.ts";

const counted = counting("ar");

export const summary = {
  title: "الملخص",
  agreed: "ما اتُّفق عليه",
  noneAgreed: "لم يُتفق على أي مصطلح بعد.",
  more: (count: number) => `وغيرها: ${count}.`,
  who: "من",
  what: "يفعل ماذا",
  when: "الموعد",
  commitments: "من يفعل ماذا ومتى",
  noCommitments: "لم يوقّع أحد على أي التزام.",
  temperature: "كيف تغيّرت الحرارة",
  mean: (who: string, mean: string) => `${who}: ${mean}`,
  change: (who: string, first: string, last: string) => `${who}: من ${first} إلى ${last}`,
  // The mark says from where it is read: numbers and arrows alone would be read from the left.
  fromTo: (first: string, last: string) => `\u200F${first} ← ${last}`,
  means: "المتوسط، من 1 (هدوء) إلى 5 (اشتعال)",
  painPoints: "أكثر ما يؤلم",
  between: "، ",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) =>
    counted(count, {
      zero: "بلا نقاط",
      one: "نقطة واحدة",
      two: "نقطتان",
      few: "# نقاط",
      many: "# نقطة",
      other: "# نقطة",
    }),
  raisedBy: (side: string) => `طرحه ${side}`,
  open: "ما لم يُحسم بعد",
  openTerm: "مصطلحات بلا اتفاق",
  parked: "مصطلحات مؤجَّلة",
  notUnderstood: "لم يفهمها الطرف الآخر بعد",
  unsigned: "التزامات لم يوقّع عليها أحد",
  nothingOpen: "لم يبق شيء بلا حسم.",
  figures: {
    terms: () => "مصطلحات متفق عليها",
    commitments: () => "التزامات موقَّعة",
    painPoints: () => "مواضع ألم ذُكرت",
    temperature: "الحرارة: البداية ← النهاية",
    temperatureNow: "الحرارة",
    open: () => "أمور لم تُحسم",
  },
  mark: "جلسة تجريبية",
} as const;

export const pages = {
  report: "تقرير الجلسة",
  glossary: "المسرد",
  commitments: "الالتزامات",
  heldOn: (day: string) => `جلسة ${day}`,
  asOf: (day: string) => `حتى ${day}`,
  page: (page: string, of: string) => `صفحة ${page} من ${of}`,
  contents: "المحتويات",
  asTable: "الأرقام في جدول",
  notDrawn: (characters: string) =>
    `تعذّر عرض بعض الأحرف في هذا الملف لعدم وجود خط لها: ${characters}. وهي موجودة في ملفي HTML وMarkdown.`,
} as const;

const people = (count: number): string =>
  counted(count, {
    zero: "لا أحد",
    one: "شخص واحد",
    two: "شخصان",
    few: "# أشخاص",
    many: "# شخصًا",
    other: "# شخص",
  });

export const pictures = {
  temperature: {
    title: "كم الحرارة بين الفريقين",
    who: "من",
    atFirst: "في البداية",
    atLast: "في الختام",
    mean: "المتوسط",
    calm: "هدوء",
    burning: "اشتعال",
  },
  understood: {
    title: "إلى أي حد فُهم الناس",
    item: "موضع الألم",
    who: "من فُهم",
    people,
    mean: "مدى الفهم، من 0 إلى 4",
    ends: ["لا إطلاقًا", "تمامًا"],
  },
  agreement: {
    title: "كيف صوّت كل طرف على كل مصطلح",
    term: "المصطلح",
    side: "الطرف",
    agree: "موافقة",
    liveWith: "قبول",
    object: "اعتراض",
    accepts: "يقبل",
    rejects: "لا يقبل",
    withheld: "بلا أرقام، لأنها قد تُظهر كيف صوّت شخص أو شخصان",
  },
  groups: {
    byDots: "خريطة مواضع الألم: كلما كبرت المساحة زادت النقاط",
    byPosts: "خريطة مواضع الألم: كلما كبرت المساحة زادت المنشورات",
    item: "موضع الألم",
    raisedBy: "طرحه",
    posts: "المنشورات",
    dots: "النقاط",
  },
  placement: {
    title: "احتكاك صحي أم حرب سامّة",
    item: "ماذا",
    who: "من",
    median: "الوسيط، من 0 إلى 100",
    healthy: "احتكاك صحي",
    toxic: "حرب سامّة",
  },
} as const;
