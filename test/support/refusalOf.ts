/** The code of the refusal that this answer is, or its status where it is none. */
export async function refusalOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { readonly refusal?: { readonly code: string } };
  return body.refusal?.code ?? String(answer.status);
}
