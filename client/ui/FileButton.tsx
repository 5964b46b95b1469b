import { useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./FileButton.module.css";
import { Icon } from "./Icon.tsx";

export interface FileButtonProps {
  /** What the file is for. */
  readonly label: string;
  /** What the button says, where it is not that. */
  readonly children?: string;
  /** Endings and media types, as of an `input`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Lets somebody choose a file. */
export function FileButton({ label, children = label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className={styles.input}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again once it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button size="small" icon={<Icon name="share" />} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
