import { useLocation } from "wouter";
import { messages } from "../i18n/messages.ts";
import { Button, type ButtonProps } from "../ui/Button.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The way on from a closed door: where another code can be entered. */
export function HomeButton({ tone = "primary" }: Pick<ButtonProps, "tone">) {
  const [, navigate] = useLocation();
  return (
    <Button tone={tone} onClick={() => navigate("/")}>
      {t("refused.home")}
    </Button>
  );
}
