import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "営業の電話に2回同席し、聞いたことを自分のチームに伝えます。",
  queue: "サポート窓口で半日過ごし、見たことを自分のチームに伝えます。",
  checklist: "相手側の誰かと1ページの引き継ぎチェックリストを作り、次の案件で試します。",
};
