import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { parseJoinCode } from "../shared/ids.ts";
import { localRefusal } from "../shared/localRefusals.ts";
import { ErrorBoundary } from "./pages/ErrorBoundary.tsx";
import Join from "./pages/join/Join.tsx";
import { PageSkeleton } from "./pages/PageSkeleton.tsx";
import { Refused } from "./pages/Refused.tsx";

const Home = lazy(() => import("./pages/home/Home.tsx"));
const Facilitator = lazy(() => import("./pages/facilitator/Facilitator.tsx"));
const Glossary = lazy(() => import("./pages/glossary/Glossary.tsx"));
const Report = lazy(() => import("./pages/report/Report.tsx"));
const Screen = lazy(() => import("./pages/screen/Screen.tsx"));

/** Routes and what surrounds them. The way in by a link is in the first file, because most people come by it. A code is checked here, so that pages get one that can be right. */
export function App() {
  const withCode = (page: (code: string) => React.ReactNode) => (params: { readonly code: string }) => {
    const code = parseJoinCode(params.code);
    return code ? page(code) : <Refused refusal={localRefusal("unknown-session")} code={params.code} />;
  };
  return (
    <ErrorBoundary>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/j/:code">
            {withCode((code) => (
              <Join key={code} code={code} />
            ))}
          </Route>
          <Route path="/f/:code">
            {withCode((code) => (
              <Facilitator key={code} code={code} />
            ))}
          </Route>
          <Route path="/screen/:code">
            {withCode((code) => (
              <Screen key={code} code={code} />
            ))}
          </Route>
          <Route path="/glossary/:session">{({ session }) => <Glossary session={session} />}</Route>
          <Route path="/report/:session">{({ session }) => <Report session={session} />}</Route>
          <Route>
            <Refused refusal={localRefusal("not-found")} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
