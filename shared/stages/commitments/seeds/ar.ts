import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "أحضر مكالمتي مبيعات وأخبر فريقي بما سمعت.",
  queue: "أقضي نصف يوم مع طلبات الدعم وأخبر فريقي بما رأيت.",
  checklist: "أكتب مع شخص من الطرف الآخر قائمة تسليم من صفحة واحدة، ونجرّبها في الصفقة القادمة.",
};
