import { describe, expect, it } from "vitest";
import { GroupCommit } from "../../../../server/log/sqlite/groupCommit.ts";

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("group commit", () => {
  it("[LG8] what is asked for in one turn of the event loop is one commit, in order", async () => {
    const groups: number[][] = [];
    const commits = new GroupCommit<number, string>((group) => {
      groups.push([...group]);
      return group.map((request) => `answer ${request}`);
    });
    const later = Promise.resolve().then(() => commits.add(3));
    expect(await Promise.all([commits.add(1), commits.add(2), later])).toEqual(["answer 1", "answer 2", "answer 3"]);
    await nextTurn();
    expect(await commits.add(4)).toBe("answer 4");
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it("[LG8] a commit that throws rejects its own group only", async () => {
    let isBroken = true;
    const commits = new GroupCommit<number, number>((group) => {
      if (isBroken) throw new Error("disk full");
      return group;
    });
    const results = await Promise.allSettled([commits.add(1), commits.add(2)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isBroken = false;
    expect(await commits.add(3)).toBe(3);
  });

  it("[LG1] a flush commits what waits at once, and an empty one does nothing", async () => {
    const groups: number[][] = [];
    const commits = new GroupCommit<number, number>((group) => {
      groups.push([...group]);
      return group;
    });
    commits.flush();
    const added = commits.add(1);
    commits.flush();
    expect(groups).toEqual([[1]]);
    expect(await added).toBe(1);
    await nextTurn();
    expect(groups).toEqual([[1]]);
  });
});
