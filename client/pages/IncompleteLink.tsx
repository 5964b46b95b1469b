import { CentredPage } from "./CentredPage.tsx";
import { HomeButton } from "./HomeButton.tsx";

/** A link whose secret, what follows the #, got lost on the way. */
export function IncompleteLink({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <CentredPage title={title} actions={<HomeButton />}>
      <p>{text}</p>
    </CentredPage>
  );
}
